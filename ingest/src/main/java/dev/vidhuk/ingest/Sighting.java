package dev.vidhuk.ingest;

import java.time.Instant;

/**
 * A known review, seen elsewhere than in a listing.
 *
 * @param id of the review
 * @param seenAt when the fetch that showed it began
 */
record Sighting(String id, FoundReview review, Instant seenAt) {}
