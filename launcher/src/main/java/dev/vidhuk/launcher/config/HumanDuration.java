package dev.vidhuk.launcher.config;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people write them ({@code 90s}, {@code 15m}, {@code 1h30m}, {@code 2d}) or as ISO-8601 has them. */
public final class HumanDuration {
    private static final Pattern PART = Pattern.compile("(\\d+)(ms|s|m|h|d|w)");
    private static final Pattern WHOLE = Pattern.compile("(?:\\d+(?:ms|[smhdw]))+");
    private static final Map<String, Duration> UNITS = Map.of(
            "ms", Duration.ofMillis(1),
            "s", Duration.ofSeconds(1),
            "m", Duration.ofMinutes(1),
            "h", Duration.ofHours(1),
            "d", Duration.ofDays(1),
            "w", Duration.ofDays(7));

    private HumanDuration() {}

    /** The duration, or nothing where the text says none, a negative one, or more than a century. */
    public static Optional<Duration> parse(String text) {
        String trimmed = text.strip();
        try {
            Duration duration = WHOLE.matcher(trimmed).matches() ? sum(trimmed) : Duration.parse(trimmed);
            return Optional.of(duration).filter(d -> !d.isNegative() && d.compareTo(Duration.ofDays(36_525)) <= 0);
        } catch (DateTimeParseException | ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Such as {@code 2 d 3 h}, {@code 59 min}, {@code 12 s}: in its two largest units, without the rest. */
    public static String spoken(Duration time) {
        if (time.toDays() > 0) {
            return units(time.toDays(), "d", time.toHoursPart(), "h");
        }
        if (time.toHours() > 0) {
            return units(time.toHours(), "h", time.toMinutesPart(), "min");
        }
        return time.toMinutes() > 0 ? time.toMinutes() + " min" : time.toSeconds() + " s";
    }

    private static String units(long large, String name, int small, String smallName) {
        return large + " " + name + (small == 0 ? "" : " " + small + " " + smallName);
    }

    private static Duration sum(String text) {
        Duration sum = Duration.ZERO;
        for (Matcher part = PART.matcher(text); part.find(); ) {
            Duration unit = java.util.Objects.requireNonNull(UNITS.get(part.group(2)));
            sum = sum.plus(unit.multipliedBy(Long.parseLong(part.group(1))));
        }
        return sum;
    }
}
