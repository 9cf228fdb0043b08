package dev.vidhuk.ingest.http;

import dev.vidhuk.events.Outcome;
import dev.vidhuk.ingest.SourceException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The queue before one host: one request at a time, with a pause after each, and none while the host asks us to wait. */
final class HostQueue {
    private final ReentrantLock turn = new ReentrantLock(true);
    private final Condition never = turn.newCondition();
    private long free = System.nanoTime();
    private Instant closedUntil = Instant.MIN;

    /** A request whose turn it is. */
    interface Turn<T> {
        T take() throws SourceException;
    }

    /**
     * Waits for its turn, then takes it.
     *
     * @param pause how long the host is left alone afterwards
     */
    <T> T take(String host, Duration pause, Instant now, Turn<T> request) throws SourceException {
        try {
            turn.lockInterruptibly();
        } catch (InterruptedException e) {
            throw interrupted(host, e);
        }
        try {
            await(host);
            requireOpen(host, now);
            return request.take();
        } catch (SourceException e) {
            closeFor(e, now);
            throw e;
        } finally {
            free = System.nanoTime() + pause.toNanos();
            turn.unlock();
        }
    }

    private void requireOpen(String host, Instant now) throws SourceException {
        if (now.isBefore(closedUntil)) {
            Duration wait = Duration.between(now, closedUntil);
            throw new SourceException(Outcome.THROTTLED, host + " asked us to wait, " + wait + " are left", wait, null);
        }
    }

    private void closeFor(SourceException failure, Instant now) {
        Duration wait = failure.retryAfter();
        if (wait != null && now.plus(wait).isAfter(closedUntil)) {
            closedUntil = now.plus(wait);
        }
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
