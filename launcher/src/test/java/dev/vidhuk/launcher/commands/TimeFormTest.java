package dev.vidhuk.launcher.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

final class TimeFormTest {
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-22T16:00:00+02:00[Europe/Kyiv]");

    @ParameterizedTest
    @CsvSource({
        "18:00, 2026-11-22T16:00:00Z",
        "9:05, 2026-11-22T07:05:00Z",
        "2026-11-22T18:00, 2026-11-22T16:00:00Z",
        "2026-07-01T18:00:30, 2026-07-01T15:00:30Z",
        "2026-11-22T18:00+01:00, 2026-11-22T17:00:00Z",
        "2026-11-22T18:00:00Z, 2026-11-22T18:00:00Z"
    })
    void readsATimeAsAPersonSaysIt(String text, String instant) {
        assertThat(TimeForm.parse(text, NOW)).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "25:00", "2026-11-22", "2026-02-30T10:00", "next-working-hour"})
    void saysHowATimeIsWrittenWhereThereIsNone(String text) {
        assertThatThrownBy(() -> TimeForm.parse(text, NOW))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageContaining("write 2026-11-22T18:00");
    }
}
