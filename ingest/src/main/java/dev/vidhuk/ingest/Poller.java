package dev.vidhuk.ingest;

import dev.vidhuk.events.Outcome;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.SeenReview;
import dev.vidhuk.events.SourceCursor;
import dev.vidhuk.events.kafka.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Asks one source: knows what to ask for, what has changed since the last time, and when to ask again. Writes nothing.
 * Used by one thread at a time.
 */
final class Poller {
    private final SourceSettings settings;
    private final ReviewSource source;
    private final Topics topics;
    private final Function<SeenReview, Optional<Review>> lastReview;
    private final Clock clock;
    private final Pace pace;
    private final RevisitList revisits;
    private final Reports reports;
    private final Backfiller backfiller;

    Poller(
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
        this.pace = new Pace(settings.every());
        this.revisits = new RevisitList(settings.every());
        this.reports = new Reports(settings, source, clock);
        this.backfiller = new Backfiller(settings, source, topics, lastReview, clock);
    }

    SourceSettings settings() {
        return settings;
    }

    /** Reads the same source further back, between two polls. */
    Backfiller backfiller() {
        return backfiller;
    }

    /** Whether the last poll has left something that lies ready. */
    boolean more() {
        return source.more();
    }

    /** Asks once. A failure is a poll like any other, with its outcome and reason. */
    Polled poll(Memory memory, Watch watch) {
        Instant begun = clock.instant();
        try {
            boolean sweep = memory.sweepDue(begun, settings.sweepEvery());
            Listing listing = source.poll(request(memory, watch, begun, sweep));
            requireReviews(listing, memory);
            Polled polled = succeeded(listing, memory, watch, begun);
            memory.polled(listing.ending(), sweep, begun);
            return polled;
        } catch (SourceException e) {
            Duration wait = pace.afterFailure(e.retryAfter());
            Findings nothing = new Findings(erasures(memory, watch), List.of(), List.of(), 0, 0);
            return new Polled(nothing, reports.failed(e, memory, begun, begun.plus(wait)), null, List.of());
        } catch (RuntimeException e) {
            // a source must never take the others down with it
            SourceException failure = new SourceException(
                    Outcome.FAILED, settings.name() + ": " + e.getClass().getSimpleName() + ": " + e.getMessage(), e);
            Duration wait = pace.afterFailure(null);
            Findings nothing = new Findings(List.of(), List.of(), List.of(), 0, 0);
            return new Polled(nothing, reports.failed(failure, memory, begun, begun.plus(wait)), null, List.of());
        }
    }

    /**
     * When a case of this source next wants a witness that was not given yet; null where none does, or where the source
     * could not give one because it shows no replies.
     */
    @Nullable
    Instant awaitedAt(Memory memory, Watch watch) {
        if (!showsReplies()) {
            return null;
        }
        Instant earliest = null;
        // without a copy: asked for each source after each move of one of its cases, of which there may be many
        // thousands
        for (Map.Entry<String, OpenCase> open : watch.open(settings.name()).entrySet()) {
            SeenReview seen = visible(memory.seen(open.getKey()));
            Instant at = seen == null ? null : revisits.awaitedAt(seen, open.getValue());
            if (at != null && (earliest == null || at.isBefore(earliest))) {
                earliest = at;
            }
        }
        return earliest;
    }

    private boolean showsReplies() {
        return source.capabilities().replies() || settings.trust();
    }

    /** By review id, from when on each case that lacks a witness waits for a poll. */
    private Map<String, Instant> awaited(Memory memory, Watch watch) {
        Map<String, Instant> awaited = new HashMap<>();
        open(memory, watch).forEach((id, open) -> {
            Instant at = revisits.awaitedAt(Objects.requireNonNull(memory.seen(id)), open);
            if (at != null) {
                awaited.put(id, at);
            }
        });
        return awaited;
    }

    /** The open cases of reviews that we know, and that are neither withdrawn nor erased. A copy. */
    private Map<String, OpenCase> open(Memory memory, Watch watch) {
        Map<String, OpenCase> open = new HashMap<>(watch.open(settings.name()));
        open.keySet().removeIf(id -> visible(memory.seen(id)) == null);
        return open;
    }

    private static @Nullable SeenReview visible(@Nullable SeenReview seen) {
        return seen != null && Seen.visible(seen) ? seen : null;
    }

