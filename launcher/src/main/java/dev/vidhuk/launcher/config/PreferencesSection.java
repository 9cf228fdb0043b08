package dev.vidhuk.launcher.config;

import dev.vidhuk.alerts.deadline.Calendar;
import dev.vidhuk.alerts.notify.Preferences;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads when a receiver wants to hear of something, and in which language. */
final class PreferencesSection {
    private static final Form<Locale> LOCALE = new Form<>(
            text -> Preferences.LOCALES.stream()
                    .filter(locale -> locale.toLanguageTag().equals(text))
                    .findFirst(),
            "must be one of "
                    + Preferences.LOCALES.stream().map(Locale::toLanguageTag).collect(Collectors.joining(", ")));

    private static final Form<ZoneId> ZONE =
            new Form<>(PreferencesSection::zone, "is no time zone; write one such as Europe/Kyiv");

    private static final Form<LocalTime> TIME = new Form<>(PreferencesSection::time, "is no time; write 09:00");

    private final Map<String, Calendar> calendars;

    PreferencesSection(Map<String, Calendar> calendars) {
        this.calendars = calendars;
    }

    Preferences read(Section receiver) {
        String hours = hours(receiver);
        return new Preferences(
                hours,
                receiver.value("locale", LOCALE, Preferences.STANDARD.locale()),
                receiver.value("zone", ZONE, zoneOf(hours)),
                receiver.value("digestAt", TIME, Preferences.DIGEST_AT));
    }

    private String hours(Section receiver) {
        String hours = receiver.text("activeHours", Calendar.ALWAYS);
        if (hours.equals(Calendar.ALWAYS) || calendars.containsKey(hours)) {
            return hours;
        }
        Set<String> known = new LinkedHashSet<>(calendars.keySet());
        known.add(Calendar.ALWAYS);
        receiver.problem("activeHours", "\"" + hours + "\" is not among `calendars`" + Spelling.hint(hours, known));
        return Calendar.ALWAYS;
    }

    /** That of the hours; of those who are there at all hours that of the only zone in the file, if there is one. */
    private ZoneId zoneOf(String hours) {
        Calendar calendar = calendars.get(hours);
        if (calendar != null) {
            return calendar.zone();
        }
        Set<ZoneId> zones = calendars.values().stream().map(Calendar::zone).collect(Collectors.toSet());
        return zones.size() == 1 ? zones.iterator().next() : ZoneOffset.UTC;
    }

    private static Optional<ZoneId> zone(String text) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalTime> time(String text) {
        try {
            return Optional.of(LocalTime.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
