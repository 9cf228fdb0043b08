package dev.vidhuk.alerts.oracle;

import dev.vidhuk.events.FollowUp;
import dev.vidhuk.events.Precision;
import dev.vidhuk.events.Reply;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.TaggedReview;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When something was said, as far as that is known.
 *
 * @param earliest it was not said before
 * @param latest it was not said later
 * @param at the instant that clocks and answers go by
 */
record Spoken(Instant earliest, Instant latest, Instant at) {

    static Spoken of(Review review) {
        return of(review.publishedAt(), review.publishedPrecision(), review.firstSeenAt());
    }

    static Spoken of(Reply reply) {
        return of(reply.publishedAt(), reply.publishedPrecision(), reply.firstSeenAt());
    }

    /** An edit: by the site's own time where it tells one, else between the fetch before and the one that showed it. */
    static Spoken ofEdit(Review before, Review after) {
        Instant edited = after.editedAt();
        if (edited != null && !edited.equals(before.editedAt())) {
            return of(edited, Precision.SECOND, edited);
        }
        return new Spoken(before.checkedAt().plusNanos(1), after.observedAt(), after.observedAt());
    }

    /** A follow-up, that may not have been there at the fetch before. */
    static Spoken of(FollowUp followUp, @Nullable TaggedReview before, TaggedReview seen) {
        Reply reply = seen.review().replies().stream()
                .filter(r -> r.id().equals(followUp.replyId()))
                .findFirst()
                .orElseThrow();
        return of(reply).notSeenAt(before == null ? null : before.review().checkedAt());
    }

    private static Spoken of(Instant at, Precision precision, Instant firstSeen) {
        return switch (precision) {
            case SECOND -> new Spoken(at, at, at);
            case MINUTE -> within(at, ChronoUnit.MINUTES, firstSeen, at);
            case DAY -> within(at, ChronoUnit.DAYS, firstSeen, later(firstSeen, at.truncatedTo(ChronoUnit.DAYS)));
            case UNKNOWN -> new Spoken(Instant.MIN, firstSeen, firstSeen);
        };
    }

    private static Spoken within(Instant at, ChronoUnit unit, Instant firstSeen, Instant by) {
        Instant begin = at.truncatedTo(unit);
        Instant end = begin.plus(1, unit).minusNanos(1);
        return new Spoken(begin, end.isBefore(firstSeen) ? end : firstSeen, by);
    }

    /** What was not there at a fetch was said after it, unless its own exact time says otherwise. */
    Spoken notSeenAt(@Nullable Instant fetch) {
        return fetch == null || exact() || latest.isBefore(fetch)
                ? this
                : new Spoken(later(earliest, fetch.plusNanos(1)), latest, at);
    }

    private boolean exact() {
        Duration known = Duration.between(earliest.equals(Instant.MIN) ? Instant.EPOCH : earliest, latest);
        return known.compareTo(Duration.ofSeconds(1)) < 0;
    }

    /** Whether this may be an answer to that: not certainly said before it. */
    boolean mayAnswer(Spoken word) {
        return !latest.isBefore(word.earliest);
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
