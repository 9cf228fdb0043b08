package dev.vidhuk.events;

import java.time.Instant;

/**
 * A review with its tags; there is exactly one for each {@link Review} record.
 *
 * @param taggedBy names and versions of the model and taxonomy, such as {@code sentiment-1 taxonomy-1}
 */
public record TaggedReview(Review review, Tags tags, String taggedBy, Instant taggedAt) {}
