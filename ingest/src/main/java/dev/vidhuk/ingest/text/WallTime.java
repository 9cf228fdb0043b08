package dev.vidhuk.ingest.text;

import dev.vidhuk.events.Precision;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The time of day in a text, and what the text says beside it.
 *
 * @param time null where the text tells none
 * @param zone the zone that the text names, else the source's own
 */
record WallTime(@Nullable LocalTime time, Precision precision, ZoneId zone, String rest) {
    private static final Pattern TIME = Pattern.compile("(?<![\\d:])(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?"
            + "\\s*(a\\.?m\\b\\.?|p\\.?m\\b\\.?)?\\s*(z\\b|(?:utc|gmt)?[+-]\\d{2}:?\\d{2}\\b|utc\\b|gmt\\b)?");

    /** The first time of day in a text in lower case. */
    static WallTime in(String text, ZoneId zone) {
        Matcher found = TIME.matcher(text);
        if (!found.find()) {
            return new WallTime(null, Precision.DAY, zone, text);
        }
        String rest = text.substring(0, found.start()) + " " + text.substring(found.end());
        String seconds = found.group(3);
        try {
            LocalTime time = LocalTime.of(
                    hour(Integer.parseInt(found.group(1)), found.group(4)),
                    Integer.parseInt(found.group(2)),
                    seconds == null ? 0 : Integer.parseInt(seconds));
            Precision precision = seconds == null ? Precision.MINUTE : Precision.SECOND;
            return new WallTime(time, precision, zone(found.group(5), zone), rest);
        } catch (DateTimeException e) {
            return new WallTime(null, Precision.DAY, zone, rest);
        }
    }

    Moment on(LocalDate day) {
        return time == null
                ? Moment.on(day, zone)
                : new Moment(day.atTime(time).atZone(zone).toInstant(), precision);
    }

    private static int hour(int hour, @Nullable String half) {
        if (half == null) {
            return hour;
        }
        return hour % 12 + (half.startsWith("p") ? 12 : 0);
    }

    private static ZoneId zone(@Nullable String named, ZoneId usual) {
        if (named == null) {
            return usual;
        }
        String offset = named.replace("utc", "").replace("gmt", "").replace("z", "");
        return offset.isEmpty() ? ZoneOffset.UTC : ZoneOffset.of(offset);
    }
}
