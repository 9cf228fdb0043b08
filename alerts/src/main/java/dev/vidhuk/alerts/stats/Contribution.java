package dev.vidhuk.alerts.stats;

import dev.vidhuk.events.Case;
import dev.vidhuk.events.ClosedAs;
import dev.vidhuk.events.ResponseBucket;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one case adds to the response times of its brand, and all that is remembered of it for that.
 *
 * @param day of UTC on which the review was published
 * @param answered whether it has had a first answer, even if it waits again
 * @param inTime whether that answer came by its deadline
 * @param reopened whether it ever was reopened
 * @param wonBack whether the customer changed the review to a positive one
 * @param open whether the customer waits now
 * @param firstResponse the bucket of the time until the first answer, or null without one
 * @param countedResponse the same inside the calendar
 */
public record Contribution(
        String brand,
        String source,
        String policy,
        LocalDate day,
        boolean answered,
        boolean inTime,
        boolean reopened,
        boolean wonBack,
        boolean open,
        @Nullable ResponseBucket firstResponse,
        @Nullable ResponseBucket countedResponse) {

    /**
     * What a case adds; nothing where no answer was due after all: it was withdrawn, erased or dismissed. A quiet case
     * counts: its customer waits as any other.
     *
     * @param inTime whether the first answer came by its deadline; null where there was none, or where release 0.1 heard of
     *     it, which did not remember that: then a case in its first round tells
     */
    public static Optional<Contribution> of(Case current, @Nullable Boolean inTime) {
        if (!counts(current.closedAs())) {
            return Optional.empty();
        }
        return Optional.of(new Contribution(
                current.brand(),
                current.source(),
                current.policy(),
                LocalDate.ofInstant(current.publishedAt(), ZoneOffset.UTC),
                current.firstResponse() != null,
                inTime == null ? firstAnswerInTime(current) : inTime,
                current.round() > 1,
                current.closedAs() == ClosedAs.WON_BACK,
                current.waiting(),
                bucket(current.firstResponse()),
                bucket(current.countedResponse())));
    }

    private static boolean firstAnswerInTime(Case current) {
        return current.round() == 1
                && current.answeredAt() != null
                && !current.answeredAt().isAfter(current.dueAt());
    }

    private static boolean counts(@Nullable ClosedAs how) {
        return how != ClosedAs.WITHDRAWN && how != ClosedAs.ERASED && how != ClosedAs.DISMISSED;
    }

    private static @Nullable ResponseBucket bucket(@Nullable Duration time) {
        return time == null ? null : ResponseBucket.of(time);
    }
}
