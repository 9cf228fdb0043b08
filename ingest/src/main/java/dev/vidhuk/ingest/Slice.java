package dev.vidhuk.ingest;

import dev.vidhuk.events.Backfill;
import dev.vidhuk.events.BackfillEnd;
import dev.vidhuk.events.Outcome;
import dev.vidhuk.events.Review;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Some pages of a backfill, read one after the other until they are enough, the end is there, or one cannot be read. */
final class Slice {
    /** So few that a poll which is due never waits long. */
    static final int PAGES = 5;
    /** A slow site gets fewer pages read. */
    static final Duration LONGEST = Duration.ofSeconds(10);
    /** A list without an end, such as one that shows its last page for ever, ends here. */
    static final int MOST_PAGES = 5_000;

    private final ReviewSource source;
    private final Backfill order;
    private final Set<Map<String, String>> visited;
    private final Function<String, Optional<Review>> last;
    private final Clock clock;

    private final List<FoundReview> reviews = new ArrayList<>();
    private final List<Listing.Unreadable> unreadable = new ArrayList<>();
    private final Set<String> gone = new HashSet<>();
    private Map<String, String> position;
    private Instant startedAt;
    private int pages;
    private @Nullable Instant reached;
    private @Nullable BackfillEnd end;
    private @Nullable SourceException failure;

    /**
     * A slice that goes on where the order stands.
     *
     * @param visited the pages that were read for this order and not far from here; is added to
     * @param last what we know of a review, for a source that has no pages: see {@link Request}
     */
    Slice(
            ReviewSource source,
            Backfill order,
            Set<Map<String, String>> visited,
            Function<String, Optional<Review>> last,
            Clock clock) {
        this.source = source;
        this.order = order;
        this.visited = visited;
        this.last = last;
        this.position = order.position();
        this.reached = order.reached();
        this.clock = clock;
        this.startedAt = clock.instant();
    }

    /** Reads; a failure ends the slice and leaves what the pages before it showed. */
    void read() {
        Instant until = clock.instant().plus(LONGEST);
        try {
            while (end == null
                    && pages < PAGES
                    && (pages == 0 || clock.instant().isBefore(until))) {
                if (source.paged()) {
                    add(source.page(position));
                } else {
                    addAll(source.poll(new Request(Map.of(), order.since(), Set.of(), last)));
                }
            }
        } catch (SourceException e) {
            failure = e;
        } catch (RuntimeException e) {
            // a source must never take the others down with it
            failure = new SourceException(Outcome.FAILED, e.getClass().getSimpleName() + ": " + e.getMessage(), e);
        }
    }

    private void add(ListedPage page) {
        startedAt = pages == 0 ? page.startedAt() : startedAt;
        pages++;
        visited.add(position);
        unreadable.addAll(page.unreadable());
        gone.addAll(page.gone());
        addNew(page.reviews());
        position = page.next();
        end = end(page);
    }

    /** While we read, a new review may push one that we have seen, and that has no id, onto the next page. */
    private void addNew(List<FoundReview> shown) {
        Set<FoundReview> before = new HashSet<>(reviews);
        for (FoundReview review : shown) {
            if (review.siteId() != null || !before.contains(review)) {
                reviews.add(review);
            }
            reached = review.publishedAt() == null ? reached : review.publishedAt();
        }
    }

    private @Nullable BackfillEnd end(ListedPage page) {
        if (page.newestFirst() && tooOld(page.reviews())) {
            return BackfillEnd.FAR_ENOUGH;
        }
        if (position.isEmpty() || visited.contains(position)) {
            return BackfillEnd.LIST_ENDED;
        }
        return order.pages() + pages >= MOST_PAGES ? BackfillEnd.PAGE_LIMIT : null;
    }

    // one review is not enough: an old one may be pinned to the top
    private boolean tooOld(List<FoundReview> shown) {
        return !shown.isEmpty()
                && shown.stream()
                        .map(FoundReview::publishedAt)
                        .allMatch(at -> at != null && at.isBefore(order.since()));
    }

    private void addAll(Listing all) {
        startedAt = all.startedAt();
        pages = 1;
        reviews.addAll(all.reviews());
        unreadable.addAll(all.unreadable());
        gone.addAll(all.gone());
        end = BackfillEnd.NO_PAGES;
    }

    /** What it showed, and said to be gone. Never a sweep, so that nothing is concluded from what is missing there. */
    Listing listing() {
        return new Listing(false, startedAt, reviews, Ending.LIMIT, null, Map.of(), unreadable, gone);
    }

    /** Where the next slice goes on. */
    Map<String, String> position() {
        return position;
    }

    int pages() {
        return pages;
    }

    @Nullable
    Instant reached() {
        return reached;
    }

    /** Why the order is done, or null. */
    @Nullable
    BackfillEnd end() {
        return end;
    }

    /** Why the page at {@link #position} could not be read, or null. */
    @Nullable
    SourceException failure() {
        return failure;
    }
}
