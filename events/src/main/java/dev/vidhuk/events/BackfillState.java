package dev.vidhuk.events;

/** Where a {@link Backfill} stands. */
public enum BackfillState {
    /** Nobody has begun with it. */
    ORDERED,
    RUNNING,
    DONE,
    /** A page could not be read again and again; the same order, given once more, goes on from there. */
    FAILED,
    /** Somebody has ended it before its end. */
    STOPPED
}
