package dev.vidhuk.dashboard.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** A week of ISO 8601, of UTC as all windows are: from Monday on. */
record Week(LocalDate monday) {

    /**
     * The week that a text such as {@code 2026-W47} names.
     *
     * @param text null for the last week that is over
     */
    static Week of(@Nullable String text, Clock clock) {
        if (text == null) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            return new Week(today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                    .minusWeeks(1));
        }
        try {
            return new Week(LocalDate.parse(text + "-1", DateTimeFormatter.ISO_WEEK_DATE));
        } catch (DateTimeException e) {
            throw new Refused(400, "is no week, such as 2026-W47", "week");
        }
    }

    Instant from() {
        return monday.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    Instant to() {
        return monday.plusWeeks(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    LocalDate sunday() {
        return monday.plusDays(6);
    }

    String name() {
        return DateTimeFormatter.ISO_WEEK_DATE.format(monday).substring(0, "2026-W47".length());
    }
}
