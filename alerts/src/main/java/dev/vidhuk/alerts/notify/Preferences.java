package dev.vidhuk.alerts.notify;

import dev.vidhuk.alerts.deadline.Calendar;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/**
 * When a receiver wants to hear of something, and how it is to be written.
 *
 * @param activeHours the name of the calendar outside of whose hours only what is critical is sent
 * @param locale the language of the messages, one of {@link #LOCALES}
 * @param zone whose clocks the times in messages are of
 * @param digestAt when the digest of a day is sent, by the clocks of that zone
 */
public record Preferences(String activeHours, Locale locale, ZoneId zone, LocalTime digestAt) {
    /** The languages that messages are written in. */
    public static final List<Locale> LOCALES =
            List.of(Locale.ENGLISH, Locale.forLanguageTag("uk"), Locale.forLanguageTag("ru"));

    public static final LocalTime DIGEST_AT = LocalTime.of(9, 0);

    /** At any hour, in English, in UTC. */
    public static final Preferences STANDARD =
            new Preferences(Calendar.ALWAYS, Locale.ENGLISH, ZoneOffset.UTC, DIGEST_AT);

    public Preferences {
        if (!LOCALES.contains(locale)) {
            throw new IllegalArgumentException("no messages are written in " + locale.toLanguageTag());
        }
    }
}
