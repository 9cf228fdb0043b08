package dev.vidhuk.ingest.text;

import dev.vidhuk.events.Precision;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates of one source, in whatever way it writes them: ISO-8601, epoch times, numbers, words in several
 * languages, relative to now; and in the source's own formats, which go first.
 */
public final class Dates {
    /** What structured data mean: no zone is UTC. */
    public static final Dates UTC = new Dates(ZoneOffset.UTC, List.of(), false);

    /** A date with its words around it is shorter; what is longer is something else, and not worth a search. */
    private static final int LONGEST = 300;

    private final ZoneId zone;
    private final List<Format> formats;
    private final boolean monthFirst;

    /**
     * Dates of a source.
     *
     * @param zone what a time without a zone means
     * @param formats patterns of {@link DateTimeFormatter}, in the order in which they are tried
     * @param monthFirst whether 3/4/2026 is a day of March
     * @throws IllegalArgumentException where a format is none
     */
    public Dates(ZoneId zone, List<String> formats, boolean monthFirst) {
        this.zone = zone;
        this.formats = formats.stream().map(Format::of).toList();
        this.monthFirst = monthFirst;
    }

    /** What the text means when read at {@code now}; null where it tells no time that we understand. */
    public @Nullable Moment read(String text, Instant now) {
        String plain = text.replace('\u00a0', ' ').strip();
        if (plain.length() > LONGEST) {
            return null;
        }
        for (Format format : formats) {
            Moment moment = formatted(plain, format);
            if (moment != null) {
                return moment;
            }
        }
        try {
            return understood(plain.toLowerCase(Locale.ROOT), now);
        } catch (DateTimeException e) {
            return null; // such as the 31st of June
        }
    }

    private @Nullable Moment understood(String text, Instant now) {
        Moment iso = IsoDate.read(text, zone);
        if (iso != null) {
            return iso;
        }
        Moment relative = RelativeDate.read(text, zone, now);
        if (relative != null) {
            return relative;
        }
        Moment wordy = WordyDate.read(text, zone, now);
        return wordy != null ? wordy : NumericDate.read(text, zone, now, monthFirst);
    }

    private @Nullable Moment formatted(String text, Format format) {
        try {
            TemporalAccessor parsed = format.formatter().parse(text);
            LocalDate day = parsed.query(TemporalQueries.localDate());
            LocalTime time = parsed.query(TemporalQueries.localTime());
            ZoneId named = parsed.query(TemporalQueries.zone());
            ZoneId where = named == null ? zone : named;
            if (day == null || time == null) {
                return day == null ? null : Moment.on(day, where);
            }
            return new Moment(day.atTime(time).atZone(where).toInstant(), format.precision());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** A pattern, and how exactly it tells a time. */
    private record Format(DateTimeFormatter formatter, Precision precision) {
        static Format of(String pattern) {
            return new Format(
                    DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH),
                    pattern.contains("s") ? Precision.SECOND : Precision.MINUTE);
        }
    }
}
