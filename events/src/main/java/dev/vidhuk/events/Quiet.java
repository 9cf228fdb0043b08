package dev.vidhuk.events;

/** Why nobody is notified of a case that is nevertheless counted and listed. */
public enum Quiet {
    BACKFILL,
    REPLAY,
    /** Older than the policy's limit when first seen. */
    TOO_OLD,
    HELD
}
