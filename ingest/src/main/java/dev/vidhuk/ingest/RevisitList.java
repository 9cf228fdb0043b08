package dev.vidhuk.ingest;

import dev.vidhuk.events.SeenReview;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When the review of each open case of one source was looked for, and when it is to be looked for again. A reply never
 * brings an old review back to the top of a list, so a review that the listing does not show is looked for at growing
 * intervals, once more before each step of its case, and right after that step until it is found or not; with each step
 * the intervals begin anew.
 *
 * <p>Kept in the heap alone: after a restart each review that the listing does not show is due at once. Used by one
 * thread at a time.
 */
final class RevisitList {
    private static final List<Duration> INTERVALS =
            List.of(Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(6), Duration.ofHours(24));

    private final Duration lead;
    private final Map<String, Look> looks = new HashMap<>();

    /** The empty list of a source that is polled so often. */
    RevisitList(Duration every) {
        this.lead = every.multipliedBy(3).dividedBy(2); // so that one poll falls into it, even one that is late
    }

    /** Forgets all but these. */
    void keep(Collection<String> reviewIds) {
        looks.keySet().retainAll(reviewIds);
    }

    /** When it is to be looked for again, unless a listing shows it before. */
    Instant dueAt(SeenReview seen, OpenCase open) {
        Look last = last(seen);
        Instant due = last.at().plus(INTERVALS.get(Math.min(last.times(), INTERVALS.size() - 1)));
        Instant step = open.nextStepAt();
        if (step == null) {
            return due;
        }
        if (last.at().isBefore(step.minus(lead))) {
            due = earlier(due, step.minus(lead));
        }
        return unwitnessed(seen, open) && !last.missedSince(step) ? earlier(due, step) : due;
    }

    /** From when on its case waits for a poll of its own; null where it has its witness, or wants none. */
    @Nullable
    Instant awaitedAt(SeenReview seen, OpenCase open) {
        Instant step = open.nextStepAt();
        if (step == null || !unwitnessed(seen, open)) {
            return null;
        }
        Instant due = dueAt(seen, open);
        return due.isAfter(step) ? due : step;
    }

    /** Where to look for it; null where that is not known. */
    @Nullable
    String place(String id, OpenCase open) {
        Look last = looks.get(id);
        return last == null || last.place() == null ? open.url() : last.place();
    }

    /** A listing showed it. */
    void listed(String id, Instant at, @Nullable String place) {
        looks.put(id, Look.listed(at, place));
    }

    /** The place said that what it last listed has not changed. */
    void unchanged(String id, Instant at) {
        looks.computeIfPresent(id, (k, last) -> last.inListing() ? Look.listed(at, last.place()) : last);
    }

    /** It was seen elsewhere. */
    void found(SeenReview seen, OpenCase open, Instant at, @Nullable String place) {
        looks.put(seen.id(), last(seen).next(open.nextStepAt(), at, true, place));
    }

    /** It was looked for and not seen. */
    void missed(SeenReview seen, OpenCase open, Instant at) {
        Look last = last(seen);
        looks.put(seen.id(), last.next(open.nextStepAt(), at, false, last.place()));
    }

    private Look last(SeenReview seen) {
        Look last = looks.get(seen.id());
        return last == null ? new Look(seen.checkedAt(), true, false, 0, null) : last;
    }

    private static boolean unwitnessed(SeenReview seen, OpenCase open) {
        return open.nextStepAt() != null && seen.checkedAt().isBefore(open.nextStepAt());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /**
     * The last time that we looked for a review.
     *
     * @param at when the fetch began
     * @param found whether it was seen
     * @param inListing whether it was the listing that showed it
     * @param times how often it was looked for elsewhere since a listing showed it or a step has come
     * @param place where it was seen last, or null
     */
    private record Look(
            Instant at,
            boolean found,
            boolean inListing,
            int times,
            @Nullable String place) {

        static Look listed(Instant at, @Nullable String place) {
            return new Look(at, true, true, 0, place);
        }

        boolean missedSince(Instant step) {
            return !found && !at.isBefore(step);
        }

        Look next(@Nullable Instant step, Instant now, boolean seen, @Nullable String where) {
            boolean anew = step != null && at.isBefore(step) && !now.isBefore(step);
            return new Look(now, seen, false, anew ? 0 : times + 1, where);
        }
    }
}
