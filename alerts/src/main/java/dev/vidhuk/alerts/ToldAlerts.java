package dev.vidhuk.alerts;

import dev.vidhuk.alerts.Round.Telling;
import dev.vidhuk.events.Alert;
import dev.vidhuk.events.AlertStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * What receivers have been told and still burns: for reminders, and so that the end of something is told where its
 * beginning was. Of a message that showed fifty of a thousand it knows the fifty.
 */
final class ToldAlerts {
    private final KeyValueStore<String, Round> rounds;
    private final KeyValueStore<String, Alert> alerts;

    ToldAlerts(KeyValueStore<String, Round> rounds, KeyValueStore<String, Alert> alerts) {
        this.rounds = rounds;
        this.alerts = alerts;
    }

    /** What the receiver has heard of an alert's round. */
    Round round(String receiver, Alert alert) {
        return Objects.requireNonNullElse(rounds.get(key(receiver, alert)), Round.UNHEARD);
    }

    /** A message tells of something that burns; from now on it is this message's to tell the end. */
    void told(String receiver, Telling telling, Alert alert) {
        Round before = round(receiver, alert);
        if (before.telling() != null) {
            alerts.delete(key(before.telling(), alert));
        }
        rounds.put(key(receiver, alert), before.told(telling));
        alerts.put(key(telling, alert), alert);
    }

    /** A person has taken it over: no reminders. */
    void takenOver(String receiver, Alert alert) {
        Round round = rounds.get(key(receiver, alert));
        if (round != null) {
            rounds.put(key(receiver, alert), round.takenOver());
        }
    }

    /** Something of the round is held back in a group, or, where that is null, nothing any more. */
    void held(String receiver, Alert alert, @Nullable String group) {
        Round now = round(receiver, alert).held(group);
        if (now.equals(Round.UNHEARD)) {
            rounds.delete(key(receiver, alert));
        } else {
            rounds.put(key(receiver, alert), now);
        }
    }

    /**
     * The round is over. Nothing is kept of a message whose rounds are all over.
     *
     * @param round one that was heard
     * @return what the message that told of it shows from now on, the end among it
     */
    List<Alert> over(String receiver, Round round, Alert end) {
        Telling telling = Objects.requireNonNull(round.telling());
        rounds.delete(key(receiver, end));
        alerts.put(key(telling, end), end);
        return shown(telling);
    }

    /** The round is over without a word: no message shows it from now on, not even as over. */
    void forget(String receiver, Alert over) {
        Telling telling = round(receiver, over).telling();
        rounds.delete(key(receiver, over));
        if (telling != null) {
            alerts.delete(key(telling, over));
            shown(telling);
        }
    }

    /** What a message shows, of which nothing is kept where all of it is over. */
    private List<Alert> shown(Telling telling) {
        List<KeyValue<String, Alert>> shown = new ArrayList<>();
        try (KeyValueIterator<String, Alert> all = range(telling.key())) {
            all.forEachRemaining(shown::add);
        }
        if (shown.stream().allMatch(entry -> entry.value.status() == AlertStatus.RESOLVED)) {
            shown.forEach(entry -> alerts.delete(entry.key));
        }
        return shown.stream().map(entry -> entry.value).toList();
    }

    /** Goes through what a group has told and what still burns, the oldest message first, and looks at so many at most. */
    void burning(String receiver, String group, long most, BiConsumer<Alert, Round> reader) {
        try (KeyValueIterator<String, Alert> all = range(group + "/")) {
            for (long looked = 0; looked < most && all.hasNext(); looked++) {
                Alert alert = all.next().value;
                if (alert.status() == AlertStatus.FIRING) {
                    reader.accept(alert, round(receiver, alert));
                }
            }
        }
    }

    /** Leaves of what a group told of a subject only that it is over. */
    void erase(String group, Alert hush) {
        try (KeyValueIterator<String, Alert> all = range(group + "/")) {
            all.forEachRemaining(entry -> {
                if (entry.value.subject().equals(hush.subject())) {
                    alerts.put(entry.key, hush);
                }
            });
        }
    }

    private KeyValueIterator<String, Alert> range(String prefix) {
        return alerts.range(prefix, prefix + Character.MAX_VALUE);
    }

    private static String key(String receiver, Alert alert) {
        return receiver + "/" + Round.id(alert);
    }

    private static String key(Telling telling, Alert alert) {
        return telling.key() + Round.id(alert);
    }
}
