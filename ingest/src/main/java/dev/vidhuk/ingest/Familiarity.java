package dev.vidhuk.ingest;

/** What we know of a review that is shown, while the rest of its list is not read yet. */
public enum Familiarity {
    /** It is known, and unchanged. */
    KNOWN,
    /** It is new, or has changed. */
    NEWS,
    /** A known review was edited, or its author has written another: which of both, only the rest of the list tells. */
    AMBIGUOUS
}
