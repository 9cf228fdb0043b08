package dev.vidhuk.alerts;

import dev.vidhuk.events.Alert;
import dev.vidhuk.events.Notification;
import dev.vidhuk.events.kafka.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** The alerts that wait for the next message of their group, by the numbers in which they came. */
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
        store.put(key(group, number), alert);
    }

    /** Goes on with a gathering, by at most so many; whether it is complete. */
    boolean read(String group, Gathering gathering, long most, BiConsumer<Long, Alert> reader) {
        if (gathering.next() >= gathering.end()) {
            return true;
        }
        try (KeyValueIterator<String, Alert> rest = range(group, gathering.next(), gathering.end())) {
            for (long read = 0; read < most && rest.hasNext(); read++) {
                KeyValue<String, Alert> entry = rest.next();
                reader.accept(number(entry.key), entry.value);
            }
            return !rest.hasNext();
        }
    }

    /** Those with these numbers. */
    List<Alert> all(String group, List<Long> numbers) {
        return present(group, numbers).toList();
    }

    /** As many of these as a message can show. */
    Batch batch(String group, List<Long> numbers) {
        return fitting(() -> present(group, numbers).iterator(), numbers.size());
    }

    // one that has been erased meanwhile is not there any more
    private Stream<Alert> present(String group, List<Long> numbers) {
        return numbers.stream().map(number -> store.get(key(group, number))).filter(Objects::nonNull);
    }

    /** As many of these as a message can show, of so many that there are altogether. */
    static Batch fitting(Iterable<Alert> alerts, int all) {
        List<Alert> batch = new ArrayList<>();
        long bytes = 0;
        for (Alert alert : alerts) {
            bytes += Json.text(alert).getBytes(StandardCharsets.UTF_8).length;
            if (!batch.isEmpty() && (batch.size() == Notification.MOST_ALERTS || bytes > MOST_BYTES)) {
                break;
            }
            batch.add(alert);
        }
        return new Batch(batch, all - batch.size());
    }

    /** Leaves of what waits no more than an erasure does. */
    void erase(String group, Erasure erasure) {
        try (KeyValueIterator<String, Alert> all = store.range(group + "/", group + "/" + Character.MAX_VALUE)) {
            all.forEachRemaining(entry -> {
                if (erasure.concerns(entry.value)) {
                    store.put(entry.key, erasure.left(entry.value));
                }
            });
        }
    }

    /**
     * Deletes what has been told, at most so many.
     *
     * @param begin the first number that may still be there
     * @param end the first number that has not been told
     * @return the first number that may still be there now
     */
    long forget(String group, long begin, long end, long most) {
        long first = first(group, begin, end);
        long rest = Math.min(end, first + most);
        for (long number = first; number < rest; number++) {
            // a delete would read the old value
            store.put(key(group, number), null);
        }
        return rest;
    }

    private long first(String group, long begin, long end) {
        if (begin >= end) {
            return end;
        }
        try (KeyValueIterator<String, Alert> told = range(group, begin, end)) {
            return told.hasNext() ? number(told.peekNextKey()) : end;
        }
    }

    private KeyValueIterator<String, Alert> range(String group, long begin, long end) {
        return store.range(key(group, begin), key(group, end - 1));
    }

    private static String key(String group, long number) {
        return String.format("%s/%016x", group, number);
    }

    private static long number(String key) {
        return Long.parseLong(key.substring(key.lastIndexOf('/') + 1), 16);
    }
}
