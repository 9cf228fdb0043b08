package dev.vidhuk.launcher.config;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.ICalDate;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;

/**
 * Reads holidays out of iCalendar (RFC 5545): each whole-day event that is not cancelled. Events with a time of day are
 * something else, and are passed over. Repetitions are followed to the end of 2100.
 */
final class HolidayFile {
    private static final LocalDate END = LocalDate.of(2101, 1, 1);

    /** More than a century has days; a rule may say every second. */
    private static final int MOST_REPETITIONS = 50_000;

    /** Dates of single repetitions that the file tells anew, by the event's uid. */
    private final Map<String, Set<LocalDate>> retold = new HashMap<>();

    private final Set<LocalDate> dates = new HashSet<>();

    private HolidayFile() {}

    /**
     * All dates of the text.
     *
     * @throws IllegalArgumentException where there are none, or an event has no date that can be read
     */
    static Set<LocalDate> dates(String text) {
        List<ICalendar> calendars = Biweekly.parse(text).all();
        if (calendars.isEmpty()) {
            throw new IllegalArgumentException("is no iCalendar text");
        }
        List<VEvent> events = calendars.stream()
                .flatMap(calendar -> calendar.getEvents().stream())
                .toList();
        HolidayFile file = new HolidayFile();
        events.forEach(file::retell);
        events.forEach(file::add);
        if (file.dates.isEmpty()) {
            throw new IllegalArgumentException("holds no whole-day event");
        }
        return file.dates;
    }

    private void retell(VEvent event) {
        if (event.getRecurrenceId() != null) {
            retold.computeIfAbsent(uid(event), uid -> new HashSet<>())
                    .add(date(event.getRecurrenceId().getValue()));
        }
    }

    private void add(VEvent event) {
        if (event.getDateStart() == null || event.getDateStart().getValue() == null) {
            throw new IllegalArgumentException("has an event without a DTSTART that can be read: " + uid(event));
        }
        boolean cancelled = event.getStatus() != null && event.getStatus().isCancelled();
        if (!cancelled && !event.getDateStart().getValue().hasTime()) {
            beginnings(event).forEach(first -> dates.addAll(days(first, length(event))));
        }
    }

    private Set<LocalDate> beginnings(VEvent event) {
        if (event.getRecurrenceId() != null) {
            return Set.of(date(event.getDateStart().getValue()));
        }
        Set<LocalDate> beginnings = new HashSet<>();
        // the library gives the beginning of a date by the clocks of this machine
        DateIterator repetitions = event.getDateIterator(TimeZone.getDefault());
        for (int number = 0; repetitions.hasNext(); number++) {
            if (number == MOST_REPETITIONS) {
                throw new IllegalArgumentException("has an event that is repeated too often: " + uid(event));
            }
            LocalDate date = LocalDate.ofInstant(repetitions.next().toInstant(), ZoneId.systemDefault());
            if (!date.isBefore(END)) {
                break;
            }
            beginnings.add(date);
        }
        beginnings.removeAll(retold.getOrDefault(uid(event), Set.of()));
        return beginnings;
    }

    /** In days. The end is exclusive; without one, an event is a day long. */
    private static long length(VEvent event) {
        long days = 1;
        if (event.getDateEnd() != null) {
            LocalDate start = date(event.getDateStart().getValue());
            days = ChronoUnit.DAYS.between(start, date(event.getDateEnd().getValue()));
        } else if (event.getDuration() != null) {
            days = Duration.ofMillis(event.getDuration().getValue().toMillis()).toDays();
        }
        return Math.max(1, days);
    }

    private static List<LocalDate> days(LocalDate first, long length) {
        LocalDate end = first.plusDays(length);
        return first.isBefore(END)
                ? first.datesUntil(end.isBefore(END) ? end : END).toList()
                : List.of();
    }

    private static LocalDate date(ICalDate date) {
        var raw = date.getRawComponents();
        return LocalDate.of(raw.getYear(), raw.getMonth(), raw.getDate());
    }

    private static String uid(VEvent event) {
        return event.getUid() == null ? "" : event.getUid().getValue();
    }
}
