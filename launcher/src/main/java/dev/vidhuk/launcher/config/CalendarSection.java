package dev.vidhuk.launcher.config;

import dev.vidhuk.alerts.deadline.BusinessHours;
import dev.vidhuk.alerts.deadline.Calendar;
import dev.vidhuk.alerts.deadline.Holidays;
import dev.vidhuk.alerts.deadline.Interval;
import dev.vidhuk.alerts.deadline.WorkingDays;
import dev.vidhuk.events.Names;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one calendar. */
final class CalendarSection {
    private final Reading reading;
    private final Section calendar;
    private final HolidayWeb.Visit web;

    private CalendarSection(Reading reading, Section calendar, HolidayWeb.Visit web) {
        this.reading = reading;
        this.calendar = calendar;
        this.web = web;
    }

    /**
     * All calendars by name. One with which something is wrong is among them, so that policies which name it are not
     * called wrong as well.
     *
     * @param now from when on a calendar must have working time
     */
    static Map<String, Calendar> all(Reading reading, @Nullable Section calendars, Instant now, HolidayWeb.Visit web) {
        Map<String, Calendar> all = new LinkedHashMap<>();
        for (String name : calendars == null ? Set.<String>of() : calendars.keys()) {
            int before = reading.problems().size();
            BusinessHours hours = named(reading, Objects.requireNonNull(calendars), name, web);
            if (before == reading.problems().size()
                    && hours.counted(now, now.plus(BusinessHours.LONGEST_PAUSE)).isEmpty()) {
                calendars.problem(
                        name,
                        "has no working time in the next " + BusinessHours.LONGEST_PAUSE.toDays()
                                + " days; give it `hours`, for example `hours: {mon-fri: \"09:00-18:00\"}`");
            }
            all.put(name, hours);
        }
        return all;
    }

    private static BusinessHours named(Reading reading, Section calendars, String name, HolidayWeb.Visit web) {
        if (name.equals(Calendar.ALWAYS)) {
            calendars.problem(name, "is built in, and cannot be changed; choose another name");
        } else if (!Names.valid(name)) {
            calendars.problem(name, "\"" + name + "\" may hold only a-z, 0-9, '.', '_' and '-'");
        }
        Section section = calendars.section(name);
        if (section == null) {
            calendars.problem(name, "is empty; it needs a `zone` and `hours`");
            return new BusinessHours("unnamed", ZoneOffset.UTC, WorkingDays.everyWeek(Map.of()));
        }
        return new CalendarSection(reading, section, web).read(name.equals(Calendar.ALWAYS) ? "unnamed" : name);
    }

    private BusinessHours read(String name) {
        String zone = calendar.required("zone", "Europe/Kyiv", Selectors::zone);
        WorkingDays days = new WorkingDays(week(), open(), closed(), holidays());
        calendar.finish();
        return new BusinessHours(name, zone.isEmpty() ? ZoneOffset.UTC : ZoneId.of(zone), days);
    }

    /** A day that stands under several keys has the hours of all of them. */
    private Map<DayOfWeek, List<Interval>> week() {
        Map<DayOfWeek, List<Interval>> week = new EnumMap<>(DayOfWeek.class);
        Section hours = calendar.section("hours");
        for (String key : hours == null ? Set.<String>of() : hours.keys()) {
            Set<DayOfWeek> days = WallClock.weekdays(key);
            if (days.isEmpty()) {
                Objects.requireNonNull(hours)
                        .problem(key, "is no day of the week; write mon, tue, wed, thu, fri, sat, sun, or mon-fri");
                continue;
            }
            List<Interval> intervals = intervals(Objects.requireNonNull(hours), key);
            days.forEach(
                    day -> week.computeIfAbsent(day, none -> new ArrayList<>()).addAll(intervals));
        }
        return week;
    }

    private Map<LocalDate, List<Interval>> open() {
        Map<LocalDate, List<Interval>> open = new HashMap<>();
        Section dates = calendar.section("open");
        for (String key : dates == null ? Set.<String>of() : dates.keys()) {
            String problem = WallClock.dateProblem(key);
            if (problem == null) {
                open.put(LocalDate.parse(key), intervals(Objects.requireNonNull(dates), key));
            } else {
                Objects.requireNonNull(dates).problem(key, problem);
            }
        }
        return open;
    }

    private static List<Interval> intervals(Section section, String key) {
        return section.texts(key, WallClock::intervalProblem).stream()
                .map(WallClock::interval)
                .toList();
    }

    private Set<LocalDate> closed() {
        Set<LocalDate> closed = new HashSet<>();
        calendar.texts("closed", WallClock::dateProblem).forEach(date -> closed.add(LocalDate.parse(date)));
        return closed;
    }

    private Holidays holidays() {
        Section section = calendar.section("holidays");
        if (section == null) {
            return Holidays.none();
        }
        boolean ukraine = section.flag("ukraine", false);
        String file = section.text("file", "");
        String url = section.checked("url", Addresses::problem);
        section.finish();
        Set<LocalDate> dates = new HashSet<>(file.isEmpty() ? Set.of() : dates(section, file));
        // a file that is refused anyway need not wait for the web; and a wrong `fetch` must not be behaved by
        if (url != null && section.sound()) {
            dates.addAll(fetched(section, URI.create(url.strip())));
        }
        Holidays holidays = dates.isEmpty() ? Holidays.none() : Holidays.dates(dates);
        return ukraine ? holidays.and(Holidays.ukraine()) : holidays;
    }

    private Set<LocalDate> fetched(Section section, URI address) {
        try {
            HolidayWeb.Found found = web.find(address);
            if (found.warning() != null) {
                section.warning("url", found.warning());
            }
            return found.dates();
        } catch (IOException e) {
            section.problem("url", Objects.requireNonNullElse(e.getMessage(), e.toString()));
            return Set.of();
        }
    }

    private Set<LocalDate> dates(Section section, String file) {
        try {
            Path path = reading.resolve(file);
            return HolidayFile.dates(Files.readString(path, StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            section.problem("file", "the file " + file + " is not there");
        } catch (IOException e) {
            section.problem("file", "the file " + file + " cannot be read, or is not in UTF-8");
        } catch (IllegalArgumentException e) {
            section.problem("file", "the file " + file + " " + e.getMessage());
        }
        return Set.of();
    }
}
