package dev.vidhuk.ingest.api;

import dev.vidhuk.events.Outcome;
import dev.vidhuk.ingest.SourceException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How often an API may be asked, counted by ourselves, so that we stop before it does: in any stretch of that length at most
 * so many requests. Kept in the heap alone; after a restart the API itself is the one that counts. Safe for use by several
 * threads.
 */
public final class Allowance {
    private final int requests;
    private final Duration per;
    private final Clock clock;
    private final Deque<Instant> spent = new ArrayDeque<>();

    /** An allowance of which nothing is spent. */
    public Allowance(int requests, Duration per, Clock clock) {
        this.requests = requests;
        this.per = per;
        this.clock = clock;
    }

    /**
     * Takes one request from it.
     *
     * @param what the API, for the message
     * @throws SourceException {@code THROTTLED} where none is left, with the time until one is
     */
    synchronized void take(String what) throws SourceException {
        Instant now = clock.instant();
        while (!spent.isEmpty() && !spent.element().plus(per).isAfter(now)) {
            spent.remove();
        }
        if (spent.size() >= requests) {
            Duration wait = Duration.between(now, spent.element().plus(per));
            throw new SourceException(
                    Outcome.THROTTLED, what + " may be asked " + requests + " times in " + per, wait, null);
        }
        spent.add(now);
    }
}
