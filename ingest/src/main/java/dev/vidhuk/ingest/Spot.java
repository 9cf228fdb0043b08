package dev.vidhuk.ingest;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be seen at one address. It is never a sweep: nothing is concluded from what is missing there.
 *
 * @param startedAt when the fetch began
 * @param reviews in the order in which they were shown
 * @param next the page that follows, on which a review lies that was pushed down meanwhile; or null
 * @param gone the site's ids of reviews of which the place itself says that they are no more
 */
public record Spot(
        Instant startedAt,
        List<FoundReview> reviews,
        @Nullable URI next,
        Set<String> gone) {
    public Spot {
        reviews = List.copyOf(reviews);
        gone = Set.copyOf(gone);
    }

    /** One of a place that does not say what is gone. */
    public Spot(Instant startedAt, List<FoundReview> reviews, @Nullable URI next) {
        this(startedAt, reviews, next, Set.of());
    }
}
