package dev.vidhuk.events;

/** What a text says of the brand. */
public enum Sentiment {
    NEGATIVE,
    NEUTRAL,
    POSITIVE,
    /** Both carry weight. */
    MIXED,
    /** The tagger would only be guessing. */
    UNSURE
}
