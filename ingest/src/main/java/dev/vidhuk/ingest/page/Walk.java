package dev.vidhuk.ingest.page;

import dev.vidhuk.ingest.Ending;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.Listing;
import dev.vidhuk.ingest.Listing.Unreadable;
import dev.vidhuk.ingest.Request;
import dev.vidhuk.ingest.SourceException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A walk through the pages of one list: where it goes on, when it ends, and what it has covered. */
final class Walk {
    private final Request request;
    private final boolean unordered;
    private final int maxPages;
    private final Instant startedAt;

    private final List<FoundReview> reviews = new ArrayList<>();
    private final List<Unreadable> unreadable = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<URI> visited = new HashSet<>();
    private final Overlap overlap;
    private int pages;
    private boolean ended;
    private boolean ledBack;
    private boolean farEnough;
    private boolean known;
    private boolean failed;
    private @Nullable Instant last;

    Walk(Request request, boolean unordered, int maxPages, Instant startedAt) {
        this.request = request;
        this.overlap = new Overlap(request.familiarity());
        this.unordered = unordered;
        this.maxPages = maxPages;
        this.startedAt = startedAt;
    }

    /** Whether one page was all that there was to read. */
    boolean wasOnePage() {
        return pages == 1 && ending() == Ending.COMPLETE;
    }

    /** Whether that page was read already. */
    boolean hasRead(URI address) {
        return visited.contains(address);
    }

    /**
     * Takes in a page; says which is to be read next, or null where the walk is over. A page that was read already is the
     * list's end.
     *
     * @param address where it was read, after all redirects
     * @param fetchedAt when the fetch began
     */
    @Nullable
    URI add(URI address, Instant fetchedAt, PageReading page) {
        if (!visited.add(address)) {
            ended = true;
            ledBack = true;
            return null;
        }
        pages++;
        unreadable.addAll(page.unreadable());
        page.reviews().forEach(this::add);
        URI next = page.next();
        ended = next == null || visited.contains(next);
        farEnough |= !unordered
                && !page.reviews().isEmpty()
                && page.reviews().stream().allMatch(this::tooOld);
        known = !unordered && overlap.enough();
        if (ended || next == null || enough() || pages >= maxPages || late(fetchedAt)) {
            return null;
        }
        return sameHost(address, next) ? next : null;
    }

    private boolean late(Instant fetchedAt) {
        return Duration.between(startedAt, fetchedAt).compareTo(request.limit()) >= 0;
    }

    private boolean enough() {
        return (farEnough || known) && ids.containsAll(request.wanted());
    }

    /** Ends the walk before its end; what was read stays. */
    void breakOff(URI page, SourceException why) {
        ended = false;
        failed = true;
        unreadable.add(new Unreadable(page.toString(), String.valueOf(why.getMessage()), page.toString()));
    }

    Listing listing(Map<String, String> position) {
        return new Listing(false, startedAt, reviews, ending(), coveredFrom(), position, unreadable);
    }

    private Ending ending() {
        if (ended || farEnough) {
            return Ending.COMPLETE;
        }
        if (known) {
            return Ending.KNOWN;
        }
        return failed ? Ending.FAILURE : Ending.LIMIT;
    }

    private @Nullable Instant coveredFrom() {
        if (ended && !ledBack) {
            return Instant.MIN;
        }
        if (farEnough) {
            return request.backTo();
        }
        // a site that leads back may also hide from us what follows;
        // the last review of the list and not the oldest: an old one that is pinned to the top tells nothing
        return unordered ? null : last;
    }

    /** While we read, a new review may push one that we have seen onto the next page. */
    private void add(FoundReview review) {
        if (review.siteId() == null || ids.add(review.siteId())) {
            reviews.add(review);
            overlap.add(review);
        }
        last = review.publishedAt() == null ? last : review.publishedAt();
    }

    private boolean tooOld(FoundReview review) {
        return review.publishedAt() != null && review.publishedAt().isBefore(request.backTo());
    }

    // by authority: java.net.URI knows no host where a name is not in ASCII
    private static boolean sameHost(URI page, URI next) {
        return next.getAuthority() != null && next.getAuthority().equalsIgnoreCase(page.getAuthority());
    }
}
