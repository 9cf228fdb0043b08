package dev.vidhuk.events;

/** By which way a review came to us. */
public enum Origin {
    /** Found while watching. */
    LIVE,
    /** Older than our watch: a backfill, or the first poll of a new source. */
    BACKFILL,
    /** Tagged again by a replay. */
    REPLAY
}
