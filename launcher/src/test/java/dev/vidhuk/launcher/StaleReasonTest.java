package dev.vidhuk.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.alerts.sources.Finding;
import dev.vidhuk.alerts.sources.SourceHealth;
import dev.vidhuk.alerts.sources.SourceRules;
import dev.vidhuk.dashboard.sources.SourceState;
import dev.vidhuk.dashboard.sources.StaleReason;
import dev.vidhuk.dashboard.sources.Staleness;
import dev.vidhuk.events.Alert;
import dev.vidhuk.events.SourcePoll;
import dev.vidhuk.launcher.sources.PollSamples;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why a source is stale alerts says in an English sentence; the dashboard, in another module, needs no word of it. */
final class StaleReasonTest {
    private static final Instant GOOD = Instant.parse("2026-11-20T18:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-20T20:00:00Z");

    private final SourceRules rules = new SourceRules(Map.of("shelf", "svitlo"), alert -> List.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "- | NOT_POLLED",
                "{'outcome': 'failed', 'complete': false} | NO_GOOD_POLL",
                "{'outcome': 'ok', 'complete': false} | READ_IN_PART",
                "{'outcome': 'unreadable', 'complete': false} | UNREADABLE_TWICE",
            })
    void isKnownToTheDashboardWithoutTheWordsOfTheAlert(@Nullable String change, Staleness code) {
        SourceHealth health = after(null, PollSamples.poll("shelf"));
        SourceState state = SourceState.unknown("shelf").after(health.last());
        for (int minute = 10; change != null && minute <= 20; minute += 10) {
            String at = "{\"polledAt\": \"2026-11-20T18:%d:00Z\"}".formatted(minute);
            SourcePoll poll = PollSamples.poll("shelf", change.replace('\'', '"'), at);
            health = after(health, poll);
            state = state.after(poll);
        }

        Alert alert = Objects.requireNonNull(rules.look(health, LATER, GOOD).alert());

        assertThat(state.told(alert).staleReason()).isEqualTo(new StaleReason(code, GOOD));
    }

    @Test
    void isNotGuessedFromAStepThatNobodyKnows() {
        SourceHealth health = after(null, PollSamples.failed("shelf", "2026-11-20T18:00:00Z"));
        Alert alert = Objects.requireNonNull(rules.look(health, LATER, GOOD).alert());

        for (String step : List.of("stale", "eclipse-since-" + GOOD, "no-good-poll-since-yesterday")) {
            SourceState state = SourceState.unknown("shelf").told(with(alert, step));

            assertThat(state.outage()).isNotNull();
            assertThat(state.staleReason()).as(step).isNull();
        }
    }

    private SourceHealth after(@Nullable SourceHealth before, SourcePoll poll) {
        Finding heard = rules.hear(before, poll, poll.polledAt());
        return Objects.requireNonNull(heard.health());
    }

    private static Alert with(Alert alert, String step) {
        return new Alert(
                alert.id(),
                alert.kind(),
                alert.status(),
                alert.subject(),
                alert.brand(),
                alert.source(),
                null,
                null,
                alert.at(),
                alert.dueAt(),
                alert.round(),
                step,
                0,
                null,
                alert.summary(),
                null,
                List.of(),
                null,
                null,
                null,
                null);
    }
}
