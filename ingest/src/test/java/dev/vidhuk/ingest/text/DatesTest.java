package dev.vidhuk.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.Precision;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    /** A Friday, 20:00 in Kyiv. */
    private static final Instant NOW = Instant.parse("2026-11-20T18:00:30Z");

    private final Dates dates = new Dates(KYIV, List.of(), false);

    @ParameterizedTest
    @CsvSource({
        "2024-03-01T23:02:55.425Z, 2024-03-01T23:02:55.425Z, SECOND",
        "2022-05-26T08:39:59+0000, 2022-05-26T08:39:59Z, SECOND",
        "2021-10-29T08:28:11-05:00, 2021-10-29T13:28:11Z, SECOND",
        "2025-08-12 13:42:57, 2025-08-12T10:42:57Z, SECOND",
        "2025-08-12 13:42, 2025-08-12T10:42:00Z, MINUTE",
        "2026-01-05 09:00, 2026-01-05T07:00:00Z, MINUTE",
        "1732100000, 2024-11-20T10:53:20Z, SECOND",
        "1732100000123, 2024-11-20T10:53:20.123Z, SECOND",
        "17:10 08.04.2016, 2016-04-08T14:10:00Z, MINUTE",
        "28 лютого 2020 року об 11:57, 2020-02-28T09:57:00Z, MINUTE",
        "13 янв. 2005 19:13, 2005-01-13T17:13:00Z, MINUTE",
        "'12 лютого 2012, 13:12:23', 2012-02-12T11:12:23Z, SECOND",
        "'March 5, 2024 2:07 pm', 2024-03-05T12:07:00Z, MINUTE",
        "'Tue, 05 Mar 2024 10:00:00 GMT', 2024-03-05T10:00:00Z, SECOND",
        "'12. srpna 2025 v 13:42', 2025-08-12T10:42:00Z, MINUTE",
        "'сьогодні о 14:05', 2026-11-20T12:05:00Z, MINUTE",
        "'Вчора, 23:50', 2026-11-19T21:50:00Z, MINUTE",
        "щойно, 2026-11-20T18:00:00Z, MINUTE",
        "24 хвилини тому, 2026-11-20T17:36:00Z, MINUTE",
        "минуту назад, 2026-11-20T17:59:00Z, MINUTE",
        "2 ч. 21 мин. назад, 2026-11-20T15:39:00Z, MINUTE",
        "Přidáno před 24 minutami, 2026-11-20T17:36:00Z, MINUTE",
        "Published 59 minutes ago, 2026-11-20T17:01:00Z, MINUTE",
        "пів години тому, 2026-11-20T17:30:00Z, MINUTE",
        "півгодини тому, 2026-11-20T17:30:00Z, MINUTE",
        "полчаса назад, 2026-11-20T17:30:00Z, MINUTE",
        "half an hour ago, 2026-11-20T17:30:00Z, MINUTE",
        "півтори години тому, 2026-11-20T16:30:00Z, MINUTE",
        "двадцать пять минут назад, 2026-11-20T17:35:00Z, MINUTE",
        "пʼять хвилин тому, 2026-11-20T17:55:00Z, MINUTE",
        "5 хв, 2026-11-20T17:55:00Z, MINUTE",
        "12 min, 2026-11-20T17:48:00Z, MINUTE",
        "now, 2026-11-20T18:00:00Z, MINUTE",
        "у вівторок о 14:04, 2026-11-17T12:04:00Z, MINUTE",
        "14:05, 2026-11-20T12:05:00Z, MINUTE",
        "о 21:05, 2026-11-19T19:05:00Z, MINUTE",
        "10:04am, 2026-11-20T08:04:00Z, MINUTE",
        "'[Sept] 04, 2014. 10:00', 2014-09-04T07:00:00Z, MINUTE",
        "'November 19, 2014 at noon', 2014-11-19T10:00:00Z, MINUTE",
        "'2:21 p.m., December 11, 2014', 2014-12-11T12:21:00Z, MINUTE",
        "Friday at 21:00, 2026-11-13T19:00:00Z, MINUTE",
        "'March 5, 2024 5 PM', 2024-03-05T15:00:00Z, MINUTE",
        "'Nov 25 2014 10:17 pm EST', 2014-11-26T03:17:00Z, MINUTE",
        "'5 Mar 2024 10:00 GMT+3', 2024-03-05T07:00:00Z, MINUTE",
        "'8:25\u202Fa.m. Dec. 12, 2014', 2014-12-12T06:25:00Z, MINUTE",
        "'Сер, 05.11.2025 14:05', 2025-11-05T12:05:00Z, MINUTE",
        "'Сер, 05 лис 2025, 14:05', 2025-11-05T12:05:00Z, MINUTE",
        "'сер. 12 сер 2026, 14:05', 2026-08-12T11:05:00Z, MINUTE",
        "'Нед, 09.11.25, 14:05', 2025-11-09T12:05:00Z, MINUTE",
        "'09.11.2025 р. о 14:05', 2025-11-09T12:05:00Z, MINUTE"
    })
    void readsATime(String text, Instant at, Precision precision) {
        assertThat(dates.read(text, NOW)).isEqualTo(new Moment(at, precision));
    }

    @ParameterizedTest
    @CsvSource({
        "2011-04-01, 2011-04-01",
        "2011-04-01T00:00:00, 2011-04-01",
        "'on January 25, 2012', 2012-01-25",
        "'Reviewed in the United States on March 5, 2024', 2024-03-05",
        "'October 24, 2011', 2011-10-24",
        "5th of May 2020, 2020-05-05",
        "12 березня 2024, 2024-03-12",
        "12 берез 2024, 2024-03-12",
        "09 августа 2012, 2012-08-09",
        "12. 8. 2025, 2025-08-12",
        "12.08.25, 2025-08-12",
        "31/12/2025, 2025-12-31",
        "12/31/2025, 2025-12-31",
        "3/4/2026, 2026-04-03",
        "2026.03.04, 2026-03-04",
        "20 листопада, 2026-11-20",
        "21 листопада, 2025-11-21",
        "позавчора, 2026-11-18",
        "позавчера, 2026-11-18",
        "yesterday, 2026-11-19",
        "3 дні тому, 2026-11-17",
        "3 дня назад, 2026-11-17",
        "2 тижні тому, 2026-11-06",
        "2 недели назад, 2026-11-06",
        "годину тому, 2026-11-20",
        "22 год тому, 2026-11-19",
        "2 года назад, 2024-11-20",
        "год назад, 2025-11-20",
        "5 років тому, 2021-11-20",
        "a year ago, 2025-11-20",
        "an hour ago, 2026-11-20",
        "'1 год, 1 месяц, 1 неделя назад', 2025-10-13",
        "Přidáno před 1 dnem, 2026-11-19",
        "před 2 dny, 2026-11-18",
        "2 дн., 2026-11-18",
        "3 тиж., 2026-10-30",
        "2 год., 2026-11-20",
        "2 месяца, 2026-09-20",
        "1 год и 2 месяца, 2025-09-20",
        "2d, 2026-11-18",
        "5w, 2026-10-16",
        "две недели назад, 2026-11-06",
        "пару дней назад, 2026-11-18",
        "кілька днів тому, 2026-11-17",
        "a couple of weeks ago, 2026-11-06",
        "год тому назад, 2025-11-20",
        "півтора року тому, 2025-05-20",
        "полгода назад, 2026-05-20",
        "the day before yesterday, 2026-11-18",
        "last week, 2026-11-13",
        "минулого місяця, 2026-10-20",
        "в прошлом году, 2025-11-20",
        "цього тижня, 2026-11-20",
        "в среду, 2026-11-18",
        "Monday, 2026-11-16",
        "'1 year, 09 months,01 weeks', 2025-02-13",
        "eight months ago, 2026-03-20",
        "about 23 hours ago, 2026-11-19",
        "15 hrs, 2026-11-20",
        "'Tues 9th Aug, 2015', 2015-08-09",
        "'Сер 05, 2025', 2025-08-05",
        "'Сер 05, 2025 (14)', 2025-08-05",
        "5 сер 2025, 2025-08-05",
        "5 сер, 2026-08-05",
        "'Додано: Сер, лист. 5, 2025', 2025-11-05",
        "2019 рік, 2019-11-20",
        "2019 г., 2019-11-20",
        "лютий 2024, 2024-02-20",
        "March 2024, 2024-03-20"
    })
    void readsADay(String text, LocalDate day) {
        assertThat(dates.read(text, NOW)).isEqualTo(Moment.on(day, KYIV));
    }

    @ParameterizedTest
    @CsvSource({
        "'Пн, 03.11.2025', 2025-11-03",
        "'Вт, 04.11.2025', 2025-11-04",
        "'Ср, 05.11.2025', 2025-11-05",
        "'Сер, 05.11.2025', 2025-11-05",
        "'Чт, 06.11.2025', 2025-11-06",
        "'Пт, 07.11.2025', 2025-11-07",
        "'Сб, 08.11.2025', 2025-11-08",
        "'Нд, 09.11.2025', 2025-11-09",
        "'Нед, 09.11.2025', 2025-11-09",
        "'Вс, 09.11.2025', 2025-11-09",
        "'Нед, 09.11.25', 2025-11-09",
        "нед. 9/11/25, 2025-11-09",
        "'Нед, 9. 11. 2025', 2025-11-09",
        "'Нед, 2025.11.09', 2025-11-09",
        "'Нед, 9 лис 2025', 2025-11-09",
        "'09.11.25, нед', 2025-11-09",
        "'Mon, 03.11.2025', 2025-11-03",
        "'Mo, 03.11.2025', 2025-11-03",
        "'Tue, 04.11.2025', 2025-11-04",
        "'Wed, 05.11.2025', 2025-11-05",
        "'Thu, 06.11.2025', 2025-11-06",
        "'Fri, 07.11.2025', 2025-11-07",
        "'Sat, 08.11.2025', 2025-11-08",
        "'Sun, 09.11.2025', 2025-11-09",
        "09.11.2025 р., 2025-11-09",
        "09.11.2025г., 2025-11-09"
    })
    void takesAWrittenDateForTheDayWhateverStandsBesideIt(String text, LocalDate day) {
        assertThat(dates.read(text, NOW)).isEqualTo(Moment.on(day, KYIV));
    }

    @ParameterizedTest
    @CsvSource({
        "2 нед. назад, 2026-11-06",
        "неделю назад, 2026-11-13",
        "1 нед., 2026-11-13",
        "3 нед, 2026-10-30",
        "'2 г. 3 нед.', 2024-10-30",
        "'нед', 2026-11-15",
        "'в нед.', 2026-11-15",
        "'Version 1.12.05, 3 days ago', 2026-11-17"
    })
    void stillReadsWeeksAndSundays(String text, LocalDate day) {
        assertThat(dates.read(text, NOW)).isEqualTo(Moment.on(day, KYIV));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "never",
                "31 червня 2024",
                "2024-13-45",
                "99.99.2024",
                "5 stars",
                "тому що",
                "через 2 дні",
                "завтра",
                "in 2 days",
                "5",
                "рік",
                "last",
                "monday 5",
                "Нед, 09.11",
                "1234"
            })
    void readsNothingIntoWhatIsNoTime(String text) {
        assertThat(dates.read(text, NOW)).isNull();
    }

    @Test
    void triesTheFormatsOfTheSourceFirst() {
        Dates formatted = new Dates(KYIV, List.of("MM-dd-yyyy HH.mm", "dd|MM|yyyy"), false);

        assertThat(formatted.read("03-04-2026 10.30", NOW))
                .isEqualTo(new Moment(Instant.parse("2026-03-04T08:30:00Z"), Precision.MINUTE));
        assertThat(formatted.read("04|03|2026", NOW)).isEqualTo(Moment.on(LocalDate.of(2026, 3, 4), KYIV));
    }

    @Test
    void readsTheMonthFirstWhereTheSourceWritesItFirst() {
        Dates american = new Dates(KYIV, List.of(), true);

        assertThat(american.read("3/4/2026", NOW)).isEqualTo(Moment.on(LocalDate.of(2026, 3, 4), KYIV));
        assertThat(american.read("31/4/2026", NOW)).isNull();
        assertThat(american.read("30/4/2026", NOW)).isEqualTo(Moment.on(LocalDate.of(2026, 4, 30), KYIV));
    }
}
