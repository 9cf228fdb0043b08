package dev.vidhuk.ingest;

import dev.vidhuk.events.Review;
import dev.vidhuk.events.SeenReview;
import org.jspecify.annotations.Nullable;

/**
 * One record to publish, and what to remember of it.
 *
 * @param review what to publish; null for the tombstone of an erased review
 * @param seen what to remember; its place in the topic is filled in when it is known
 */
record Change(@Nullable Review review, SeenReview seen) {}
