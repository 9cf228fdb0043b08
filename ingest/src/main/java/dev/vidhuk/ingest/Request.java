package dev.vidhuk.ingest;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What one poll is asked for.
 *
 * @param position what the source's last successful {@link Listing} said; empty at the first poll
 * @param backTo reviews published at or after this instant are to be read
 * @param wanted the site's ids of older reviews that must be read as well, because a case waits for them
 * @param familiarity what we know of a review: a list may be left where it shows only what is known. In a sweep nothing
 *     is said to be known, so that all is read
 * @param limit when its first page was fetched so long ago, no further one is asked for
 */
public record Request(
        Map<String, String> position,
        Instant backTo,
        Set<String> wanted,
        Function<FoundReview, Familiarity> familiarity,
        Duration limit) {
    public Request {
        position = Collections.unmodifiableSortedMap(new TreeMap<>(position));
        wanted = Set.copyOf(wanted);
    }

    /** A sweep that may take as long as it takes. */
    public Request(Map<String, String> position, Instant backTo, Set<String> wanted) {
        this(position, backTo, wanted, review -> Familiarity.NEWS, ChronoUnit.FOREVER.getDuration());
    }
}
