package dev.vidhuk.launcher.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HolidayFileTest {
    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void leavesTheZoneAsItWas() {
        TimeZone.setDefault(zone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "America/Sao_Paulo", "Pacific/Apia", "Europe/Kyiv"})
    void readsTheSameDatesInAnyZoneOfTheMachine(String machine) {
        TimeZone.setDefault(TimeZone.getTimeZone(machine));
        String text = calendar(
                event("20111229"),
                event("20181104", "DTEND;VALUE=DATE:20181107"),
                event("20260301", "DURATION:P2D"),
                event("20260401", "DURATION:P1W", "TRANSP:TRANSPARENT"),
                event("20260501", "DTEND;VALUE=DATE:20260501"));

        Set<LocalDate> dates = HolidayFile.dates(text);

        assertThat(dates)
                .extracting(LocalDate::toString)
                .containsExactlyInAnyOrder(
                        "2011-12-29",
                        "2018-11-04",
                        "2018-11-05",
                        "2018-11-06",
                        "2026-03-01",
                        "2026-03-02",
                        "2026-04-01",
                        "2026-04-02",
                        "2026-04-03",
                        "2026-04-04",
                        "2026-04-05",
                        "2026-04-06",
                        "2026-04-07",
                        "2026-05-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "America/New_York", "Asia/Tokyo"})
    void followsRepetitionsToTheEndOfTheCentury(String machine) {
        TimeZone.setDefault(TimeZone.getTimeZone(machine));
        String text = calendar(event("20200824", "RRULE:FREQ=YEARLY"));

        Set<LocalDate> dates = HolidayFile.dates(text);

        assertThat(dates).hasSize(81).contains(LocalDate.of(2020, 8, 24), LocalDate.of(2100, 8, 24));
    }

    @Test
    void knowsRepetitionsThatEndAreLeftOutOrToldAnew() {
        String text = calendar(
                event("20240101", "UID:a", "RRULE:FREQ=YEARLY;UNTIL=20270101", "EXDATE;VALUE=DATE:20250101"),
                event("20260105", "UID:a", "RECURRENCE-ID;VALUE=DATE:20260101"),
                event("20241128", "UID:b", "RRULE:FREQ=YEARLY;COUNT=2;BYMONTH=11;BYDAY=4TH"));

        Set<LocalDate> dates = HolidayFile.dates(text);

        assertThat(dates)
                .extracting(LocalDate::toString)
                .containsExactlyInAnyOrder("2024-01-01", "2026-01-05", "2027-01-01", "2024-11-28", "2025-11-27");
    }

    @Test
    void passesOverMeetingsAndWhatIsCancelled() {
        String meeting = "BEGIN:VEVENT\nUID:m\nDTSTART:20261120T100000Z\nDTEND:20261120T110000Z\nEND:VEVENT";
        String text = calendar(meeting, event("20261121", "STATUS:CANCELLED"), event("20261122", "STATUS:CONFIRMED"));

        Set<LocalDate> dates = HolidayFile.dates(text);

        assertThat(dates).containsExactly(LocalDate.of(2026, 11, 22));
    }

    @Test
    void endsWithRulesThatHaveNoEnd() {
        String everySecond = calendar(event("20260101", "UID:s", "RRULE:FREQ=SECONDLY"));
        String never = calendar(event("20260101"), event("20260102", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"));

        assertThatThrownBy(() -> HolidayFile.dates(everySecond)).hasMessageContaining("repeated too often: s");
        assertThat(HolidayFile.dates(never)).contains(LocalDate.of(2026, 1, 1)).hasSizeLessThan(3);
    }

    @Test
    void wantsDatesThatItCanRead() {
        String undated = "BEGIN:VEVENT\nUID:lost\nDTSTART;VALUE=DATE:soon\nEND:VEVENT";

        for (String other : List.of("", "no calendar", "<html><body>Log in</body></html>")) {
            assertThatThrownBy(() -> HolidayFile.dates(other)).hasMessage("is no iCalendar text");
        }
        assertThatThrownBy(() -> HolidayFile.dates(calendar())).hasMessage("holds no whole-day event");
        assertThatThrownBy(() -> HolidayFile.dates(calendar(event("20261122"), undated)))
                .hasMessageContaining("without a DTSTART that can be read: lost");
    }

    static String calendar(String... events) {
        return "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//shop//holidays//UK\n" + String.join("\n", events)
                + "\nEND:VCALENDAR\n";
    }

    static String event(String date, String... lines) {
        return "BEGIN:VEVENT\nSUMMARY:Свято\nDTSTART;VALUE=DATE:" + date + "\n" + String.join("\n", lines)
                + (lines.length == 0 ? "" : "\n") + "END:VEVENT";
    }
}
