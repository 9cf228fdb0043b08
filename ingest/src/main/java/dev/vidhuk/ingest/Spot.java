package dev.vidhuk.ingest;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be seen at one address. It is never a sweep: nothing is concluded from what is missing there.
 *
 * @param startedAt when the fetch began
 * @param reviews in the order in which they were shown
 * @param next the page that follows, on which a review lies that was pushed down meanwhile; or null
 */
public record Spot(
        Instant startedAt,
        List<FoundReview> reviews,
        @Nullable URI next) {
    public Spot {
        reviews = List.copyOf(reviews);
    }
}
