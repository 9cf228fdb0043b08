package dev.vidhuk.alerts.cases;

import dev.vidhuk.events.Precision;
import dev.vidhuk.events.Reply;
import dev.vidhuk.events.Review;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When something was written, as exactly as it is known.
 *
 * @param at the time that counts: its own, or when first seen where only the day or nothing is known
 * @param earliest it was written at this instant or later
 * @param latest it was written at this instant or earlier
 */
public record Moment(Instant at, Instant earliest, Instant latest) {
    private static final Duration TICK = Duration.ofMillis(1);

    /** A time that is known to the second or better. */
    static Moment exactly(Instant at) {
        return new Moment(at, at.truncatedTo(ChronoUnit.SECONDS), last(at.truncatedTo(ChronoUnit.SECONDS), 1));
    }

    /** Something that a fetch showed and the one before did not. */
    static Moment between(Instant unseenAt, Instant seenAt) {
        return new Moment(seenAt, unseenAt.plus(TICK), seenAt);
    }

    /** When the review itself was published. */
    static Moment of(Review review) {
        return of(review.publishedAt(), review.publishedPrecision(), review.firstSeenAt());
    }

    /** When a reply was published. */
    static Moment of(Reply reply) {
        return of(reply.publishedAt(), reply.publishedPrecision(), reply.firstSeenAt());
    }

    // What was seen was written before.
    private static Moment of(Instant published, Precision precision, Instant firstSeen) {
        Moment told = told(published, precision, firstSeen);
        boolean seenWithin = !firstSeen.isBefore(told.at) && firstSeen.isBefore(told.latest);
        return seenWithin ? new Moment(told.at, told.earliest, firstSeen) : told;
    }

    private static Moment told(Instant published, Precision precision, Instant firstSeen) {
        return switch (precision) {
            case SECOND -> exactly(published);
            case MINUTE ->
                new Moment(
                        published,
                        published.truncatedTo(ChronoUnit.MINUTES),
                        last(published.truncatedTo(ChronoUnit.MINUTES), 60));
            case DAY -> ofDay(published, firstSeen);
            case UNKNOWN -> new Moment(firstSeen, Instant.EPOCH, firstSeen);
        };
    }

    // The instant lies somewhere in the source's day, whose zone is not known here: the bounds hold for every zone.
    private static Moment ofDay(Instant published, Instant firstSeen) {
        Instant began = published.truncatedTo(ChronoUnit.DAYS);
        Instant ended = published.plus(Duration.ofDays(1)).minus(TICK);
        Instant at = firstSeen.isBefore(began) ? began : firstSeen;
        return new Moment(at, began, ended);
    }

    private static Instant last(Instant begin, long seconds) {
        return begin.plusSeconds(seconds).minus(TICK);
    }

    /**
     * The same, for what was not there yet at a fetch: written after it, unless its own time says otherwise. A time that is
     * known to the minute says so where the whole minute lies before the fetch: then the site was late to show it.
     */
    Moment unseenAt(Instant fetch) {
        Duration known = Duration.between(earliest, latest);
        boolean toTheSecond = known.compareTo(Duration.ofSeconds(1)) < 0;
        boolean earlierMinute = known.compareTo(Duration.ofMinutes(1)) < 0 && !latest.isAfter(fetch);
        return toTheSecond || earlierMinute || earliest.isAfter(fetch)
                ? this
                : new Moment(at, fetch.plus(TICK), latest);
    }

    /** Whether it was certainly written before the other; a tie within the precision is not. */
    boolean certainlyBefore(Moment other) {
        return latest.isBefore(other.earliest);
    }
}
