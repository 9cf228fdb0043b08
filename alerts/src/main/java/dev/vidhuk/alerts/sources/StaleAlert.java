package dev.vidhuk.alerts.sources;

import dev.vidhuk.alerts.deadline.Fingerprint;
import dev.vidhuk.events.Alert;
import dev.vidhuk.events.AlertKind;
import dev.vidhuk.events.AlertStatus;
import dev.vidhuk.events.SourcePoll;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the alerts about a source. The round is the number of the outage, and the step names the reason and the instant
 * from which a good poll was waited for, so each outage has an id of its own.
 */
final class StaleAlert {
    private StaleAlert() {}

    /** An outage begins. */
    static Alert stale(
            SourceHealth health, Staleness why, @Nullable String brand, List<String> receivers, Instant now) {
        int round = health.outages() + 1;
        String step = why.reason() + "-since-" + health.since();
        Instant dueAt = health.goodPollDueAt();
        return alert(
                Fingerprint.of("source-stale", health.source(), round, step, dueAt),
                AlertStatus.FIRING,
                health.source(),
                brand,
                now,
                dueAt,
                round,
                step,
                StaleSummary.of(health, why, brand),
                receivers);
    }

    /** A good poll has ended the outage; those hear of it who were told that it began. */
    static Alert wellAgain(Alert outage, SourcePoll good, Instant now) {
        return over(outage, "is read again since " + StaleSummary.time(good.polledAt()), now);
    }

    /** Nobody polls the source any more, and nobody means to. */
    static Alert takenOut(Alert outage, Instant now) {
        return over(outage, "is not in the configuration any more", now);
    }

    private static Alert over(Alert outage, String how, Instant now) {
        String told = StaleSummary.name(outage.subject(), outage.brand()) + " " + how + "; stale was told at "
                + StaleSummary.time(outage.at());
        return alert(
                outage.id(),
                AlertStatus.RESOLVED,
                outage.subject(),
                outage.brand(),
                now,
                outage.dueAt(),
                outage.round(),
                outage.step(),
                told,
                outage.receivers());
    }

    private static Alert alert(
            String id,
            AlertStatus status,
            String source,
            @Nullable String brand,
            Instant now,
            @Nullable Instant dueAt,
            int round,
            String step,
            String summary,
            List<String> receivers) {
        return new Alert(
                id,
                AlertKind.SOURCE_STALE,
                status,
                source,
                brand,
                source,
                null,
                null,
                now,
                dueAt,
                round,
                step,
                0,
                null,
                summary,
                null,
                receivers,
                null,
                null,
                null,
                null);
    }
}
