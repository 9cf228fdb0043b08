package dev.vidhuk.launcher.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.alerts.deadline.Calendar;
import dev.vidhuk.events.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 24 December 2026 is a Thursday. */
final class CalendarSectionTest {
    @TempDir
    private Path folder;

    @Test
    void readsHoursExceptionsAndHolidays() throws IOException {
        Files.writeString(folder.resolve("holidays.ics"), HolidayFileTest.calendar(HolidayFileTest.event("20261228")));
        Configuration configuration = right("""
                sources: []
                calendars:
                  kyiv-shop:
                    zone: Europe/Kyiv
                    hours:
                      mon-fri: ["09:00-13:00", "14:00-18:00"]
                      sat: ["22:00-06:00"]
                    closed: [2026-12-25, 2027-01-01]
                    open: {2026-12-24: ["09:00-12:00"]}
                    holidays: {file: holidays.ics, ukraine: true}
                policies: [{name: all, calendar: kyiv-shop}]
                """);

        Calendar calendar =
                Objects.requireNonNull(configuration.alerts().calendars().get("kyiv-shop"));

        assertThat(calendar.counted(Instant.parse("2026-12-23T22:00:00Z"), Instant.parse("2026-12-29T09:00:00Z")))
                .containsExactly(
                        span("2026-12-24T07:00:00Z", "2026-12-24T10:00:00Z"),
                        span("2026-12-26T20:00:00Z", "2026-12-27T04:00:00Z"),
                        span("2026-12-29T07:00:00Z", "2026-12-29T09:00:00Z"));
        assertThat(configuration.alerts().policies().get(0).calendar()).isEqualTo("kyiv-shop");
        assertThat(calendar.total(Instant.parse("2027-08-23T22:00:00Z"), Instant.parse("2027-08-24T21:00:00Z")))
                .isZero();
    }

    @Test
    void addsTheHoursOfADayThatStandsUnderSeveralKeys() {
        Configuration configuration = right("""
                sources: []
                calendars:
                  night: {zone: UTC, hours: {fri-mon: "20:00-24:00", sun: ["0:00-1:30"]}}
                """);

        Calendar calendar =
                Objects.requireNonNull(configuration.alerts().calendars().get("night"));

        assertThat(calendar.counted(Instant.parse("2026-11-20T00:00:00Z"), Instant.parse("2026-11-25T00:00:00Z")))
                .containsExactly(
                        span("2026-11-20T20:00:00Z", "2026-11-21T00:00:00Z"),
                        span("2026-11-21T20:00:00Z", "2026-11-22T01:30:00Z"),
                        span("2026-11-22T20:00:00Z", "2026-11-23T00:00:00Z"),
                        span("2026-11-23T20:00:00Z", "2026-11-24T00:00:00Z"));
    }

    @Test
    void saysAllThatIsWrongWithCalendars() {
        List<String> problems = Parsed.wrong("""
                sources: []
                calendars:
                  always: {zone: UTC, hours: {mon: "09:00-18:00"}}
                  Shop: {zone: Europe/Kyjv, hours: {mon: "09:00-18:00"}}
                  shop:
                    hours:
                      mon-fry: "09:00-18:00"
                      tue: ["9-18", "09:00-25:00"]
                    closed: [2026-02-30]
                    open: {24.12.2026: "09:00-12:00", 2026-12-23: noon}
                    holidays: {ukraina: true}
                    lunch: "13:00"
                  empty:
                  lost: {zone: UTC, hours: {}, holidays: {file: none.ics}}
                policies: [{name: all, calendar: shopp}]
                """);

        assertThat(problems).allMatch(problem -> !problem.contains("Exception"));
        assertThat(problems)
                .extracting(problem -> problem.replaceAll("(cannot be used): .*", "$1"))
                .containsExactly(
                        "line 3, calendars.always: is built in, and cannot be changed; choose another name",
                        "line 4, calendars.Shop: \"Shop\" may hold only a-z, 0-9, '.', '_' and '-'",
                        "line 4, calendars.Shop.zone: \"Europe/Kyjv\" cannot be used",
                        "line 6, calendars.shop.zone: is missing; for example `zone: Europe/Kyiv`",
                        "line 7, calendars.shop.hours.mon-fry: is no day of the week; write mon, tue, wed, thu, fri,"
                                + " sat, sun, or mon-fri",
                        "line 8, calendars.shop.hours.tue[0]: \"9-18\" is no interval; write \"09:00-18:00\"",
                        "line 8, calendars.shop.hours.tue[1]: \"09:00-25:00\" is no interval; write \"09:00-18:00\"",
                        "line 9, calendars.shop.closed[0]: \"2026-02-30\" is no date; write 2026-12-24",
                        "line 10, calendars.shop.open.24.12.2026: is no date; write 2026-12-24",
                        "line 10, calendars.shop.open.2026-12-23: \"noon\" is no interval; write \"09:00-18:00\"",
                        "line 11, calendars.shop.holidays.ukraina: is not known; did you mean `ukraine`?",
                        "line 12, calendars.shop.lunch: is not known; known here: zone, hours, open, closed, holidays",
                        "line 13, calendars.empty: is empty; it needs a `zone` and `hours`",
                        "line 14, calendars.lost.holidays.file: the file none.ics is not there",
                        "line 15, policies[0].calendar: \"shopp\" is not among `calendars`; did you mean `shop`?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {zone: UTC}                                                        | true
            {zone: UTC, hours: {mon: []}}                                      | true
            {zone: UTC, open: {2026-11-20: "09:00-10:00"}}                     | true
            {zone: UTC, open: {2027-11-25: "09:00-10:00"}}                     | true
            {zone: UTC, open: {2027-11-20: "09:00-10:00"}}                     | false
            {zone: UTC, hours: {mon: "09:00-10:00"}}                           | false
            """)
    void refusesACalendarWithoutWorkingTimeInTheNextYearAndADay(String calendar, boolean refused) {
        List<String> problems = wrong("sources: []\ncalendars:\n  shop: " + calendar + "\n");

        assertThat(problems)
                .hasSize(refused ? 1 : 0)
                .allMatch(problem -> problem.startsWith(
                        "line 3, calendars.shop: has no working time in the next 366 days; give it `hours`"));
    }

    private Configuration right(String yaml) {
        try {
            return parse(yaml);
        } catch (ConfigurationException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    private List<String> wrong(String yaml) {
        try {
            parse(yaml);
            return List.of();
        } catch (ConfigurationException e) {
            return Parsed.lines(e);
        }
    }

    private Configuration parse(String yaml) throws ConfigurationException {
        return ConfigurationFile.parse(
                yaml, "f", folder, Parsed.CHANGED, name -> null, Parsed.CHANGED, HolidayWeb.unread());
    }

    private static Span span(String from, String to) {
        return new Span(Instant.parse(from), Instant.parse(to));
    }
}
