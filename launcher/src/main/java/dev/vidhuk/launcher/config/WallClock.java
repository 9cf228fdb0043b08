package dev.vidhuk.launcher.config;

import dev.vidhuk.alerts.deadline.Interval;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How calendars write days and times: {@code mon-fri}, {@code 09:00-13:00}, {@code 2026-12-24}. */
final class WallClock {
    private static final Pattern INTERVAL =
            Pattern.compile("([01]?\\d|2[0-3]):([0-5]\\d)\\s*[-–]\\s*(?:([01]?\\d|2[0-3]):([0-5]\\d)|24:00)");
    private static final List<String> WEEKDAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private WallClock() {}

    /** The days that are meant, over the week's end where the first is the later one ({@code sat-mon}); none where it says none. */
    static Set<DayOfWeek> weekdays(String text) {
        String[] ends = text.split("-", 2);
        int first = WEEKDAYS.indexOf(ends[0]);
        int last = WEEKDAYS.indexOf(ends[ends.length - 1]);
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        if (first >= 0 && last >= 0) {
            DayOfWeek end = DayOfWeek.of(last + 1);
            for (DayOfWeek day = DayOfWeek.of(first + 1); days.add(day) && day != end; ) {
                day = day.plus(1);
            }
        }
        return days;
    }

    /** What is wrong with working hours, or null. */
    static @Nullable String intervalProblem(String text) {
        return INTERVAL.matcher(text.strip()).matches() ? null : "is no interval; write \"09:00-18:00\"";
    }

    /** The working hours that a right text says; {@code 24:00} is midnight. */
    static Interval interval(String text) {
        Matcher matcher = INTERVAL.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no interval: " + text);
        }
        MatchResult ends = matcher.toMatchResult();
        LocalTime to = ends.group(3) == null ? LocalTime.MIDNIGHT : time(ends, 3);
        return new Interval(time(ends, 1), to);
    }

    private static LocalTime time(MatchResult ends, int group) {
        return LocalTime.of(Integer.parseInt(ends.group(group)), Integer.parseInt(ends.group(group + 1)));
    }

    /** What is wrong with a date, or null. */
    static @Nullable String dateProblem(String text) {
        try {
            LocalDate.parse(text);
            return null;
        } catch (DateTimeException e) {
            return "is no date; write 2026-12-24";
        }
    }
}
