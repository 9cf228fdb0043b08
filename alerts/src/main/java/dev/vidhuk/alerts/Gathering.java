package dev.vidhuk.alerts;

import dev.vidhuk.events.Alert;
import dev.vidhuk.events.AlertKind;
import dev.vidhuk.events.AlertStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Goes through what waits in a group when its message is due, some at a time: a hundred thousand alerts may wait there after
 * an outage, and no tick may last that long. It lives in memory alone; after a crash the group is gone through anew.
 */
final class Gathering {
    private final long end;
    private final TreeSet<Long> told = new TreeSet<>();
    /** The alerts of each round that still burns. */
    private final Map<String, List<Long>> burning = new HashMap<>();

    private long next;
    private @Nullable Instant following;

    /** Of the alerts with these numbers, the end excluded. */
    Gathering(long begin, long end) {
        this.next = begin;
        this.end = end;
    }

    /** Whether an alert only takes back what waits. No message ever says that a negative review is over. */
    static boolean hushes(Alert alert) {
        return alert.kind() == AlertKind.NEGATIVE_REVIEW && alert.status() == AlertStatus.RESOLVED;
    }

    /**
     * The next alert in order. What is over meanwhile is not told as if it still burned: of what was said of a round before
     * it was answered or closed, only that is told.
     */
    void take(long number, Alert alert) {
        next = number + 1;
        if (alert.status() == AlertStatus.RESOLVED) {
            end(alert);
        } else {
            burning.computeIfAbsent(round(alert), r -> new ArrayList<>()).add(number);
        }
        if (!hushes(alert)) {
            told.add(number);
        }
    }

    /** What was taken of this round burns no more. */
    void end(Alert over) {
        List<Long> before = burning.remove(round(over));
        if (before != null) {
            before.forEach(told::remove);
        }
    }

    /** An alert has come behind the end: it is for the message after this one, not before that time. */
    void follow(Instant at) {
        following = following == null ? at : following;
    }

    private static String round(Alert alert) {
        return alert.subject() + "|" + alert.round();
    }

    long next() {
        return next;
    }

    long end() {
        return end;
    }

    /** The numbers of what the message is about, in order. */
    List<Long> told() {
        return List.copyOf(told);
    }

    @Nullable
    Instant following() {
        return following;
    }
}
