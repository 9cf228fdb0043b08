package dev.vidhuk.alerts.deadline;

import dev.vidhuk.events.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The calendar of a shop: time counts within its working hours only. Counted is real elapsed time, so a night shift in which
 * clocks are put back is an hour longer.
 */
public final class BusinessHours implements Calendar {
    /** How far {@link #after} looks at a time. */
    private static final Duration STRIDE = Duration.ofDays(7);

    /**
     * How many days the hours of a date may be away from what the clocks show: they reach into the next day, and a zone
     * that changes sides of the date line skips a day or has one twice.
     */
    private static final int MARGIN = 3;

    private final String name;
    private final ZoneId zone;
    private final WorkingDays days;
    private final String fingerprint;

    /**
     * Working hours in a zone.
     *
     * @param name by which policies refer to it; not that of the built-in calendar
     * @param zone whose clocks the hours mean
     */
    public BusinessHours(String name, ZoneId zone, WorkingDays days) {
        if (name.equals(ALWAYS)) {
            throw new IllegalArgumentException("the name " + ALWAYS + " is taken by the built-in calendar");
        }
        this.name = name;
        this.zone = zone;
        this.days = days;
        // every look at a case asks for it, and a file may have thousands of holidays
        this.fingerprint = Fingerprint.of(name, zone, days.fingerprint());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ZoneId zone() {
        return zone;
    }

    /**
     * {@inheritDoc} At the end of an interval that is this end, not the beginning of the next; with nothing to count it is
     * the start. Where nothing counts for {@link #LONGEST_PAUSE}, the search ends there and that end is the answer: a
     * calendar that ran out may make a deadline late, but leaves no customer without one. {@link #total} then is less
     * than what was asked for.
     *
     * @throws IllegalArgumentException where {@code counted} is negative
     */
    @Override
    public Instant after(Instant start, Duration counted) {
        if (counted.isNegative()) {
            throw new IllegalArgumentException("cannot count backwards: " + counted);
        }
        if (counted.isZero()) {
            return start;
        }
        Duration missing = counted;
        Instant lastCounted = start;
        Instant from = start;
        while (from.isBefore(lastCounted.plus(LONGEST_PAUSE))) {
            Instant to = earlier(from.plus(STRIDE), lastCounted.plus(LONGEST_PAUSE));
            for (Span span : counted(from, to)) {
                Duration length = Duration.between(span.from(), span.to());
                if (length.compareTo(missing) >= 0) {
                    return span.from().plus(missing);
                }
                missing = missing.minus(length);
                lastCounted = span.to();
            }
            from = to;
        }
        return from;
    }

    @Override
    public List<Span> counted(Instant from, Instant to) {
        if (!from.isBefore(to)) {
            return List.of();
        }
        LocalDate first = LocalDate.ofInstant(from, zone).minusDays(MARGIN);
        LocalDate end = LocalDate.ofInstant(to, zone).plusDays(MARGIN);
        return Spans.union(first.datesUntil(end)
                .flatMap(date -> days.of(date).stream().map(interval -> interval.on(date, zone)))
                .flatMap(Optional::stream)
                .filter(span -> span.from().isBefore(to) && span.to().isAfter(from))
                .map(span -> new Span(later(span.from(), from), earlier(span.to(), to)))
                .sorted(Comparator.comparing(Span::from))
                .toList());
    }

    @Override
    public String fingerprint() {
        return fingerprint;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
