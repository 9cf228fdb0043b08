package dev.vidhuk.alerts.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.List;

/**
 * A slow and simple count, written apart from {@link BusinessHours}: it marks each working minute, then walks along the
 * minutes. It knows wall times only by the offsets that a zone's rules give.
 */
final class MinuteCount {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Instant origin;
    private final ZoneId zone;
    private final WorkingDays days;
    private final BitSet working = new BitSet();

    /** Knows the minutes from some days before {@code first} to some days after {@code last}. */
    MinuteCount(ZoneId zone, WorkingDays days, LocalDate first, LocalDate last) {
        this.zone = zone;
        this.days = days;
        this.origin = first.minusDays(10).atStartOfDay().toInstant(ZoneOffset.UTC);
        for (LocalDate date = first.minusDays(6); date.isBefore(last.plusDays(6)); date = date.plusDays(1)) {
            mark(date);
        }
    }

    private void mark(LocalDate date) {
        List<Interval> hours = days.open().containsKey(date)
                ? days.open().get(date)
                : days.closed().contains(date) || days.holidays().on(date)
                        ? List.of()
                        : days.week().get(date.getDayOfWeek());
        for (Interval interval : hours == null ? List.<Interval>of() : hours) {
            int begin = minute(date.atTime(interval.from()));
            int end = minute(date.atTime(interval.to()).plusDays(interval.to().isAfter(interval.from()) ? 0 : 1));
            if (begin < end) {
                working.set(begin, end);
            }
        }
    }

    private int minute(LocalDateTime wall) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(wall);
        ZoneOffset offset =
                offsets.isEmpty() ? zone.getRules().getTransition(wall).getOffsetBefore() : offsets.get(0);
        return minute(wall.toInstant(offset));
    }

    private int minute(Instant instant) {
        return Math.toIntExact(ChronoUnit.MINUTES.between(origin, instant));
    }

    /** When so much has been counted since the start. */
    Instant after(Instant start, Duration counted) {
        Instant now = start;
        Duration missing = counted;
        while (true) {
            Instant next = now.truncatedTo(ChronoUnit.MINUTES).plus(MINUTE);
            if (working.get(minute(now))) {
                Duration rest = Duration.between(now, next);
                if (rest.compareTo(missing) >= 0) {
                    return now.plus(missing);
                }
                missing = missing.minus(rest);
            }
            now = next;
        }
    }

    /** How much is counted between two instants. */
    Duration total(Instant from, Instant to) {
        Duration total = Duration.ZERO;
        for (Instant now = from; now.isBefore(to); ) {
            Instant next = now.truncatedTo(ChronoUnit.MINUTES).plus(MINUTE);
            if (working.get(minute(now))) {
                total = total.plus(Duration.between(now, next.isBefore(to) ? next : to));
            }
            now = next;
        }
        return total;
    }
}
