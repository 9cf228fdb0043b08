package dev.vidhuk.ingest.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A date with the month in words: {@code 28 лютого 2020 року об 11:57}, {@code March 5, 2024}, {@code 13 янв. 2005}. */
final class WordyDate {
    private static final Pattern TOKEN = Pattern.compile("\\d+|[\\p{L}'’ʼ]+");

    private final List<String> tokens;
    private final WallTime time;
    private final Instant now;

    private WordyDate(WallTime time, Instant now) {
        this.tokens = TOKEN.matcher(time.rest())
                .results()
                .map(MatchResult::group)
                .filter(token -> !token.matches("st|nd|rd|th|of"))
                .toList();
        this.time = time;
        this.now = now;
    }

    /** The first date in a text in lower case; without a year, the latest such day that is not in the future. */
    static @Nullable Moment read(String text, ZoneId zone, Instant now) {
        WordyDate date = new WordyDate(WallTime.in(text, zone), now);
        for (int i = 0; i < date.tokens.size(); i++) {
            Month month = date.isWeekday(i) ? null : date.month(i);
            LocalDate day = month == null ? null : date.around(i, month);
            if (day != null) {
                return date.time.on(day);
            }
        }
        return null;
    }

    /** Some days of the week are cut to what begins a month, too; they are days where a date of its own follows. */
    private boolean isWeekday(int i) {
        if (Weekdays.named(tokens.get(i)) == null || number(i - 1) != null) {
            return false;
        }
        return month(i + 1) != null || (number(i + 1) != null && month(i + 2) != null) || numbers(i + 1);
    }

    /** Whether a day, a month and a year follow one another there. */
    private boolean numbers(int i) {
        String day = number(i);
        String month = number(i + 1);
        return day != null && day.length() <= 2 && month != null && month.length() <= 2 && number(i + 2) != null;
    }

    private @Nullable LocalDate around(int i, Month month) {
        String before = number(i - 1);
        String after = number(i + 1);
        if (before != null && before.length() <= 2) {
            return day(before, month, after);
        }
        if (after == null || after.length() > 2) {
            return null;
        }
        return day(after, month, before != null ? before : number(i + 2));
    }

    private LocalDate day(String day, Month month, @Nullable String year) {
        int number = Integer.parseInt(day);
        if (year != null && (year.length() == 2 || year.length() == 4)) {
            return LocalDate.of(NumericDate.year(year, now, time.zone()), month, number);
        }
        LocalDate today = now.atZone(time.zone()).toLocalDate();
        LocalDate thisYear = LocalDate.of(today.getYear(), month, number);
        return thisYear.isAfter(today) ? thisYear.minusYears(1) : thisYear;
    }

    private @Nullable Month month(int i) {
        return i < tokens.size() ? Months.named(tokens.get(i)) : null;
    }

    private @Nullable String number(int i) {
        return i >= 0 && i < tokens.size() && Character.isDigit(tokens.get(i).charAt(0)) ? tokens.get(i) : null;
    }
}
