package dev.vidhuk.alerts;

import dev.vidhuk.events.Alert;
import dev.vidhuk.events.AlertStatus;
import dev.vidhuk.events.Notification;
import dev.vidhuk.events.kafka.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The alerts that wait for the next message of their group, in the order in which they came. */
final class PendingAlerts {
    /** Leaves room for the rest of the message, in bytes. */
    private static final int MOST_BYTES = Json.LARGEST_VALUE - 64 * 1024;

    private final KeyValueStore<String, Alert> store;

    PendingAlerts(KeyValueStore<String, Alert> store) {
        this.store = store;
    }

    /** What goes into one message, and how many more it stands for. */
    record Batch(List<Alert> alerts, int more) {}

    void add(String group, long number, Alert alert) {
        store.put(String.format("%s/%016x", group, number), alert);
    }

    /** Takes out what still burns of one round of a case, in one group. */
    void drop(String group, Alert hush) {
        List<String> keys = new ArrayList<>();
        try (KeyValueIterator<String, Alert> all = ofGroup(group)) {
            all.forEachRemaining(entry -> {
                if (entry.value.status() == AlertStatus.FIRING
                        && round(entry.value).equals(round(hush))) {
                    keys.add(entry.key);
                }
            });
        }
        keys.forEach(store::delete);
    }

    /**
     * Takes out all alerts of a group. What is over meanwhile is not told as if it still burned: of what was said of a
     * round before it was answered or closed, only that is in the batch.
     */
    Batch take(String group) {
        Map<String, String> over = new HashMap<>();
        List<String> keys = new ArrayList<>();
        try (KeyValueIterator<String, Alert> all = ofGroup(group)) {
            all.forEachRemaining(entry -> {
                keys.add(entry.key);
                if (entry.value.status() == AlertStatus.RESOLVED) {
                    over.put(round(entry.value), entry.key);
                }
            });
        }
        return take(keys, over);
    }

    private KeyValueIterator<String, Alert> ofGroup(String group) {
        return store.range(group + "/", group + "0");
    }

    private Batch take(List<String> keys, Map<String, String> over) {
        List<Alert> batch = new ArrayList<>();
        int more = 0;
        long bytes = 0;
        for (String key : keys) {
            Alert alert = store.delete(key);
            if (alert == null || (alert.status() == AlertStatus.FIRING && isBefore(key, over.get(round(alert))))) {
                continue;
            }
            bytes += Json.text(alert).getBytes(StandardCharsets.UTF_8).length;
            if (batch.isEmpty() || (batch.size() < Notification.MOST_ALERTS && bytes <= MOST_BYTES)) {
                batch.add(alert);
            } else {
                more++;
            }
        }
        return new Batch(batch, more);
    }

    // within a group keys are in the order in which the alerts came
    private static boolean isBefore(String key, @Nullable String end) {
        return end != null && key.compareTo(end) < 0;
    }

    private static String round(Alert alert) {
        return alert.subject() + "|" + alert.round();
    }
}
