package dev.vidhuk.launcher.cases;

import dev.vidhuk.launcher.config.HumanDuration;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Says times as a person at this machine says them.
 *
 * @param now what "in 2 h" counts from
 * @param zone whose clocks are meant
 */
public record SpokenTime(Instant now, ZoneId zone) {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss XXX", Locale.ROOT);

    /** Such as {@code 2026-11-22 18:00:00 +02:00}. */
    public String at(Instant instant) {
        return LOCAL.format(instant.atZone(zone));
    }

    /** Such as {@code in 2 h 10 min}, {@code 3 d ago}, {@code now}. */
    public String distance(Instant instant) {
        Duration distance = Duration.between(now, instant);
        if (distance.abs().toSeconds() == 0) {
            return "now";
        }
        return distance.isNegative()
                ? HumanDuration.spoken(distance.negated()) + " ago"
                : "in " + HumanDuration.spoken(distance);
    }

    /** Both, such as {@code 2026-11-22 18:00:00 +02:00 (in 2 h)}. */
    public String atAndDistance(Instant instant) {
        return at(instant) + " (" + distance(instant) + ")";
    }
}
