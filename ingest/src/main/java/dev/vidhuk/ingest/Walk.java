package dev.vidhuk.ingest;

import dev.vidhuk.ingest.Listing.Unreadable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A walk through the pages of one list: where it goes on, when it ends, and what it has covered. */
public final class Walk {
    private final Request request;
    private final int maxPages;
    private final Instant startedAt;

    private final List<FoundReview> reviews = new ArrayList<>();
    private final List<Unreadable> unreadable = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> gone = new HashSet<>();
    private final Set<Map<String, String>> visited = new HashSet<>();
    private final Overlap overlap;
    private int pages;
    private boolean unordered;
    private boolean ended;
    private boolean ledBack;
    private boolean farEnough;
    private boolean known;
    private boolean failed;
    private @Nullable Instant last;

    /**
     * The walk of one poll.
     *
     * @param maxPages how many pages it reads at most
     * @param startedAt when the fetch of its first page began
     */
    public Walk(Request request, int maxPages, Instant startedAt) {
        this.request = request;
        this.overlap = new Overlap(request.familiarity());
        this.maxPages = maxPages;
        this.startedAt = startedAt;
    }

    /**
     * Polls a source that shows its reviews page by page.
     *
     * @throws SourceException where the first page could not be read; a later one does not take with it what the pages
     *     before it showed
     */
    public static Listing through(ReviewSource source, int maxPages, Request request) throws SourceException {
        ListedPage first = source.page(Map.of());
        Walk walk = new Walk(request, maxPages, first.startedAt());
        Map<String, String> next = walk.add(Map.of(), first);
        while (!next.isEmpty()) {
            try {
                next = walk.add(next, source.page(next));
            } catch (SourceException e) {
                walk.breakOff(next.toString(), e);
                next = Map.of();
            }
        }
        return walk.listing(Map.of()).within(source.capabilities().window());
    }

    /** Whether one page was all that there was to read. */
    public boolean wasOnePage() {
        return pages == 1 && ending() == Ending.COMPLETE;
    }

    /** Whether what lies there was read already. */
    public boolean hasRead(Map<String, String> place) {
        return visited.contains(place);
    }

    /**
     * Takes in a page. One that was read already is the list's end.
     *
     * @param place where it was read, after all redirects
     * @return the place of the page that is to be read next; empty where the walk is over
     */
    public Map<String, String> add(Map<String, String> place, ListedPage page) {
        if (!visited.add(place)) {
            ended = true;
            ledBack = true;
            return Map.of();
        }
        pages++;
        unordered |= !page.newestFirst();
        unreadable.addAll(page.unreadable());
        gone.addAll(page.gone());
        page.reviews().forEach(this::add);
        ended = page.next().isEmpty() || visited.contains(page.next());
        farEnough |= !unordered
                && !page.reviews().isEmpty()
                && page.reviews().stream().allMatch(this::tooOld);
        known = !unordered && overlap.enough();
        boolean over = ended || enough() || pages >= maxPages || late(page.startedAt());
        return over ? Map.of() : page.next();
    }

    private boolean late(Instant fetchedAt) {
        return Duration.between(startedAt, fetchedAt).compareTo(request.limit()) >= 0;
    }

    private boolean enough() {
        return (farEnough || known) && ids.containsAll(request.wanted());
    }

    /** Ends the walk before its end; what was read stays. */
    public void breakOff(String place, SourceException why) {
        ended = false;
        failed = true;
        unreadable.add(new Unreadable(place, String.valueOf(why.getMessage()), place));
    }

    /** All that it has come by. */
    public Listing listing(Map<String, String> position) {
        return new Listing(false, startedAt, reviews, ending(), coveredFrom(), position, unreadable, gone);
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
}
