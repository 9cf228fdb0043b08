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
 * @param lastFlushAt when it sent the last message, or null
 * @param flushAt when it sends the next, or null where nothing waits
 */
record AlertGroup(
        String receiver,
        Map<String, String> labels,
        long flushes,
        long arrivals,
        @Nullable Instant lastFlushAt,
        @Nullable Instant flushAt) {

    AlertGroup {
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
    }

    static AlertGroup of(String receiver, Map<String, String> labels) {
        return new AlertGroup(receiver, labels, 0, 0, null, null);
    }

    /** One more alert waits; where a time for the message was set already, it stays. */
    AlertGroup joined(Instant earliest) {
        return new AlertGroup(
                receiver, labels, flushes, arrivals + 1, lastFlushAt, flushAt == null ? earliest : flushAt);
    }

    /** All that waited has gone. */
    AlertGroup flushed(Instant now, boolean sent) {
        return new AlertGroup(receiver, labels, sent ? flushes + 1 : flushes, arrivals, sent ? now : lastFlushAt, null);
    }
}
