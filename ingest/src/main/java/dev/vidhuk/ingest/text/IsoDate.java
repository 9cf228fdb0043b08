package dev.vidhuk.ingest.text;

import dev.vidhuk.events.Precision;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** ISO-8601 as it is met with on pages: a space for the T, offsets without a colon, seconds left out; and epoch times. */
final class IsoDate {
    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})-(\\d{1,2})-(\\d{1,2})"
                    + "(?:[t\\s]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?\\s*(z|utc|gmt|[+-]\\d{2}:?(?:\\d{2})?)?)?");
    private static final Pattern EPOCH = Pattern.compile("(\\d{10})(\\d{3})?");

    private IsoDate() {}

    static @Nullable Moment read(String text, ZoneId zone) {
        Matcher epoch = EPOCH.matcher(text);
        if (epoch.matches()) {
            long millis = epoch.group(2) == null ? 0 : Long.parseLong(epoch.group(2));
            return new Moment(
                    Instant.ofEpochSecond(Long.parseLong(epoch.group(1)), millis * 1_000_000), Precision.SECOND);
        }
        Matcher iso = ISO.matcher(text);
        return iso.matches() ? read(iso, zone) : null;
    }

    private static Moment read(Matcher iso, ZoneId zone) {
        LocalDate day = LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
        LocalTime time = LocalTime.of(number(iso, 4), number(iso, 5), number(iso, 6), nanos(iso.group(7)));
        // sites that know only the day write its midnight; a review of just that second is far less likely
        if (time.equals(LocalTime.MIDNIGHT)) {
            return Moment.on(day, zone(iso.group(8), zone));
        }
        Precision precision = iso.group(6) == null ? Precision.MINUTE : Precision.SECOND;
        return new Moment(day.atTime(time).atZone(zone(iso.group(8), zone)).toInstant(), precision);
    }

    private static int number(Matcher iso, int group) {
        return iso.group(group) == null ? 0 : Integer.parseInt(iso.group(group));
    }

    private static int nanos(@Nullable String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
    }

    private static ZoneId zone(@Nullable String offset, ZoneId usual) {
        if (offset == null) {
            return usual;
        }
        return offset.matches("z|utc|gmt") ? ZoneOffset.UTC : ZoneOffset.of(offset);
    }
}
