package dev.vidhuk.ingest.text;

import dev.vidhuk.events.Precision;
import java.text.Normalizer;
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
import java.util.regex.Pattern;
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

    /** Blanks that nobody tells from a space, and marks that nobody sees. */
    private static final Pattern SPACES = Pattern.compile("[\\u00a0\\u2000-\\u200f\\u202f\\u2060\\ufeff]");

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
        if (text.length() > LONGEST) {
            return null;
        }
        String plain = SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
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
        Moment coarse = CoarseDate.read(text, zone, now);
        if (coarse != null) {
            return coarse;
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
