package dev.vidhuk.alerts.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * On which local date who works when. {@code open} goes before {@code closed}, and that before {@code holidays} and the
 * usual week.
 *
 * @param week the usual hours; a day without any is free
 * @param open hours of single dates, instead of the usual ones
 * @param closed dates on which no hours begin; those of the evening before go on
 * @param holidays further such dates
 */
public record WorkingDays(
        Map<DayOfWeek, List<Interval>> week,
        Map<LocalDate, List<Interval>> open,
        Set<LocalDate> closed,
        Holidays holidays) {

    public WorkingDays {
        week = sorted(week);
        open = sorted(open);
        closed = Set.copyOf(closed);
    }

    /** A week without any exceptions. */
    public static WorkingDays everyWeek(Map<DayOfWeek, List<Interval>> week) {
        return new WorkingDays(week, Map.of(), Set.of(), Holidays.none());
    }

    private static <K> Map<K, List<Interval>> sorted(Map<K, List<Interval>> hours) {
        Function<List<Interval>, List<Interval>> once =
                list -> list.stream().distinct().sorted().toList();
        return hours.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> once.apply(entry.getValue())));
    }

    /** The hours that begin on that date; they may overlap. */
    List<Interval> of(LocalDate date) {
        List<Interval> dated = open.get(date);
        if (dated != null) {
            return dated;
        }
        return closed.contains(date) || holidays.on(date)
                ? List.of()
                : week.getOrDefault(date.getDayOfWeek(), List.of());
    }

    /** The same text for the same days, in whatever order they were given. */
    String fingerprint() {
        return Fingerprint.of(new TreeMap<>(week), new TreeMap<>(open), new TreeSet<>(closed), holidays.fingerprint());
    }
}
