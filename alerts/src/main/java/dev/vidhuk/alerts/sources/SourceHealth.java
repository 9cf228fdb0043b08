package dev.vidhuk.alerts.sources;

import dev.vidhuk.events.Alert;
import dev.vidhuk.events.AlertStatus;
import dev.vidhuk.events.Outcome;
import dev.vidhuk.events.SourcePoll;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the polls of one source went, as far as it matters for whether it is stale. Its methods are its moves.
 *
 * @param last the poll that was heard of last
 * @param since from when a good poll is waited for: the last good one, where there never was one the first poll that
 *     failed, or the first poll since {@code every} was changed
 * @param lastGoodAt when the last good poll began, or null where there never was one
 * @param took how long the last good poll took, zero where there never was one
 * @param unreadable how many polls found nothing readable since one last read anything
 * @param outages how many outages there were, with the one that lasts
 * @param outage the alert about the outage that lasts, or null
 */
public record SourceHealth(
        SourcePoll last,
        Instant since,
        @Nullable Instant lastGoodAt,
        Duration took,
        int unreadable,
        int outages,
        @Nullable Alert outage) {
    /** A source is stale after so many intervals without a good poll ({@code source-stale} in the contract). */
    static final int INTERVALS = 3;
    /** A source is stale after so many unreadable polls. */
    static final int UNREADABLE = 2;

    public SourceHealth {
        if (outage != null && outage.status() != AlertStatus.FIRING) {
            throw new IllegalArgumentException("an outage that is over: " + outage.id());
        }
    }

    /** A source of which nothing was known before its first poll. */
    static SourceHealth first(SourcePoll poll) {
        return new SourceHealth(poll, poll.polledAt(), null, Duration.ZERO, 0, 0, null).after(poll);
    }

    /** The next poll is known. A good one ends an outage. */
    SourceHealth after(SourcePoll poll) {
        if (good(poll)) {
            return new SourceHealth(poll, poll.polledAt(), poll.polledAt(), poll.took(), 0, outages, null);
        }
        // under a shorter interval the old silence is not too long at once
        boolean sameInterval = poll.every().equals(last.every());
        Instant from = sameInterval ? since : poll.polledAt();
        return new SourceHealth(poll, from, lastGoodAt, took, unreadableAfter(poll), outages, outage);
    }

    /** An outage begins. */
    SourceHealth fallIll(Alert alert) {
        return new SourceHealth(last, since, lastGoodAt, took, unreadable, outages + 1, alert);
    }

    /** Whether a poll read all that was to be read, or was told that nothing has changed since one did. */
    static boolean good(SourcePoll poll) {
        return poll.complete() && (poll.outcome() == Outcome.OK || poll.outcome() == Outcome.UNCHANGED);
    }

    // A poll that was turned away has not seen the page: it neither proves nor disproves that it can be read.
    private int unreadableAfter(SourcePoll poll) {
        return switch (poll.outcome()) {
            case UNREADABLE -> unreadable + 1;
            case OK, UNCHANGED -> 0;
            case THROTTLED, REFUSED, FAILED -> unreadable;
        };
    }

    public String source() {
        return last.source();
    }

    /** The least time between two polls: one that takes longer than {@code every} puts off the next. */
    Duration interval() {
        return last.every().compareTo(took) > 0 ? last.every() : took;
    }

    /** When a good poll is due at the latest. */
    Instant goodPollDueAt() {
        return since.plus(interval().multipliedBy(INTERVALS));
    }

    /** When so many intervals have passed in which not even a poll that failed was heard of. */
    Instant silentAt() {
        return last.nextPollAt().plus(interval().multipliedBy(INTERVALS));
    }

    /** Why the source is stale, or null where it is not. */
    @Nullable
    Staleness staleness(Instant now) {
        if (unreadable >= UNREADABLE) {
            return Staleness.UNREADABLE_TWICE;
        }
        return now.isBefore(goodPollDueAt()) ? null : Staleness.NO_GOOD_POLL;
    }
}
