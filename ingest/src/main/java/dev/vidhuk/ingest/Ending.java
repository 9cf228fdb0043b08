package dev.vidhuk.ingest;

/** Why a listing ends where it does. */
public enum Ending {
    /** All was read that the place shows, or all that was asked for. */
    COMPLETE,
    /** The last reviews that were read were known and unchanged, and so are those behind them, as far as one can tell. */
    KNOWN,
    /** A limit of our own: of pages, of time, or to the place's own host. */
    LIMIT,
    /** A page could not be read. */
    FAILURE
}
