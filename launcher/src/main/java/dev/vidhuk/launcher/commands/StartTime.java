package dev.vidhuk.launcher.commands;

import dev.vidhuk.launcher.config.HumanDuration;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** From when on something is to be done: a time, a date in UTC, or how long before now. */
final class StartTime {
    private StartTime() {}

    /** The time that the text says, or nothing where it says none. */
    static Optional<Instant> parse(String text, Instant now) {
        return HumanDuration.parse(text).map(now::minus).or(() -> date(text)).or(() -> time(text));
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(
                    LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
