package dev.vidhuk.launcher.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StartTimeTest {
    private static final Instant NOW = Instant.parse("2026-11-20T18:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-10-01T12:00:00Z, 2026-10-01T12:00:00Z",
        "2026-10-01T12:00+02:00, 2026-10-01T10:00:00Z",
        "2026-10-01, 2026-10-01T00:00:00Z",
        "2d, 2026-11-18T18:00:00Z",
        "PT1H30M, 2026-11-20T16:30:00Z"
    })
    void readsATimeADateOrHowLongAgo(String text, Instant start) {
        assertThat(StartTime.parse(text, NOW)).contains(start);
    }

    @Test
    void readsNothingElse() {
        assertThat(StartTime.parse("yesterday", NOW)).isEmpty();
        assertThat(StartTime.parse("2026-02-30", NOW)).isEmpty();
        assertThat(StartTime.parse("", NOW)).isEmpty();
    }
}
