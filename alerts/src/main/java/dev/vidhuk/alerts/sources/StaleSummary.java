package dev.vidhuk.alerts.sources;

import dev.vidhuk.events.Outcome;
import dev.vidhuk.events.SourcePoll;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says in plain words what is wrong with a source, since when, and what its last poll said. */
final class StaleSummary {
    /** How much of a poll's error is shown, in UTF-16 code units. */
    private static final int LONGEST_ERROR = 300;

    private StaleSummary() {}

    static String of(SourceHealth health, Staleness why, @Nullable String brand) {
        String name = name(health.source(), brand);
        return switch (why) {
            case UNREADABLE_TWICE ->
                name + " shows nothing that can be read, in " + health.unreadable() + " polls, " + since(health)
                        + "; its pages may look different now" + said(health.last());
            case NO_GOOD_POLL -> name + " " + notRead(health);
        };
    }

    /** As a person calls it; the brand is not always known. */
    static String name(String source, @Nullable String brand) {
        return "Source " + source + (brand == null ? "" : " of " + brand);
    }

    private static String notRead(SourceHealth health) {
        SourcePoll last = health.last();
        if (SourceHealth.good(last)) {
            return "is not polled any more; the last poll was at " + time(last.polledAt()) + " and the next was due at "
                    + time(last.nextPollAt());
        }
        boolean partly = last.outcome() == Outcome.OK || last.outcome() == Outcome.UNCHANGED;
        return (partly ? "was read only in part, " : "cannot be read, ") + since(health) + said(last);
    }

    private static String since(SourceHealth health) {
        return health.lastGoodAt() == null
                ? "no complete poll since " + time(health.since())
                : "last complete poll at " + time(health.lastGoodAt());
    }

    private static String said(SourcePoll poll) {
        String outcome = poll.outcome().name().toLowerCase(Locale.ROOT);
        String error = poll.error() == null ? "" : ", " + shorten(poll.error());
        return "; at " + time(poll.polledAt()) + " " + outcome + error;
    }

    private static String shorten(String error) {
        return error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR) + "…";
    }

    /** As exactly as a person wants it. */
    static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
