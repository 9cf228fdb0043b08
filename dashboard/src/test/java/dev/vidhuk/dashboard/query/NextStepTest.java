package dev.vidhuk.dashboard.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.dashboard.ShownSamples;
import dev.vidhuk.dashboard.query.NextStep.What;
import dev.vidhuk.events.Case;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The case's answer is due at 02:00. */
final class NextStepTest {

    @ParameterizedTest
    @CsvSource({
        "01:00, null, REMINDER",
        "02:00, null, DUE",
        "04:00, true, ESCALATION",
    })
    void tellsAStepByItsPlaceBeforeOrBehindTheDeadline(String time, String verified, What what) {
        NextStep next = next(time, "{\"verified\": " + verified + "}");

        assertThat(next).isEqualTo(new NextStep(what, at(time), true));
    }

    @Test
    void waitsForASightOfThePageWithoutATimeWhereNobodyHasLookedSinceTheDeadline() {
        NextStep next = next("02:00", "{\"overdue\": true, \"verified\": false}");

        assertThat(next).isEqualTo(new NextStep(What.SIGHT, null, true));
    }

    @Test
    void endsAHoldAndSaysOfStepsBeforeThatNobodyHearsOfThem() {
        String held = "{\"status\": \"acknowledged\", \"acknowledgedUntil\": \"2026-11-21T03:00:00Z\"}";

        assertThat(next("03:00", held)).isEqualTo(new NextStep(What.HOLD_ENDS, at("03:00"), true));
        assertThat(next("01:00", held)).isEqualTo(new NextStep(What.REMINDER, at("01:00"), false));
        assertThat(next("02:00", held, "{\"overdue\": true, \"verified\": false}"))
                .isEqualTo(new NextStep(What.SIGHT, null, false));
    }

    @Test
    void goesOnInSilenceForACaseThatIsKeptQuiet() {
        assertThat(next("02:00", "{\"quiet\": \"too-old\"}")).isEqualTo(new NextStep(What.DUE, at("02:00"), false));
    }

    @Test
    void saysNothingWhereNothingComesByItself() {
        assertThat(next("01:00", "{\"status\": \"answered\"}")).isNull();
        assertThat(NextStep.of(ShownSamples.state("s/1", "{\"verified\": false, \"nextStepAt\": null}")))
                .isNull();
    }

    private static @Nullable NextStep next(String time, String... changes) {
        String step = "{\"dueAt\": \"" + at("02:00") + "\", \"nextStepAt\": \"" + at(time) + "\"}";
        String[] all = new String[changes.length + 1];
        all[0] = step;
        System.arraycopy(changes, 0, all, 1, changes.length);
        Case state = ShownSamples.state("s/1", all);
        return NextStep.of(state);
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-21T" + time + ":00Z");
    }
}
