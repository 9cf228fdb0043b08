package dev.vidhuk.launcher.commands;

import dev.vidhuk.launcher.config.HumanDuration;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A length of time as the configuration writes it, too. */
final class DurationForm implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
        return HumanDuration.parse(text)
                .orElseThrow(() ->
                        new TypeConversionException("\"" + text + "\" is no duration; write 30m, 4h, 2d or 1h30m"));
    }
}
