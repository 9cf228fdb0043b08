package dev.vidhuk.ingest;

import dev.vidhuk.events.Backfill;
import dev.vidhuk.events.BackfillState;
import dev.vidhuk.events.Outcome;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.SeenReview;
import dev.vidhuk.events.SourceCursor;
import dev.vidhuk.events.kafka.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Obeys the orders to read one source further back, a slice at a time: knows where to go on, what has changed, and when
 * to try again after a failure. Writes nothing. Used by one thread at a time.
 */
final class Backfiller {
    /** An order has failed when so many attempts in a row have read no page; with the waits between, after a quarter of an hour. */
    static final int ATTEMPTS = 6;
    /** The wait after a first failure, unless the source is polled more often. */
    private static final Duration WAIT = Duration.ofSeconds(30);

    private final SourceSettings settings;
    private final ReviewSource source;
    private final Topics topics;
    private final Function<SeenReview, Optional<Review>> lastReview;
    private final Clock clock;
    private final Pace pace;

    private final Set<Map<String, String>> visited = new HashSet<>();
    private Map<String, String> expected = Map.of();
    private String orderId = "";
    private int failures;
    private Instant nextAt = Instant.EPOCH;

    Backfiller(
            SourceSettings settings,
            ReviewSource source,
            Topics topics,
            Function<SeenReview, Optional<Review>> lastReview,
            Clock clock) {
        this.settings = settings;
        this.source = source;
        this.topics = topics;
        this.lastReview = lastReview;
        this.clock = clock;
        this.pace = new Pace(settings.every().compareTo(WAIT) < 0 ? settings.every() : WAIT);
    }

    /** The order that a slice is to be read for now, or null. */
    @Nullable
    Backfill due(Instant now, Memory memory, Backfills orders) {
        Backfill order = orders.current(settings.name(), memory);
        if (order == null || !order.open()) {
            return null;
        }
        boolean waits = order.id().equals(orderId) && now.isBefore(nextAt);
        return waits ? null : order;
    }

    /**
     * Whether an order goes before a poll that is due: where both read the same, the one that comes first decides whether
     * what was added is history or news.
     */
    boolean comesFirst() {
        return !source.paged();
    }

    /**
     * Reads the next slice of an order.
     *
     * @param erased whether the review of an id must never be published again
     * @param awaited by review id, the instant after which its case wants a witness
     */
    Backfilled slice(
            Backfill order, Memory memory, Backfills orders, Predicate<String> erased, Map<String, Instant> awaited) {
        begin(order);
        KnownReview known = new KnownReview(settings.name(), memory, erased, lastReview);
        Slice slice = new Slice(source, order, visited, known, clock);
        slice.read();
        Reconciliation reconciliation = new Reconciliation(
                settings, source, memory, erased, awaited, review -> isHistory(review, memory.cursor()));
        Findings found = reconciliation.of(slice.listing()).withdrawing(lastReview);
        Backfill progress = progress(order, slice, found.published());
        expected = progress.position();
        Backfill newest = orders.current(settings.name(), memory);
        Unread unread = new Unread(settings.name(), topics, memory.cursor());
        return new Backfilled(
                found,
                // an order that was given meanwhile stays the last word on the topic
                newest != null && order.replacedBy(newest) ? newest : progress,
                unread.letters(slice.listing().unreadable()));
    }

    private void begin(Backfill order) {
        if (!order.id().equals(orderId)) {
            orderId = order.id();
            failures = 0;
            pace.afterSuccess();
        }
        nextAt = clock.instant().plus(WAIT); // where this slice ends by an error of ours
        if (!order.position().equals(expected)) {
            visited.clear(); // what we read there could not be written, and is read again
        }
    }

    /** A younger one the next poll would have found, too. */
    private static boolean isHistory(FoundReview review, @Nullable SourceCursor cursor) {
        return cursor == null
                || review.publishedAt() == null
                || review.publishedAt().isBefore(cursor.updatedAt().minus(History.NEWS));
    }

    private Backfill progress(Backfill order, Slice slice, int published) {
        SourceException failure = slice.failure();
        BackfillState state = failure == null ? succeeded(slice) : failed(failure, slice);
        return new Backfill(
                order.source(),
                order.id(),
                order.since(),
                order.by(),
                order.orderedAt(),
                state,
                slice.position(),
                order.pages() + slice.pages(),
                order.found() + slice.listing().reviews().size(),
                order.published() + published,
                slice.reached(),
                slice.end(),
                failure == null ? null : failure.getMessage(),
                clock.instant());
    }

    private BackfillState succeeded(Slice slice) {
        failures = 0;
        pace.afterSuccess();
        nextAt = clock.instant();
        return slice.end() == null ? BackfillState.RUNNING : BackfillState.DONE;
    }

    /** Whoever refuses us will do so again. */
    private BackfillState failed(SourceException failure, Slice slice) {
        if (slice.pages() > 0) {
            failures = 0;
            pace.afterSuccess();
        }
        failures++;
        nextAt = clock.instant().plus(pace.afterFailure(failure.retryAfter()));
        boolean over = failures >= ATTEMPTS || failure.outcome() == Outcome.REFUSED;
        return over ? BackfillState.FAILED : BackfillState.RUNNING;
    }
}
