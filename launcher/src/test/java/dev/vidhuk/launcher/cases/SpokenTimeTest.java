package dev.vidhuk.launcher.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SpokenTimeTest {
    private static final Instant NOW = Instant.parse("2026-11-22T16:00:00Z");
    private static final SpokenTime KYIV = new SpokenTime(NOW, ZoneId.of("Europe/Kyiv"));

    @ParameterizedTest
    @CsvSource({
        "PT2H10M, in 2 h 10 min",
        "PT2H10M59S, in 2 h 10 min",
        "-PT3H, 3 h ago",
        "PT26H30M, in 1 d 2 h",
        "-P3D, 3 d ago",
        "PT59M59S, in 59 min",
        "PT12.9S, in 12 s",
        "-PT1S, 1 s ago",
        "PT0.9S, now",
        "-PT0.5S, now"
    })
    void saysHowFarAwayATimeIs(Duration distance, String words) {
        assertThat(KYIV.distance(NOW.plus(distance))).isEqualTo(words);
    }

    @Test
    void saysATimeByTheClocksOfItsZone() {
        assertThat(KYIV.atAndDistance(NOW.plusSeconds(3600))).isEqualTo("2026-11-22 19:00:00 +02:00 (in 1 h)");
        assertThat(KYIV.at(Instant.parse("2026-07-01T21:00:07Z"))).isEqualTo("2026-07-02 00:00:07 +03:00");
    }
}
