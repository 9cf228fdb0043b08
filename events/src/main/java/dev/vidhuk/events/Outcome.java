package dev.vidhuk.events;

/** How one poll of a source ended. */
public enum Outcome {
    OK,
    /** The place said that nothing has changed since the last poll. */
    UNCHANGED,
    /** The place asked us to slow down. */
    THROTTLED,
    /** robots.txt, authentication, or an address that we must not fetch. */
    REFUSED,
    /** Nothing could be parsed where there used to be, or must be, reviews. */
    UNREADABLE,
    FAILED
}
