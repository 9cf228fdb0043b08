package dev.vidhuk.ingest;

import dev.vidhuk.events.Review;
import dev.vidhuk.ingest.http.Validators;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
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
 * @param last by a site's id, the review that has it, or that shows a reply which has it, as we published it last; empty
 *     where we know none. For places that show what has happened instead of what there is: a reply comes alone there. It
 *     is read back from Kafka each time, and so to be asked for sparingly
 */
public record Request(
        Map<String, String> position,
        Instant backTo,
        Set<String> wanted,
        Function<FoundReview, Familiarity> familiarity,
        Duration limit,
        Function<String, Optional<Review>> last) {
    public Request {
        position = Collections.unmodifiableSortedMap(new TreeMap<>(position));
        wanted = Set.copyOf(wanted);
    }

    /** One of a source that is to look at nothing but the place. */
    public Request(
            Map<String, String> position,
            Instant backTo,
            Set<String> wanted,
            Function<FoundReview, Familiarity> familiarity,
            Duration limit) {
        this(position, backTo, wanted, familiarity, limit, siteId -> Optional.empty());
    }

    /**
     * By what a page can tell that it has not changed. Nothing where a case waits for a review: that must be seen, not only
     * known to be unchanged.
     */
    public Validators validators() {
        return wanted.isEmpty() ? Validators.in(position) : Validators.NONE;
    }

    /** A sweep that may take as long as it takes. */
    public Request(
            Map<String, String> position, Instant backTo, Set<String> wanted, Function<String, Optional<Review>> last) {
        this(position, backTo, wanted, review -> Familiarity.NEWS, ChronoUnit.FOREVER.getDuration(), last);
    }

    /** The same of a source of which nothing was published yet. */
    public Request(Map<String, String> position, Instant backTo, Set<String> wanted) {
        this(position, backTo, wanted, siteId -> Optional.empty());
    }
}
