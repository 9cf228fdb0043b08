package dev.vidhuk.alerts.oracle;

import dev.vidhuk.alerts.deadline.Interval;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The oracle's own working hours, counted day by day without any thought of speed.
 *
 * @param zone null where there are no pauses
 * @param week intervals of a day do not overlap and stand in order
 */
record Hours(@Nullable ZoneId zone, Map<DayOfWeek, List<Interval>> week) {
    static final Hours ALWAYS = new Hours(null, Map.of());

    /** The first instant at which that much is counted. */
    Instant after(Instant start, Duration counted) {
        if (zone == null) {
            return start.plus(counted);
        }
        Duration left = counted;
        for (LocalDate day = dayBefore(start, zone); ; day = day.plusDays(1)) {
            for (Interval hours : on(day)) {
                Instant from = latest(start, begin(day, hours, zone));
                Duration open = Duration.between(from, end(day, hours, zone));
                if (open.compareTo(left) >= 0) {
                    return from.plus(left);
                }
                left = open.isNegative() ? left : left.minus(open);
            }
        }
    }

    /** The time inside the hours between two instants; nothing where the second is earlier. */
    Duration counted(Instant from, Instant to) {
        if (zone == null) {
            return to.isBefore(from) ? Duration.ZERO : Duration.between(from, to);
        }
        Duration sum = Duration.ZERO;
        for (LocalDate day = dayBefore(from, zone); begin(day, zone).isBefore(to); day = day.plusDays(1)) {
            for (Interval hours : on(day)) {
                Instant begin = latest(from, begin(day, hours, zone));
                Instant end = end(day, hours, zone).isBefore(to) ? end(day, hours, zone) : to;
                sum = end.isAfter(begin) ? sum.plus(Duration.between(begin, end)) : sum;
            }
        }
        return sum;
    }

    /** When the next interval begins after an instant, or null where there are no pauses. */
    @Nullable
    Instant nextBegin(Instant after) {
        if (zone == null) {
            return null;
        }
        for (LocalDate day = dayBefore(after, zone); ; day = day.plusDays(1)) {
            for (Interval hours : on(day)) {
                if (begin(day, hours, zone).isAfter(after)) {
                    return begin(day, hours, zone);
                }
            }
        }
    }

    private List<Interval> on(LocalDate day) {
        return week.getOrDefault(day.getDayOfWeek(), List.of());
    }

    private static LocalDate dayBefore(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toLocalDate().minusDays(1);
    }

    private static Instant begin(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static Instant begin(LocalDate day, Interval hours, ZoneId zone) {
        return day.atTime(hours.from()).atZone(zone).toInstant();
    }

    private static Instant end(LocalDate day, Interval hours, ZoneId zone) {
        LocalDate last = hours.to().isAfter(hours.from()) ? day : day.plusDays(1);
        return last.atTime(hours.to()).atZone(zone).toInstant();
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
