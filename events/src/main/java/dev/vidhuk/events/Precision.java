package dev.vidhuk.events;

/** How exactly a time is known. */
public enum Precision {
    SECOND,
    MINUTE,
    /** The instant lies somewhere in the day that it falls in at its source. */
    DAY,
    /** Nothing is known; the instant beside it is when we first saw the thing. */
    UNKNOWN
}
