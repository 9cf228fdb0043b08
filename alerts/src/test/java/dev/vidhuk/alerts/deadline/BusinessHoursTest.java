package dev.vidhuk.alerts.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vidhuk.events.Span;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** In November 2026 the 23rd is a Monday; Kyiv is then two hours ahead of UTC. */
final class BusinessHoursTest {
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Set<DayOfWeek> ALL_DAYS = EnumSet.allOf(DayOfWeek.class);

    @Test
    void countsASplitShiftAcrossItsBreakAndAcrossTheWeekend() {
        Calendar shop = calendar(hours(WEEKDAYS, "09:00-13:00", "14:00-18:00"));

        Instant due = shop.after(at("2026-11-20T16:00"), Duration.ofHours(7));

        assertThat(due).isEqualTo(at("2026-11-23T15:00"));
        assertThat(shop.counted(at("2026-11-20T16:00"), due))
                .containsExactly(
                        span("2026-11-20T16:00", "2026-11-20T18:00"),
                        span("2026-11-23T09:00", "2026-11-23T13:00"),
                        span("2026-11-23T14:00", "2026-11-23T15:00"));
    }

    @Test
    void isDueAtTheEndOfAnIntervalAndNotAtTheBeginningOfTheNext() {
        Calendar shop = calendar(hours(WEEKDAYS, "09:00-13:00", "14:00-18:00"));

        Instant due = shop.after(at("2026-11-20T16:00"), Duration.ofHours(2));

        assertThat(due).isEqualTo(at("2026-11-20T18:00"));
    }

    @Test
    void isDueAtOnceWhereThereIsNothingToCount() {
        Calendar shop = calendar(hours(WEEKDAYS, "09:00-18:00"));

        Instant due = shop.after(at("2026-11-21T12:00"), Duration.ZERO);

        assertThat(due).isEqualTo(at("2026-11-21T12:00"));
    }

    @Test
    void letsANightShiftBelongToTheDayOnWhichItBegins() {
        Calendar shop = calendar(hours(Set.of(DayOfWeek.SATURDAY), "22:00-06:00"));

        List<Span> counted = shop.counted(at("2026-11-20T00:00"), at("2026-11-24T00:00"));

        assertThat(counted).containsExactly(span("2026-11-21T22:00", "2026-11-22T06:00"));
    }

    @Test
    void letsANightShiftOfTheDayBeforeGoOnIntoAClosedDate() {
        WorkingDays days = new WorkingDays(
                hours(ALL_DAYS, "22:00-06:00"), Map.of(), Set.of(LocalDate.parse("2026-11-22")), Holidays.none());

        List<Span> counted = calendar(days).counted(at("2026-11-21T12:00"), at("2026-11-24T00:00"));

        assertThat(counted)
                .containsExactly(
                        span("2026-11-21T22:00", "2026-11-22T06:00"), span("2026-11-23T22:00", "2026-11-24T00:00"));
    }

    @Test
    void takesTheSameTimeTwiceForAWholeDay() {
        Calendar round = calendar(hours(ALL_DAYS, "00:00-00:00"));

        assertThat(round.counted(at("2026-11-20T05:00"), at("2026-11-24T07:00")))
                .containsExactly(span("2026-11-20T05:00", "2026-11-24T07:00"));
    }

    @Test
    void countsOverlappingIntervalsOnce() {
        Calendar shop = calendar(hours(WEEKDAYS, "09:00-15:00", "12:00-18:00", "13:00-14:00", "18:00-19:00"));

        List<Span> counted = shop.counted(at("2026-11-23T00:00"), at("2026-11-24T00:00"));

        assertThat(counted).containsExactly(span("2026-11-23T09:00", "2026-11-23T19:00"));
    }

    @Test
    void losesAnHourOfTheNightInWhichClocksGoForward() {
        Calendar nights = calendar(hours(ALL_DAYS, "22:00-06:00"));

        Instant due = nights.after(at("2026-03-28T22:00"), Duration.ofHours(7));

        assertThat(due).isEqualTo(at("2026-03-29T06:00"));
    }

    @Test
    void gainsAnHourOfTheNightInWhichClocksGoBack() {
        Calendar nights = calendar(hours(ALL_DAYS, "22:00-06:00"));

        Instant due = nights.after(at("2026-10-24T22:00"), Duration.ofHours(9));

        assertThat(due).isEqualTo(at("2026-10-25T06:00"));
    }

