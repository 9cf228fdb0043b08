package dev.vidhuk.launcher.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HumanDurationTest {

    @ParameterizedTest
    @CsvSource({
        "250ms, PT0.25S",
        "90s, PT90S",
        "15m, PT15M",
        "4h, PT4H",
        "2d, PT48H",
        "1w, PT168H",
        "1h30m, PT90M",
        "1d12h30m5s, PT36H30M5S",
        "0s, PT0S",
        "' 5m ', PT5M",
        "PT1H, PT1H",
        "pt1h30m, PT90M",
        "P2D, PT48H",
        "PT0.5S, PT0.5S",
        "36525d, PT876600H"
    })
    void readsWhatPeopleAndMachinesWrite(String text, Duration duration) {
        assertThat(HumanDuration.parse(text)).contains(duration);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "soon",
                "15",
                "15 m",
                "m",
                "1.5h",
                "-5m",
                "PT-1H",
                "P1Y",
                "1h30",
                "1H",
                "5min",
                "1,5h",
                "١h",
                "36526d",
                "99999999999999999999d",
                "9223372036854775807w",
                "PT9223372036854775807H",
                "1h 30m",
                "PT"
            })
    void readsNothingElse(String text) {
        assertThat(HumanDuration.parse(text)).isEmpty();
    }

    @Test
    void addsUpItsPartsInAnyOrder() {
        Random random = new Random(20261121);
        for (int i = 0; i < 500; i++) {
            int days = random.nextInt(400);
            int hours = random.nextInt(1_000);
            int seconds = random.nextInt(100_000);

            String text = random.nextBoolean()
                    ? days + "d" + hours + "h" + seconds + "s"
                    : seconds + "s" + days + "d" + hours + "h";

            Duration sum = Duration.ofDays(days).plusHours(hours).plusSeconds(seconds);
            assertThat(HumanDuration.parse(text)).as(text).contains(sum);
            assertThat(HumanDuration.parse(sum.toString())).as(sum.toString()).contains(sum);
        }
    }
}
