package dev.vidhuk.alerts;

import dev.vidhuk.alerts.cases.Decision;
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

    /** The ends of rounds of which the receiver has heard. */
    private final List<Long> ends = new ArrayList<>();

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

    /** Whether it takes back even what was told: the review is erased, and all receivers hear of it. */
    static boolean erases(Alert alert) {
        return hushes(alert) && alert.step().equals(Decision.ERASED);
    }

    /** Whether nobody waits any more, be it told or not. */
    static boolean ends(Alert alert) {
        return hushes(alert) ? endsUnsaid(alert) || erases(alert) : !burns(alert);
    }

    /** Whether it ends a round without a word. */
    static boolean endsUnsaid(Alert alert) {
        return hushes(alert) && alert.step().equals(Decision.UNSAID);
    }

    /** Whether somebody waits until it is over. */
    static boolean burns(Alert alert) {
        return alert.status() == AlertStatus.FIRING;
    }

    /**
     * The next alert in order. What is over meanwhile is not told as if it still burned. Of its end hears who has heard of
     * it, and nobody else.
     *
     * @param heard whether the receiver has been told of its round before
     */
    void take(long number, Alert alert, boolean heard) {
        next = number + 1;
        if (burns(alert)) {
            burning.computeIfAbsent(Round.id(alert), r -> new ArrayList<>()).add(number);
            told.add(number);
            return;
        }
        boolean untold = end(alert);
        if (heard && !hushes(alert)) {
            ends.add(number);
        } else if (!untold && !hushes(alert)) {
            told.add(number);
        }
    }

    /** The next alert is not for this message. */
    void skip(long number) {
        next = number + 1;
    }

    /** What was taken of this round burns no more; whether anything was. */
    boolean end(Alert over) {
        List<Long> before = burning.remove(Round.id(over));
        if (before != null) {
            before.forEach(told::remove);
        }
        return before != null;
    }

    /** An alert has come behind the end: it is for the message after this one, not before that time. */
    void follow(Instant at) {
        following = following == null ? at : following;
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

    /** The numbers of what takes the place of an earlier message, in order. */
    List<Long> ends() {
        return List.copyOf(ends);
    }

    @Nullable
    Instant following() {
        return following;
    }
}
