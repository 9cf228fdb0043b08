package dev.vidhuk.processing;

import dev.vidhuk.events.Review;
import dev.vidhuk.events.Tags;

/**
 * Reads out of a review what it says: language, sentiment, complaints, signals, severity.
 *
 * <p>The same review always gives the same tags: no clock, no network, no memory. Threads share one tagger.
 */
public interface Tagger {

    /** The tags of a review; every review has some, and none makes it fail. */
    Tags tag(Review review);

    /** Names and versions of what it decides by, such as {@code learned-1a2b3c4d taxonomy-1}; a new one re-tags nothing by itself. */
    String name();
}