    private Request request(Memory memory, Watch watch, Instant begun, boolean sweep) {
        Set<String> wanted = awaited(memory, watch).entrySet().stream()
                .filter(step -> !step.getValue().isAfter(begun))
                .map(step -> step.getKey().substring(settings.name().length() + 1))
                .collect(Collectors.toUnmodifiableSet());
        SourceCursor cursor = memory.cursor();
        return new Request(
                cursor == null ? Map.of() : cursor.position(),
                begun.minus(settings.watch()),
                wanted,
                sweep ? review -> Familiarity.NEWS : new Acquaintance(settings.name(), memory, watch::erased),
                settings.limit(),
                new KnownReview(settings.name(), memory, watch::erased, lastReview));
    }

    /** An empty page where there used to be reviews is a page that we cannot read, never an empty shop. */
    private void requireReviews(Listing listing, Memory memory) throws SourceException {
        boolean windowed = source.capabilities().window() != null; // and may be empty after a quiet week
        if (!listing.unchanged()
                && listing.reviews().isEmpty()
                && listing.gone().isEmpty()
                && listing.unbrokenSince() == null
                && !windowed) {
            long known = memory.all().stream().filter(Seen::visible).count();
            if (known > 0) {
                throw new SourceException(Outcome.UNREADABLE, "no review found where there used to be " + known);
            }
        }
    }

    private Polled succeeded(Listing listing, Memory memory, Watch watch, Instant begun) {
        pace.afterSuccess();
        Unread unread = new Unread(settings.name(), topics, memory.cursor());
        Reconciliation reconciliation =
                new Reconciliation(settings, source, memory, watch::erased, watch.awaited(settings.name()));
        Map<String, FoundReview> shown = reconciliation.shown(listing);
        List<Sighting> elsewhere = new ArrayList<>(
                new Silence(listing, memory, lastReview).witnesses(awaited(memory, watch), shown.keySet()));
        RevisitRound round = revisit(listing, shown, memory, watch);
        elsewhere.addAll(round.sightings());
        Findings all = reconciliation
                .of(listing, shown, elsewhere, round.gone())
                .withdrawing(lastReview)
                .with(erasures(memory, watch));
        Map<String, String> position = new HashMap<>(listing.position());
        unread.remember(listing, position);
        new History(memory.cursor()).remember(listing, position);
        return new Polled(
                all,
                reports.succeeded(listing, round, all, memory, begun),
                new SourceCursor(settings.name(), position, listing.startedAt()),
                unread.letters(listing.unreadable()));
    }

    /** Looks elsewhere for what the listing did not show. Without replies to be seen there is nothing to look for. */
    private RevisitRound revisit(Listing listing, Map<String, FoundReview> shown, Memory memory, Watch watch) {
        Map<String, OpenCase> open = open(memory, watch);
        revisits.keep(open.keySet());
        for (String id : open.keySet()) {
            FoundReview review = shown.get(id);
            if (review != null) {
                revisits.listed(id, listing.startedAt(), review.url());
            } else if (listing.vouchesFor(
                    Objects.requireNonNull(memory.seen(id)).checkedAt())) {
                revisits.listed(id, listing.startedAt(), null);
            } else if (listing.unchanged()) {
                revisits.unchanged(id, listing.startedAt());
            }
        }
        open.keySet()
                .removeIf(id -> shown.containsKey(id)
                        || listing.vouchesFor(
                                Objects.requireNonNull(memory.seen(id)).checkedAt()));
        RevisitRound round = new RevisitRound(settings, source, revisits, memory, clock);
        if (showsReplies()) {
            round.look(open);
        }
        return round;
    }

    /** The tombstones that are due: at once, and again when the segment that holds the text has reached its age. */
    private List<Change> erasures(Memory memory, Watch watch) {
        boolean some = memory.newErasures(watch.erasureCount());
        Instant again = clock.instant().minus(Topics.SEGMENT);
        return memory.all().stream()
                .filter(seen -> seen.tombstones() == 0 ? some && watch.erased(seen.id()) : repeats(seen, watch, again))
                .map(seen -> new Change(null, Seen.erased(seen)))
                .toList();
    }

    private static boolean repeats(SeenReview seen, Watch watch, Instant again) {
        Instant at = seen.tombstones() == 1 ? watch.erasedAt(seen.id()) : null;
        return at != null && at.isBefore(again);
    }
}
