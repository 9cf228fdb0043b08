package dev.vidhuk.alerts.notify.message;

import dev.vidhuk.events.Precision;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Says times as the receiver would. The absolute time is always there, as a message may be read much later.
 *
 * @param now what "today" and "in 2 h" count from
 * @param zone the receiver's; one that is only an offset is named with each time, as it is nobody's own
 */
record WrittenTime(Words words, Instant now, ZoneId zone) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** Such as {@code today, 22 November, 18:00}. */
    String at(Instant instant) {
        ZonedDateTime time = instant.atZone(zone);
        return day(time.toLocalDate()) + ", " + TIME.format(time) + zoneName();
    }

    /** Such as {@code today, 22 November, 18:00 (in 2 h 5 min)}. */
    String atAndDistance(Instant instant) {
        return at(instant) + " (" + distance(instant) + ")";
    }

    /** No more exactly than it is known. A day is taken to be one of the receiver's zone: the source's is not known. */
    String at(Instant instant, Precision precision) {
        return switch (precision) {
            case SECOND, MINUTE -> at(instant);
            case DAY -> day(instant.atZone(zone).toLocalDate());
            case UNKNOWN -> words.say("time.first-seen", Map.of("time", at(instant)));
        };
    }

    String distance(Instant instant) {
        Duration distance = Duration.between(now, instant);
        if (distance.abs().toSeconds() == 0) {
            return words.say("time.now");
        }
        return words.say(distance.isNegative() ? "time.ago" : "time.in", Map.of("time", duration(distance.abs())));
    }

    /** At most two units, such as {@code 3 days 2 h}; what is smaller is left away. */
    String duration(Duration time) {
        return joined(time, time.toDaysPart(), time.toHoursPart());
    }

    /** The same without days: what a calendar of eight hours a day counts is told in hours. */
    String counted(Duration time) {
        return joined(time, 0, time.toHours());
    }

    private String joined(Duration time, long days, long hours) {
        List<String> parts = new ArrayList<>();
        part(parts, "time.days", days);
        part(parts, "time.hours", hours);
        part(parts, "time.minutes", time.toMinutesPart());
        if (parts.isEmpty()) {
            return words.say("time.seconds", Map.of("n", time.toSecondsPart()));
        }
        return String.join(" ", parts.subList(0, Math.min(2, parts.size())));
    }

    private void part(List<String> parts, String key, long count) {
        if (count > 0) {
            parts.add(words.say(key, Map.of("n", count)));
        }
    }

    private String day(LocalDate date) {
        LocalDate today = now.atZone(zone).toLocalDate();
        String pattern = words.pattern(date.getYear() == today.getYear() ? "time.date" : "time.date-and-year");
        String absolute = DateTimeFormatter.ofPattern(pattern, words.locale()).format(date);
        long days = date.toEpochDay() - today.toEpochDay();
        if (days < -1 || days > 1) {
            return absolute;
        }
        return words.say(days == 0 ? "time.today" : days == 1 ? "time.tomorrow" : "time.yesterday") + ", " + absolute;
    }

    private String zoneName() {
        if (!(zone.normalized() instanceof ZoneOffset offset)) {
            return "";
        }
        return offset.equals(ZoneOffset.UTC) ? " UTC" : " UTC" + offset;
    }
}
