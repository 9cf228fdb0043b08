package dev.vidhuk.dashboard.store;

/** What a document of the index is about. */
public enum Kind {
    /** A review with its case and all else that belongs to it; its id is the review's. */
    REVIEW,
    /** An entry of the journal of a case. */
    ENTRY,
    /** What a person did. */
    ACTION,
    /** A source and how its polls went. */
    SOURCE,
    /** That a category is complained of unusually often; its id is brand and category. */
    SURGE,
    COMPLAINT_COUNT,
    SENTIMENT_COUNT,
    RESPONSE_STATS;

    /** Under which a document of that kind and id is found, and replaced. */
    String key(String id) {
        return name() + '/' + id;
    }
}
