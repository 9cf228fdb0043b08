package dev.vidhuk.ingest;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One page of all that a place shows.
 *
 * @param startedAt when the fetch began
 * @param reviews in the order in which they were shown
 * @param unreadable parts that could not be read, while the rest could
 * @param newestFirst whether every later page is older
 * @param next what leads to the page behind it; empty on the last page
 * @param gone the site's ids of reviews of which the place itself says that they are no more
 */
public record ListedPage(
        Instant startedAt,
        List<FoundReview> reviews,
        List<Listing.Unreadable> unreadable,
        boolean newestFirst,
        Map<String, String> next,
        Set<String> gone) {
    public ListedPage {
        reviews = List.copyOf(reviews);
        unreadable = List.copyOf(unreadable);
        next = Collections.unmodifiableSortedMap(new TreeMap<>(next));
        gone = Set.copyOf(gone);
    }

    /** One of a place that does not say what is gone. */
    public ListedPage(
            Instant startedAt,
            List<FoundReview> reviews,
            List<Listing.Unreadable> unreadable,
            boolean newestFirst,
            Map<String, String> next) {
        this(startedAt, reviews, unreadable, newestFirst, next, Set.of());
    }
}
