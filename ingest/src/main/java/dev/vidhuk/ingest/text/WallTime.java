package dev.vidhuk.ingest.text;

import dev.vidhuk.events.Precision;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
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
            + "\\s*(a\\.?m\\b\\.?|p\\.?m\\b\\.?)?\\s*(z\\b|(?:utc|gmt)?[+-]\\d{2}:?\\d{2}\\b"
            + "|(?:utc|gmt)[+-]\\d{1,2}\\b|(?:utc|gmt|[ecmp][sd]t|cet|cest|eet|eest|msk)\\b)?");
    /** A full hour of the English clock; without its half of the day it would be any number. */
    private static final Pattern HOUR =
            Pattern.compile("(?<![\\d:.,-])(1[0-2]|[1-9])\\s?(a\\.?m\\b\\.?|p\\.?m\\b\\.?)|\\b(noon|midnight)\\b");

    /** Zones that dates name by letters, of those that mean only one thing where reviews are written. */
    private static final Map<String, String> OFFSETS = Map.ofEntries(
            Map.entry("est", "-05:00"),
            Map.entry("edt", "-04:00"),
            Map.entry("cst", "-06:00"),
            Map.entry("cdt", "-05:00"),
            Map.entry("mst", "-07:00"),
            Map.entry("mdt", "-06:00"),
            Map.entry("pst", "-08:00"),
            Map.entry("pdt", "-07:00"),
            Map.entry("cet", "+01:00"),
            Map.entry("cest", "+02:00"),
            Map.entry("eet", "+02:00"),
            Map.entry("eest", "+03:00"),
            Map.entry("msk", "+03:00"));

    /** The first time of day in a text in lower case. */
    static WallTime in(String text, ZoneId zone) {
        Matcher found = TIME.matcher(text);
        if (!found.find()) {
            return fullHour(text, zone);
        }
        String rest = without(found, text);
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

    private static WallTime fullHour(String text, ZoneId zone) {
        Matcher found = HOUR.matcher(text);
        if (!found.find()) {
            return new WallTime(null, Precision.DAY, zone, text);
        }
        int hour = found.group(1) != null
                ? hour(Integer.parseInt(found.group(1)), found.group(2))
                : found.group(3).equals("noon") ? 12 : 0;
        return new WallTime(LocalTime.of(hour, 0), Precision.MINUTE, zone, without(found, text));
    }

    private static String without(Matcher found, String text) {
        return text.substring(0, found.start()) + " " + text.substring(found.end());
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
        String known = OFFSETS.get(named);
        if (known != null) {
            return ZoneOffset.of(known);
        }
        String offset = named.replace("utc", "").replace("gmt", "").replace("z", "");
        return offset.isEmpty() ? ZoneOffset.UTC : ZoneOffset.of(offset);
    }
}
