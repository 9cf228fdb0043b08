package dev.vidhuk.alerts;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The alerts of one receiver that share some labels: where their messages stand.
 *
 * @param flushes how many messages it has sent
 * @param arrivals how many alerts have come to it
 * @param taken how many of them have been told, or need not be
 * @param lastFlushAt when it sent the last message with news, or null
 * @param flushAt when it sends the next, or null where nothing waits
 * @param remindAt when it tells again what still burns, or null where nothing does
 */
record AlertGroup(
        String receiver,
        Map<String, String> labels,
        long flushes,
        long arrivals,
        long taken,
        @Nullable Instant lastFlushAt,
        @Nullable Instant flushAt,
        @Nullable Instant remindAt) {

    AlertGroup {
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
    }

    static AlertGroup of(String receiver, Map<String, String> labels) {
        return new AlertGroup(receiver, labels, 0, 0, 0, null, null, null);
    }

    /** One more alert waits, and shall not wait longer than until then. */
    AlertGroup joined(Instant latest) {
        return new AlertGroup(
                receiver, labels, flushes, arrivals + 1, taken, lastFlushAt, earlier(flushAt, latest), remindAt);
    }

    /**
     * What waited has gone.
     *
     * @param end the number of the first alert that has come since and still waits, if any
     * @param sent whether there was anything to send
     * @param news whether some of it was more than the end of what had been told
     * @param following when the next message may go
     */
    AlertGroup flushed(long end, boolean sent, boolean news, Instant now, Instant following) {
        return new AlertGroup(
                receiver,
                labels,
                sent ? flushes + 1 : flushes,
                arrivals,
                end,
                news ? now : lastFlushAt,
                arrivals > end ? following : null,
                remindAt);
    }

    /** What waits, waits longer. */
    AlertGroup putOff(Instant until) {
        return new AlertGroup(receiver, labels, flushes, arrivals, taken, lastFlushAt, until, remindAt);
    }

    /** What burns is to be told again then, if not sooner. */
    AlertGroup remindingBy(Instant then) {
        return reminding(earlier(remindAt, then));
    }

    /** What burns is to be told again then, or never. */
    AlertGroup reminding(@Nullable Instant then) {
        return new AlertGroup(receiver, labels, flushes, arrivals, taken, lastFlushAt, flushAt, then);
    }

    /** It has told again what burns. */
    AlertGroup reminded(Instant now) {
        return new AlertGroup(receiver, labels, flushes + 1, arrivals, taken, now, flushAt, remindAt);
    }

    private static Instant earlier(@Nullable Instant one, Instant other) {
        return one != null && one.isBefore(other) ? one : other;
    }
}
