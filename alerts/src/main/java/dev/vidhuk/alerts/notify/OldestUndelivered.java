package dev.vidhuk.alerts.notify;

import java.util.TreeSet;

/**
 * How far one partition of the outbox is done: the position to commit is the oldest message that is not, so that a crash
 * loses none, however far others have come.
 */
final class OldestUndelivered {
    private final TreeSet<Long> undelivered = new TreeSet<>();
    private long next;
    private long committed;

    /** Begins at the position at which the partition was taken up. */
    OldestUndelivered(long position) {
        next = position;
        committed = position;
    }

    /** A message has been read. */
    synchronized void read(long offset) {
        undelivered.add(offset);
        next = Math.max(next, offset + 1);
    }

    /** A message is delivered, or given up. */
    synchronized void done(long offset) {
        undelivered.remove(offset);
    }

    /** Where to begin after a crash. */
    synchronized long position() {
        return undelivered.isEmpty() ? next : undelivered.first();
    }

    /** Whether the position has moved since it was last committed. */
    synchronized boolean moved() {
        return position() != committed;
    }

    synchronized void committed(long position) {
        committed = position;
    }
}
