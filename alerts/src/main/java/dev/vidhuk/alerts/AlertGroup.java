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
 * @param lastFlushAt when it sent the last message, or null
 * @param flushAt when it sends the next, or null where nothing waits
 */
record AlertGroup(
        String receiver,
        Map<String, String> labels,
        long flushes,
        long arrivals,
        long taken,
        @Nullable Instant lastFlushAt,
        @Nullable Instant flushAt) {

    AlertGroup {
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
    }

    static AlertGroup of(String receiver, Map<String, String> labels) {
        return new AlertGroup(receiver, labels, 0, 0, 0, null, null);
    }

    /** One more alert waits; where a time for the message was set already, it stays. */
    AlertGroup joined(Instant earliest) {
        return new AlertGroup(
                receiver, labels, flushes, arrivals + 1, taken, lastFlushAt, flushAt == null ? earliest : flushAt);
    }

    /**
     * What waited has gone.
     *
     * @param end the number of the first alert that has come since and still waits, if any
     * @param sent whether there was anything to send
     * @param following when the next message may go
     */
    AlertGroup flushed(long end, boolean sent, Instant now, Instant following) {
        return new AlertGroup(
                receiver,
                labels,
                sent ? flushes + 1 : flushes,
                arrivals,
                end,
                sent ? now : lastFlushAt,
                arrivals > end ? following : null);
    }
}
