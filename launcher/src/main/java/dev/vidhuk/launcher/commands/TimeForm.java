package dev.vidhuk.launcher.commands;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A time as a person says it: with its offset from UTC, by this machine's clock, or only the hour of today. */
final class TimeForm implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String text) {
        return parse(text, ZonedDateTime.now(ZoneId.systemDefault()));
    }

    /**
     * The time that is meant.
     *
     * @param now which day is today, and in which zone
     */
    static Instant parse(String text, ZonedDateTime now) {
        try {
            if (text.matches("\\d\\d?:\\d\\d")) {
                LocalTime time = LocalTime.parse(text.length() == 4 ? "0" + text : text);
                return now.toLocalDate().atTime(time).atZone(now.getZone()).toInstant();
            }
            boolean offset = text.matches(".*T.*([Zz]|[+-]\\d\\d(:?\\d\\d)?)");
            return offset
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(now.getZone()).toInstant();
        } catch (DateTimeParseException e) {
            throw new TypeConversionException(
                    "\"" + text + "\" is no time; write 2026-11-22T18:00, 2026-11-22T18:00+02:00, or 18:00 for today");
        }
    }
}
