package dev.vidhuk.events;

/** Why no answer is due any more. */
public enum ClosedAs {
    /** The author edited the review to a positive one. */
    WON_BACK,
    NOT_NEGATIVE,
    WITHDRAWN,
    ERASED,
    DISMISSED
}
