package dev.vidhuk.alerts.notify.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.Precision;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenTimeTest {
    private static final Instant NOW = Instant.parse("2026-11-22T13:55:00Z");
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    private static WrittenTime time(String language, ZoneId zone) {
        return new WrittenTime(Words.of(Locale.forLanguageTag(language)), NOW, zone);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "uk | сьогодні, 22 листопада, 18:00 (через 2 год 5 хв)",
                "ru | сегодня, 22 ноября, 18:00 (через 2 ч 5 мин)",
                "en | today, 22 November, 18:00 (in 2 h 5 min)",
            })
    void saysTheAbsoluteTimeAndTheDistance(String language, String expected) {
        assertThat(time(language, KYIV).atAndDistance(Instant.parse("2026-11-22T16:00:30Z")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-22T22:00:00Z | завтра, 23 листопада, 00:00",
                "2026-11-21T21:59:59Z | учора, 21 листопада, 23:59",
                "2026-11-20T12:00:00Z | 20 листопада, 14:00",
                "2026-07-01T12:00:00Z | 1 липня, 15:00",
                "2027-01-02T07:00:00Z | 2 січня 2027 р., 09:00",
            })
    void saysTheDayByTheClocksOfTheReceiver(Instant instant, String expected) {
        assertThat(time("uk", KYIV).at(instant)).isEqualTo(expected);
    }

    @Test
    void saysNoMoreThanIsKnown() {
        WrittenTime time = time("en", KYIV);

        assertThat(time.at(NOW, Precision.MINUTE)).isEqualTo("today, 22 November, 15:55");
        assertThat(time.at(NOW, Precision.DAY)).isEqualTo("today, 22 November");
        assertThat(time.at(NOW, Precision.UNKNOWN)).isEqualTo("first seen today, 22 November, 15:55");
    }

    @Test
    void namesAZoneThatIsOnlyAnOffset() {
        assertThat(time("en", ZoneOffset.UTC).at(NOW)).endsWith("13:55 UTC");
        assertThat(time("en", ZoneId.of("UTC")).at(NOW)).endsWith("13:55 UTC");
        assertThat(time("en", ZoneOffset.ofHours(-3)).at(NOW)).endsWith("10:55 UTC-03:00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PT0.4S | зараз",
                "PT-0.4S | зараз",
                "PT15S | через 15 с",
                "PT-1M-30S | 1 хв тому",
                "PT26H3M | через 1 день 2 год",
                "P5D | через 5 днів",
                "P21DT3M | через 21 день 3 хв",
            })
    void saysADistanceInAtMostTwoUnits(Duration distance, String expected) {
        assertThat(time("uk", KYIV).distance(NOW.plus(distance))).isEqualTo(expected);
    }

    @Test
    void tellsInHoursWhatACalendarCounted() {
        assertThat(time("en", KYIV).counted(Duration.ofMinutes(26 * 60 + 5))).isEqualTo("26 h 5 min");
        assertThat(time("en", KYIV).counted(Duration.ofSeconds(15))).isEqualTo("15 s");
    }
}
