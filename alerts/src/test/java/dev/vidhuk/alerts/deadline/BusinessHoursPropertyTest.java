package dev.vidhuk.alerts.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.Span;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Random calendars and times, most of them near a change of the clocks, against a count minute by minute. */
final class BusinessHoursPropertyTest {
    private static final int CASES = 10_000;

    /** Half hours and two hours, changes at midnight, in Ramadan and of the date line, rules that came and went. */
    private static final List<ZoneId> ZONES = Stream.of(
                    "Europe/Kyiv",
                    "Europe/Dublin",
                    "Europe/Istanbul",
                    "Australia/Lord_Howe",
                    "America/Sao_Paulo",
                    "America/St_Johns",
                    "America/Havana",
                    "America/Caracas",
                    "America/Scoresbysund",
                    "Africa/Casablanca",
                    "Africa/Cairo",
                    "Antarctica/Troll",
                    "Asia/Gaza",
                    "Asia/Beirut",
                    "Asia/Tehran",
                    "Asia/Pyongyang",
                    "Pacific/Apia",
                    "Pacific/Kwajalein",
                    "Pacific/Chatham",
                    "UTC")
            .map(ZoneId::of)
            .toList();

    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

    @Test
    void agreesWithACountMinuteByMinuteToTheSecond() {
        Random random = new Random(20261122);
        int nearAChange = 0;

        for (int number = 0; number < CASES; number++) {
            ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
            Instant start = start(random, zone);
            LocalDate first = LocalDate.ofInstant(start, zone);
            WorkingDays days = days(random, first);
            Duration wanted = Duration.ofSeconds(1 + random.nextInt(random.nextBoolean() ? 8 * 3600 : 40 * 3600));
            Calendar calendar = new BusinessHours("random", zone, days);

            Instant due = calendar.after(start, wanted);

            String about = "case " + number + ": " + zone + " from " + start + " for " + wanted + " in " + days;
            MinuteCount minutes = new MinuteCount(zone, days, first, LocalDate.ofInstant(due, zone));
            assertThat(due).as(about).isEqualTo(minutes.after(start, wanted));
            assertThat(calendar.total(start, due)).as(about).isEqualTo(wanted);
            Instant later = due.plusSeconds(random.nextInt(3 * 86_400));
            assertThat(calendar.total(start, later)).as(about).isEqualTo(minutes.total(start, later));
            assertThat(apart(calendar.counted(start, later))).as(about).isTrue();
            nearAChange += changes(zone, start, due) ? 1 : 0;
        }

        assertThat(nearAChange).isGreaterThan(CASES / 10);
    }

    private static boolean changes(ZoneId zone, Instant start, Instant due) {
        ZoneOffsetTransition next = zone.getRules().nextTransition(start);
        return next != null && next.getInstant().isBefore(due);
    }

    private static boolean apart(List<Span> spans) {
        return IntStream.range(1, spans.size())
                .allMatch(i -> spans.get(i - 1).to().isBefore(spans.get(i).from()));
    }

    /** Any second of forty years; mostly one of the days around a change of the clocks. */
    private static Instant start(Random random, ZoneId zone) {
        Instant any = EARLIEST.plusSeconds(random.nextInt(40 * 365 * 86_400));
        ZoneOffsetTransition change = zone.getRules().nextTransition(any);
        if (change == null || random.nextInt(4) == 0) {
            return any;
        }
        return change.getInstant().plusSeconds(random.nextInt(4 * 86_400) - 3 * 86_400);
    }

    /** A week with at least one working day, and exceptions in the month around that date, but not in those after. */
    private static WorkingDays days(Random random, LocalDate around) {
        Map<DayOfWeek, List<Interval>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (random.nextInt(3) > 0) {
                week.put(day, intervals(random, 1 + random.nextInt(3)));
            }
        }
        week.put(DayOfWeek.of(1 + random.nextInt(7)), List.of(new Interval(LocalTime.of(9, 0), LocalTime.of(17, 0))));
        Map<LocalDate, List<Interval>> open = new HashMap<>();
        IntStream.range(0, random.nextInt(3))
                .forEach(i -> open.put(date(random, around), intervals(random, random.nextInt(3))));
        Holidays holidays = random.nextBoolean() ? Holidays.ukraine() : Holidays.dates(dates(random, around));
        return new WorkingDays(week, open, dates(random, around), holidays);
    }

    private static Set<LocalDate> dates(Random random, LocalDate around) {
        Set<LocalDate> dates = new HashSet<>();
        IntStream.range(0, random.nextInt(4)).forEach(i -> dates.add(date(random, around)));
        return dates;
    }

    private static LocalDate date(Random random, LocalDate around) {
        return around.plusDays(random.nextInt(12) - 3);
    }

    private static List<Interval> intervals(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Interval(time(random), time(random)))
                .toList();
    }

    /** Any minute; often one of the small hours, in which clocks are changed. */
    private static LocalTime time(Random random) {
        int minutes = random.nextBoolean() ? random.nextInt(24 * 60) : 15 * random.nextInt(5 * 4);
        return LocalTime.MIN.plusMinutes(minutes);
    }
}
