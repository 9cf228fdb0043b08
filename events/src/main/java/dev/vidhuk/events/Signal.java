package dev.vidhuk.events;

/** What else a review says about itself. */
public enum Signal {
    /** Stars and text disagree. */
    RATING_TEXT_MISMATCH,
    QUESTION,
    CHURN_RISK,
    ABUSIVE,
    SARCASM_SUSPECTED,
    MIXED_LANGUAGE,
    /** The brand or an advertisement speaks, no customer. */
    BRAND_VOICE
}
