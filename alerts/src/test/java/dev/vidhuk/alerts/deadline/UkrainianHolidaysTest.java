package dev.vidhuk.alerts.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UkrainianHolidaysTest {

    @Test
    void areTheDatesOfTheLaw() {
        Holidays ukraine = Holidays.ukraine();

        assertThat(LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2027, 1, 1)).filter(ukraine::on))
                .extracting(LocalDate::toString)
                .containsExactly(
                        "2026-01-01",
                        "2026-03-08",
                        "2026-04-12",
                        "2026-05-01",
                        "2026-05-08",
                        "2026-05-31",
                        "2026-06-28",
                        "2026-07-15",
                        "2026-08-24",
                        "2026-10-01",
                        "2026-12-25");
    }

    @ParameterizedTest
    @CsvSource({"2000-04-30", "2016-05-01", "2021-05-02", "2023-04-16", "2024-05-05", "2025-04-20", "2027-05-02"})
    void keepEasterWithTheChurchesOfUkraine(LocalDate easter) {
        assertThat(UkrainianHolidays.easter(easter.getYear())).isEqualTo(easter);
    }

    @Test
    void haveEasterOnASundayOfSpringInEachYear() {
        for (int year = 1900; year < 2300; year++) {
            LocalDate easter = UkrainianHolidays.easter(year);

            assertThat(easter.getDayOfWeek()).as("%s", easter).isEqualTo(DayOfWeek.SUNDAY);
            assertThat(easter).isBetween(LocalDate.of(year, 4, 3), LocalDate.of(year, 5, 12));
        }
    }
}