    @Test
    void countsNothingOfAnIntervalThatClocksLeapOver() {
        Calendar odd = calendar(hours(Set.of(DayOfWeek.SUNDAY), "03:30-04:00"));

        // 03:30 of 29 March is 04:30: after the end of the interval
        assertThat(odd.counted(at("2026-03-29T00:00"), at("2026-03-30T00:00"))).isEmpty();
        assertThat(odd.total(at("2026-03-22T00:00"), at("2026-03-23T00:00"))).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void beginsATwofoldHourWithItsFirst() {
        Calendar odd = calendar(hours(Set.of(DayOfWeek.SUNDAY), "03:30-05:00"));

        List<Span> counted = odd.counted(at("2026-10-25T00:00"), at("2026-10-26T00:00"));

        assertThat(counted)
                .containsExactly(
                        new Span(Instant.parse("2026-10-25T00:30:00Z"), Instant.parse("2026-10-25T03:00:00Z")));
    }

    @Test
    void movesADeadlinePastAHoliday() {
        LocalDate monday = LocalDate.parse("2026-11-23");
        WorkingDays days =
                new WorkingDays(hours(WEEKDAYS, "09:00-18:00"), Map.of(), Set.of(), Holidays.dates(Set.of(monday)));

        Instant due = calendar(days).after(at("2026-11-20T17:00"), Duration.ofHours(2));

        assertThat(due).isEqualTo(at("2026-11-24T10:00"));
    }

    @Test
    void letsOpenGoBeforeClosedAndClosedBeforeTheUsualWeek() {
        LocalDate monday = LocalDate.parse("2026-11-23");
        LocalDate tuesday = monday.plusDays(1);
        WorkingDays days = new WorkingDays(
                hours(WEEKDAYS, "09:00-18:00"),
                Map.of(monday, List.of(interval("10:00-11:00"))),
                Set.of(monday, tuesday),
                Holidays.dates(Set.of(monday)));

        List<Span> counted = calendar(days).counted(at("2026-11-23T00:00"), at("2026-11-26T00:00"));

        assertThat(counted)
                .containsExactly(
                        span("2026-11-23T10:00", "2026-11-23T11:00"), span("2026-11-25T09:00", "2026-11-25T18:00"));
    }

    @Test
    void givesUpAfterAYearAndADayWithoutAnyHours() {
        Calendar never = calendar(hours(Set.of()));
        Instant start = at("2026-11-20T16:00");

        Instant due = never.after(start, Duration.ofHours(1));

        assertThat(due).isEqualTo(start.plus(BusinessHours.LONGEST_PAUSE));
        assertThat(never.total(start, due)).isZero();
    }

    @Test
    void givesUpAYearAndADayAfterTheLastHoursOfACalendarThatRunsOut() {
        WorkingDays days = new WorkingDays(
                Map.of(),
                Map.of(LocalDate.parse("2027-06-01"), List.of(interval("09:00-10:00"))),
                Set.of(),
                Holidays.none());

        Instant due = calendar(days).after(at("2026-11-20T16:00"), Duration.ofHours(2));

        assertThat(due).isEqualTo(at("2027-06-01T10:00").plus(BusinessHours.LONGEST_PAUSE));
    }

    @Test
    void countsNothingBackwards() {
        Calendar shop = calendar(hours(WEEKDAYS, "09:00-18:00"));
        Instant noon = at("2026-11-20T12:00");

        assertThat(shop.counted(noon, noon)).isEmpty();
        assertThat(shop.total(noon, noon.minusSeconds(3600))).isZero();
        assertThatThrownBy(() -> shop.after(noon, Duration.ofSeconds(-1))).hasMessageContaining("backwards");
    }

    @Test
    void changesItsFingerprintWithEverythingThatChangesADeadline() {
        WorkingDays usual = days("2026-12-25", "10:00-12:00", Holidays.none());
        List<Calendar> different = List.of(
                new BusinessHours("shop", KYIV, usual),
                new BusinessHours("stall", KYIV, usual),
                new BusinessHours("shop", ZoneId.of("Europe/Warsaw"), usual),
                calendar(hours(WEEKDAYS, "09:00-18:00")),
                calendar(days("2026-12-26", "10:00-12:00", Holidays.none())),
                calendar(days("2026-12-25", "10:00-13:00", Holidays.none())),
                calendar(days("2026-12-25", "10:00-12:00", Holidays.ukraine())),
                calendar(days("2026-12-25", "10:00-12:00", Holidays.dates(Set.of(LocalDate.EPOCH)))),
                calendar(days(
                        "2026-12-25", "10:00-12:00", Holidays.ukraine().and(Holidays.dates(Set.of(LocalDate.EPOCH))))));

        assertThat(different).extracting(Calendar::fingerprint).doesNotHaveDuplicates();
        assertThat(calendar(hours(WEEKDAYS, "14:00-18:00", "09:00-13:00")).fingerprint())
                .isEqualTo(
                        calendar(hours(WEEKDAYS, "09:00-13:00", "14:00-18:00")).fingerprint());
    }

    @Test
    void leavesTheNameOfTheBuiltInCalendarAlone() {
        WorkingDays week = WorkingDays.everyWeek(hours(WEEKDAYS, "09:00-18:00"));

        assertThatThrownBy(() -> new BusinessHours("always", KYIV, week)).hasMessageContaining("built-in");
    }

    private static WorkingDays days(String closed, String christmasEve, Holidays holidays) {
        return new WorkingDays(
                hours(WEEKDAYS, "09:00-18:00"),
                Map.of(LocalDate.parse("2026-12-24"), List.of(interval(christmasEve))),
                Set.of(LocalDate.parse(closed)),
                holidays);
    }

    private static Calendar calendar(Map<DayOfWeek, List<Interval>> week) {
        return calendar(WorkingDays.everyWeek(week));
    }

    private static Calendar calendar(WorkingDays days) {
        return new BusinessHours("shop", KYIV, days);
    }

    private static Map<DayOfWeek, List<Interval>> hours(Set<DayOfWeek> days, String... intervals) {
        Map<DayOfWeek, List<Interval>> hours = new EnumMap<>(DayOfWeek.class);
        List<Interval> read =
                Arrays.stream(intervals).map(BusinessHoursTest::interval).toList();
        days.forEach(day -> hours.put(day, new ArrayList<>(read)));
        return hours;
    }

    private static Interval interval(String text) {
        String[] ends = text.split("-", -1);
        return new Interval(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
    }

    private static Span span(String from, String to) {
        return new Span(at(from), at(to));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(KYIV).toInstant();
    }
}
