package dev.vidhuk.ingest.http;

import dev.vidhuk.events.Outcome;
import dev.vidhuk.ingest.SourceException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The queue before one host: one request at a time, with a pause after each, and none while the host asks us to wait. */
final class HostQueue {
    private static final Duration SHORTEST_BREAK = Duration.ofMinutes(1);
    private static final Duration LONGEST_BREAK = Duration.ofHours(1);

    private final ReentrantLock turn = new ReentrantLock(true);
    private final Condition never = turn.newCondition();
    private long free = System.nanoTime();
    private Instant closedUntil = Instant.MIN;
    private Duration rest = Duration.ZERO;
    private int refusals;

    /** A request whose turn it is, at the queue in which it has waited. */
    interface Turn<T> {
        T take(HostQueue queue) throws SourceException;
    }

    /**
     * Waits for its turn, then takes it.
     *
     * @param pause how long the host is left alone afterwards
     * @param clock read when it is its turn, which may be long after it was asked for
     */
    <T> T take(String host, Duration pause, Clock clock, Turn<T> request) throws SourceException {
        try {
            turn.lockInterruptibly();
        } catch (InterruptedException e) {
            throw interrupted(host, e);
        }
        try {
            await(host);
            requireOpen(host, clock.instant());
            T taken = request.take(this);
            refusals = 0;
            return taken;
        } catch (SourceException e) {
            closeFor(e, clock.instant());
            throw e;
        } finally {
            free = System.nanoTime() + longer(pause, rest).toNanos();
            rest = Duration.ZERO;
            turn.unlock();
        }
    }

    /**
     * Called by a request whose turn it is: the host has answered, and for a while it will not answer again. The next
     * request waits for that, or is turned away at once where it would wait too long.
     *
     * @param wait how long; an hour at most is believed of a host that does not refuse
     * @param patience how long the next request may wait
     */
    void spent(Duration wait, Duration patience, Instant now) {
        Duration believed = wait.compareTo(LONGEST_BREAK) > 0 ? LONGEST_BREAK : wait;
        if (believed.compareTo(patience) <= 0) {
            rest = believed;
        } else {
            closeUntil(now.plus(believed));
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private void requireOpen(String host, Instant now) throws SourceException {
        if (now.isBefore(closedUntil)) {
            Duration wait = Duration.between(now, closedUntil);
            throw new SourceException(Outcome.THROTTLED, host + " asked us to wait, " + wait + " are left", wait, null);
        }
    }

    private void closeFor(SourceException failure, Instant now) {
        Duration wait = failure.retryAfter();
        if (wait == null && failure.outcome() == Outcome.THROTTLED) {
            wait = backOff();
        }
        if (wait != null) {
            closeUntil(now.plus(wait));
        }
    }

    private void closeUntil(Instant end) {
        closedUntil = end.isAfter(closedUntil) ? end : closedUntil;
    }

    /** A host that does not say how long: twice as long each time, for all sources at once, with jitter. */
    private Duration backOff() {
        Duration wait = SHORTEST_BREAK.multipliedBy(1L << Math.min(refusals++, 16));
        Duration capped = wait.compareTo(LONGEST_BREAK) > 0 ? LONGEST_BREAK : wait;
        return capped.plusMillis(ThreadLocalRandom.current().nextLong(capped.toMillis() / 10 + 1));
    }

    private void await(String host) throws SourceException {
        try {
            for (long left = free - System.nanoTime(); left > 0; left = free - System.nanoTime()) {
                never.await(left, TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException e) {
            throw interrupted(host, e);
        }
    }

    private static SourceException interrupted(String host, InterruptedException e) {
        Thread.currentThread().interrupt();
        return new SourceException(Outcome.FAILED, "interrupted while waiting for " + host, e);
    }
}
