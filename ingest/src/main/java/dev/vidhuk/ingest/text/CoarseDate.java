package dev.vidhuk.ingest.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A year alone, {@code 2019 рік}, or a month of a year, {@code березень 2024}. What is not told is taken from today, as
 * if it were told in years or months ago; so an earlier year stays an earlier year, and nothing lies in the future.
 */
final class CoarseDate {
    private static final String YEAR = "([12]\\d{3})";
    private static final String WORD = "(?:рік|року|р|год|года|г|year)";
    private static final Pattern YEAR_ALONE =
            Pattern.compile("(?:" + WORD + "\\s*" + YEAR + "|" + YEAR + "\\s*" + WORD + ")\\.?");
    private static final Pattern MONTH_OF_YEAR =
            Pattern.compile("(\\p{L}{3,})\\.?,?\\s+" + YEAR + "(?:\\s*" + WORD + "\\.?)?");

    private CoarseDate() {}

    /** Some day of what a text in lower case tells; null where it tells more, or less. */
    static @Nullable Moment read(String text, ZoneId zone, Instant now) {
        LocalDate today = now.atZone(zone).toLocalDate();
        Matcher year = YEAR_ALONE.matcher(text);
        if (year.matches()) {
            String digits = year.group(1) == null ? year.group(2) : year.group(1);
            return Moment.on(today.withYear(Integer.parseInt(digits)), zone);
        }
        Matcher month = MONTH_OF_YEAR.matcher(text);
        Month named = month.matches() ? Months.named(month.group(1)) : null;
        return named == null ? null : Moment.on(dayOf(named, month.group(2), today), zone);
    }

    private static LocalDate dayOf(Month month, String year, LocalDate today) {
        YearMonth told = YearMonth.of(Integer.parseInt(year), month);
        return told.atDay(Math.min(today.getDayOfMonth(), told.lengthOfMonth()));
    }
}
