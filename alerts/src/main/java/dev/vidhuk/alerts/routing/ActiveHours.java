package dev.vidhuk.alerts.routing;

import dev.vidhuk.alerts.deadline.Calendar;
import java.time.Duration;
import java.time.Instant;

/** The hours in which a receiver wants to be told. */
public record ActiveHours(Calendar calendar) {
    private static final Duration MOMENT = Duration.ofMillis(1);
    private static final Duration WEEK = Duration.ofDays(7);

    /** Those of somebody who is there at all hours. */
    public static final ActiveHours ALL = new ActiveHours(Calendar.always());

    /**
     * The first instant at or after {@code now} at which something may be sent. A calendar without any hours in the year
     * after holds nothing back: better at night than never.
     */
    public Instant next(Instant now) {
        if (!calendar.counted(now, now.plus(MOMENT)).isEmpty()) {
            return now;
        }
        return calendar.nextBeginning(now, now.plus(WEEK))
                .or(() -> calendar.nextBeginning(now, now.plus(Calendar.LONGEST_PAUSE)))
                .orElse(now);
    }
}
