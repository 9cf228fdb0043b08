package dev.vidhuk.ingest;

import dev.vidhuk.events.Origin;
import dev.vidhuk.events.Precision;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.SeenReview;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares what a place showed with what we know of it: what is new, changed, unchanged but awaited, missing, gone.
 * Neither asks nor writes anything.
 */
final class Reconciliation {
    /** A review is withdrawn when so many complete sweeps in a row have covered it without showing it. */
    static final int SWEEPS = 2;

    private final SourceSettings source;
    private final boolean repliesVisible;
    private final boolean deletionsVisible;
    private final Memory memory;
    private final Predicate<String> erased;
    private final Map<String, Instant> awaited;
    private final Predicate<FoundReview> history;

    private final List<Change> changes = new ArrayList<>();
    private final List<SeenReview> missed = new ArrayList<>();
    private final List<SeenReview> withdrawn = new ArrayList<>();
    private int published;
    private int rechecked;

    /**
     * Made for one listing.
     *
     * @param erased whether the review of an id must never be published again
     * @param awaited by review id, the instant after which its case wants a witness
     */
    Reconciliation(
            SourceSettings source,
            ReviewSource reader,
            Memory memory,
            Predicate<String> erased,
            Map<String, Instant> awaited) {
        this(source, reader, memory, erased, awaited, new History(memory.cursor()));
    }

    /**
     * The same, with another opinion on what is news.
     *
     * @param history whether a review that we did not know is an old one, of which nobody needs to be told
     */
    Reconciliation(
            SourceSettings source,
            ReviewSource reader,
            Memory memory,
            Predicate<String> erased,
            Map<String, Instant> awaited,
            Predicate<FoundReview> history) {
        this.source = source;
        this.repliesVisible = reader.capabilities().replies() || source.trust();
        this.deletionsVisible = reader.capabilities().deletions();
        this.memory = memory;
        this.erased = erased;
        this.awaited = awaited;
        this.history = history;
    }

    Findings of(Listing listing) {
        return of(listing, shown(listing), List.of(), Set.of());
    }

    /** The reviews of a listing by their ids. */
    Map<String, FoundReview> shown(Listing listing) {
        return new Identification(source.name(), memory, listing.startedAt()).identify(listing.reviews());
    }

    /**
     * What both mean together.
     *
     * @param shown the listing's reviews by their ids
     * @param elsewhere known reviews that the listing did not show, and that were seen nevertheless: they are not missing
     * @param gone ids of reviews that were asked for, and of which the place says that they are no more
     */
    Findings of(Listing listing, Map<String, FoundReview> shown, List<Sighting> elsewhere, Set<String> gone) {
        shown.forEach((id, review) -> compare(id, review, listing.startedAt()));
        elsewhere.forEach(one -> compare(one.id(), one.review(), one.seenAt()));
        Set<String> told = new HashSet<>(gone);
        listing.gone().forEach(siteId -> told.add(source.name() + "/" + siteId));
        told.removeAll(shown.keySet());
        told.forEach(id -> withdraw(id, listing.startedAt()));
        if (listing.sweep() && deletionsVisible && !shown.isEmpty()) {
            Set<String> seenElsewhere =
                    elsewhere.stream().map(Sighting::id).collect(Collectors.toCollection(HashSet::new));
            seenElsewhere.addAll(told);
            memory.all().stream()
                    .filter(seen -> !shown.containsKey(seen.id())
                            && !seenElsewhere.contains(seen.id())
                            && covered(seen, listing))
                    .forEach(seen -> miss(seen, listing.startedAt()));
        }
        return new Findings(changes, missed, withdrawn, published, rechecked);
    }

    private void compare(String id, FoundReview found, Instant readAt) {
        SeenReview seen = memory.seen(id);
        if (erased.test(id)) {
            return;
        }
        if (seen == null) {
            published++;
            changes.add(publish(id, found, null, readAt));
        } else if (changed(found, seen)) {
            published++;
            changes.add(publish(id, found, seen, readAt));
        } else if (awaited(seen, readAt)) {
            rechecked++;
            changes.add(recheck(found, seen, readAt));
        } else if (seen.timesMissed() > 0) {
            missed.add(Seen.present(seen));
        }
    }

    /** Whether a reader could see that this is not what we remember. A date that drifts is no change, a finer one is. */
    static boolean changed(FoundReview found, SeenReview seen) {
        return !seen.hash().equals(Fingerprint.ofContent(found))
                || (seen.withdrawnAt() != null && found.withdrawnAt() == null)
                || finer(found, seen);
    }

    private static boolean finer(FoundReview found, SeenReview seen) {
        return found.publishedPrecision().compareTo(seen.publishedPrecision()) < 0;
    }

    private boolean awaited(SeenReview seen, Instant readAt) {
        Instant step = awaited.get(seen.id());
        return step != null && !readAt.isBefore(step) && seen.checkedAt().isBefore(step);
    }

    private boolean covered(SeenReview seen, Listing listing) {
        Instant from = listing.coveredFrom();
        return from != null && Seen.visible(seen) && !seen.publishedAt().isBefore(from);
    }

    /** A place that says so itself is believed at once. */
    private void withdraw(String id, Instant readAt) {
        SeenReview seen = memory.seen(id);
        if (seen != null && Seen.visible(seen) && !erased.test(id)) {
            withdrawn.add(Seen.withdrawn(seen, readAt));
        }
    }

    private void miss(SeenReview seen, Instant readAt) {
        if (seen.timesMissed() + 1 < SWEEPS) {
            missed.add(Seen.missed(seen));
        } else {
            withdrawn.add(Seen.withdrawn(seen, readAt));
        }
    }

    private Change publish(String id, FoundReview found, @Nullable SeenReview before, Instant readAt) {
        int revision = before == null ? 1 : before.revision() + 1;
        Instant firstSeen = before == null ? readAt : before.firstSeenAt();
        Review review = review(id, found, before, revision, firstSeen, readAt, readAt);
        return new Change(review, seen(review, found));
    }

    private Change recheck(FoundReview found, SeenReview before, Instant readAt) {
        Review review = review(
                before.id(), found, before, before.revision(), before.firstSeenAt(), before.observedAt(), readAt);
        return new Change(review, seen(review, found));
    }

    private Review review(
            String id,
            FoundReview found,
            @Nullable SeenReview before,
            int revision,
            Instant firstSeen,
            Instant observed,
            Instant readAt) {
        boolean known = before != null && !finer(found, before);
        Instant published = known
                ? Objects.requireNonNull(before).publishedAt()
                : Objects.requireNonNullElse(found.publishedAt(), firstSeen);
        Precision precision = known ? Objects.requireNonNull(before).publishedPrecision() : found.publishedPrecision();
        Origin origin = before != null ? before.origin() : history.test(found) ? Origin.BACKFILL : Origin.LIVE;
        return new ReviewOf(source, repliesVisible, found)
                .at(id, revision, published, precision, firstSeen, observed, readAt, origin, before);
    }

    private SeenReview seen(Review review, FoundReview found) {
        Map<String, Instant> replies = new java.util.TreeMap<>();
        review.replies().forEach(r -> replies.put(r.id(), r.firstSeenAt()));
        return new SeenReview(
                review.id(),
                source.name(),
                Fingerprint.ofContent(found),
                Fingerprint.ofIdentity(found),
                review.revision(),
                review.publishedAt(),
                review.publishedPrecision(),
                review.firstSeenAt(),
                review.observedAt(),
                review.checkedAt(),
                review.origin(),
                0,
                review.withdrawnAt(),
                0,
                replies,
                -1,
                -1);
    }
}
