package dev.vidhuk.ingest.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A date in numbers alone: {@code 08.04.2016}, {@code 8. 4. 2016}, {@code 8/4/16}, {@code 2016.04.08}. */
final class NumericDate {
    static final Pattern YEAR_LAST =
            Pattern.compile("(?<!\\d)(\\d{1,2})\\s?([./-])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{4}|\\d{2})(?!\\d)");
    private static final Pattern YEAR_FIRST = Pattern.compile("(?<!\\d)(\\d{4})([./-])(\\d{1,2})\\2(\\d{1,2})(?!\\d)");

    private NumericDate() {}

    /** Whether a text has such a date in it, with its year. */
    static boolean standsIn(String text) {
        return YEAR_LAST.matcher(text).find() || YEAR_FIRST.matcher(text).find();
    }

    /** The date in a text in lower case; {@code monthFirst} decides only where both readings are possible. */
    static @Nullable Moment read(String text, ZoneId zone, Instant now, boolean monthFirst) {
        WallTime time = WallTime.in(text, zone);
        Matcher last = YEAR_LAST.matcher(time.rest());
        if (last.find()) {
            int first = Integer.parseInt(last.group(1));
            int second = Integer.parseInt(last.group(3));
            boolean month = second > 12 || (monthFirst && first <= 12);
            int year = year(last.group(4), now, zone);
            return time.on(LocalDate.of(year, month ? first : second, month ? second : first));
        }
        Matcher first = YEAR_FIRST.matcher(time.rest());
        return first.find()
                ? time.on(LocalDate.of(
                        Integer.parseInt(first.group(1)),
                        Integer.parseInt(first.group(3)),
                        Integer.parseInt(first.group(4))))
                : null;
    }

    /** A year of two digits is the latest one that is not in the future. */
    static int year(String digits, Instant now, ZoneId zone) {
        int year = Integer.parseInt(digits);
        int current = now.atZone(zone).getYear();
        if (digits.length() > 2) {
            return year;
        }
        int century = current - current % 100;
        return century + year > current ? century + year - 100 : century + year;
    }
}
