package dev.vidhuk.ingest.text;

import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;

/**
 * What comes first in the dates of one table, {@code 3/4/2026}: one of them seldom tells, but among many there are some
 * with a number above 12, which is no month.
 */
public final class DayOrMonth {
    private static final Dates MONTH_FIRST = new Dates(ZoneOffset.UTC, List.of(), true);

    private boolean dayFirst;
    private boolean monthFirst;

    /** One of the table's dates, in whatever form. */
    public void add(String text) {
        Matcher date = NumericDate.YEAR_LAST.matcher(text);
        if (date.find()) {
            dayFirst |= Integer.parseInt(date.group(1)) > 12;
            monthFirst |= Integer.parseInt(date.group(3)) > 12;
        }
    }

    /** How to read them: the month first where some can only be read so, and none only the other way. */
    public Dates dates() {
        return monthFirst && !dayFirst ? MONTH_FIRST : Dates.UTC;
    }
}
