package dev.vidhuk.ingest.page;

import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.Listing.Unreadable;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one page of a list shows.
 *
 * @param next the next page's address, or null on the last page
 */
public record PageReading(
        List<FoundReview> reviews,
        List<Unreadable> unreadable,
        @Nullable URI next) {
    public PageReading {
        reviews = List.copyOf(reviews);
        unreadable = List.copyOf(unreadable);
    }
}
