package dev.vidhuk.ingest;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One page of all that a place shows.
 *
 * @param startedAt when the fetch began
 * @param reviews in the order in which they were shown
 * @param unreadable parts that could not be read, while the rest could
 * @param newestFirst whether every later page is older
 * @param next what leads to the page behind it; empty on the last page
 */
public record ListedPage(
        Instant startedAt,
        List<FoundReview> reviews,
        List<Listing.Unreadable> unreadable,
        boolean newestFirst,
        Map<String, String> next) {
    public ListedPage {
        reviews = List.copyOf(reviews);
        unreadable = List.copyOf(unreadable);
        next = Collections.unmodifiableSortedMap(new TreeMap<>(next));
    }
}
