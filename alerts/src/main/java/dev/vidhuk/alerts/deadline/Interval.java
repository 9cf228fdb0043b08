package dev.vidhuk.alerts.deadline;

import dev.vidhuk.events.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Optional;

/**
 * Working hours as clocks on the wall show them, such as {@code 09:00-13:00}. They belong to the day on which they begin.
 *
 * @param to on the next day where it is not later than {@code from}; so the same time twice is a whole day
 */
public record Interval(LocalTime from, LocalTime to) implements Comparable<Interval> {
    private static final Comparator<Interval> ORDER =
            Comparator.comparing(Interval::from).thenComparing(Interval::to);

    /**
     * When these hours of a date are, or nothing where the clocks leap over all of them. Both ends are found as
     * {@link ZonedDateTime} finds them: a time that clocks skip is later by what they skip, one that they show twice is
     * the first of the two.
     */
    Optional<Span> on(LocalDate date, ZoneId zone) {
        Instant begin = ZonedDateTime.of(date, from, zone).toInstant();
        LocalDate last = to.isAfter(from) ? date : date.plusDays(1);
        Instant end = ZonedDateTime.of(last, to, zone).toInstant();
        return begin.isBefore(end) ? Optional.of(new Span(begin, end)) : Optional.empty();
    }

    @Override
    public int compareTo(Interval other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return from + "-" + to;
    }
}
