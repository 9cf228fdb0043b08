package dev.vidhuk.events;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Ingest's memory of one review: enough to tell whether it has changed, and no word of its text or author.
 *
 * @param hash a digest of everything that a reader could see
 * @param identity a digest of author and product, by which a review without a site's id is found again
 * @param timesMissed in how many complete sweeps in a row it was missing
 * @param tombstones how often its erasure has been written to the topic of reviews; 0 while it is not erased
 * @param replies when each reply was first seen, by its id
 * @param partition with {@code offset}: where its last {@code Review} record lies; -1 where not known
 */
public record SeenReview(
        String id,
        String source,
        String hash,
        String identity,
        int revision,
        Instant publishedAt,
        Precision publishedPrecision,
        Instant firstSeenAt,
        Instant observedAt,
        Instant checkedAt,
        Origin origin,
        int timesMissed,
        @Nullable Instant withdrawnAt,
        int tombstones,
        Map<String, Instant> replies,
        int partition,
        long offset) {

    public SeenReview {
        Names.requireReviewId(id);
        Names.require("source", source);
        replies = Collections.unmodifiableSortedMap(new TreeMap<>(replies));
    }
}
