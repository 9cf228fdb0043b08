package dev.vidhuk.processing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Replays and the stream take turns in each thread: after a slice the thread belongs to the stream for as long as the slice
 * took. The tasks of a thread share its turns. Otherwise their timers, each due again before the slices of all are over,
 * would leave the stream one record between two rounds, and it asks Kafka for new ones only when it has done with those it has.
 */
final class Turns {
    private final Clock clock;
    private final ThreadLocal<Instant> streamsUntil = ThreadLocal.withInitial(() -> Instant.MIN);

    Turns(Clock clock) {
        this.clock = clock;
    }

    /** Whether a replay may take a slice of this thread now. */
    boolean isReplays() {
        return !clock.instant().isBefore(streamsUntil.get());
    }

    /** A slice has just ended in this thread. */
    void tookSince(Instant begin) {
        Instant now = clock.instant();
        streamsUntil.set(now.plus(Duration.between(begin, now)));
    }
}
