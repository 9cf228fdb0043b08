package dev.vidhuk.dashboard.sources;

import dev.vidhuk.events.Alert;
import dev.vidhuk.events.AlertStatus;
import dev.vidhuk.events.Outcome;
import dev.vidhuk.events.SourcePoll;
import dev.vidhuk.events.Span;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the polls of a source have told.
 *
 * @param lastPoll null where none is known yet
 * @param lastGood when the last poll began that read all that was to be read, or null where none did
 * @param gaps when reviews may have been published that no poll has shown, the oldest first
 * @param outage what alerts says of the outage that lasts, or null where it says of none
 */
public record SourceState(
        String name,
        @Nullable SourcePoll lastPoll,
        @Nullable Instant lastGood,
        List<Span> gaps,
        @Nullable Alert outage) {

    public SourceState {
        gaps = List.copyOf(gaps);
    }

    /** A source of which nothing is known yet. */
    public static SourceState unknown(String name) {
        return new SourceState(name, null, null, List.of(), null);
    }

    /** The same after one more poll. */
    public SourceState after(SourcePoll poll) {
        return new SourceState(name, poll, good(poll) ? poll.polledAt() : lastGood, Gaps.after(gaps, poll), outage);
    }

    /** The same once alerts has said that the source is stale, or well again. */
    public SourceState told(Alert alert) {
        return new SourceState(name, lastPoll, lastGood, gaps, alert.status() == AlertStatus.FIRING ? alert : null);
    }

    /** Why the source counts as stale; null where it does not, or where alerts says it in words alone. */
    public @Nullable StaleReason staleReason() {
        return outage == null ? null : StaleReason.of(outage, lastPoll);
    }

    private static boolean good(SourcePoll poll) {
        return poll.complete() && answered(poll);
    }

    /** Whether the place let itself be read, be it only in part. */
    static boolean answered(SourcePoll poll) {
        return poll.outcome() == Outcome.OK || poll.outcome() == Outcome.UNCHANGED;
    }
}
