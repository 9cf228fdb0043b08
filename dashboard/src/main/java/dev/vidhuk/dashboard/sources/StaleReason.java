package dev.vidhuk.dashboard.sources;

import dev.vidhuk.events.Alert;
import dev.vidhuk.events.SourcePoll;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a source counts as stale, without words: what a page can say in any language.
 *
 * @param since from when a good poll was waited for
 */
public record StaleReason(Staleness code, Instant since) {
    /** Between the reason and the instant in the step of an alert about a source; docs/decisions/0012. */
    private static final String SINCE = "-since-";

    /**
     * What the step of the alert names, or null where it is in none of the forms that are known. Alerts gives one reason
     * for all polls that are not good; which it is, the last poll says.
     */
    static @Nullable StaleReason of(Alert outage, @Nullable SourcePoll last) {
        int end = outage.step().indexOf(SINCE);
        Staleness code = end < 0 ? null : code(outage.step().substring(0, end), last);
        Instant since = end < 0 ? null : instant(outage.step().substring(end + SINCE.length()));
        return code == null || since == null ? null : new StaleReason(code, since);
    }

    private static @Nullable Staleness code(String reason, @Nullable SourcePoll last) {
        return switch (reason) {
            case "unreadable-twice" -> Staleness.UNREADABLE_TWICE;
            case "no-good-poll" -> notGood(last);
            default -> null;
        };
    }

    private static Staleness notGood(@Nullable SourcePoll last) {
        if (last == null || !SourceState.answered(last)) {
            return Staleness.NO_GOOD_POLL;
        }
        return last.complete() ? Staleness.NOT_POLLED : Staleness.READ_IN_PART;
    }

    private static @Nullable Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
