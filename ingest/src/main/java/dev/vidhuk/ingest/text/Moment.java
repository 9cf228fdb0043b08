package dev.vidhuk.ingest.text;

import dev.vidhuk.events.Precision;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A time as a page tells it.
 *
 * @param at where only the day is known, that day's beginning at its source
 */
public record Moment(Instant at, Precision precision) {

    /** Some time on that day. */
    public static Moment on(LocalDate day, ZoneId zone) {
        return new Moment(day.atStartOfDay(zone).toInstant(), Precision.DAY);
    }
}
