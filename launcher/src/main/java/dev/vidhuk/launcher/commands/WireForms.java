package dev.vidhuk.launcher.commands;

import dev.vidhuk.events.CaseStatus;
import dev.vidhuk.events.Severity;
import dev.vidhuk.events.kafka.Json;
import dev.vidhuk.launcher.config.EngineKind;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Constants by the names that they have in the topics. */
final class WireForms {
    private WireForms() {}

    /** A status. */
    static final class Status implements ITypeConverter<CaseStatus> {
        @Override
        public CaseStatus convert(String text) {
            return constant(CaseStatus.values(), text);
        }
    }

    /** A severity. */
    static final class Grade implements ITypeConverter<Severity> {
        @Override
        public Severity convert(String text) {
            return constant(Severity.values(), text);
        }
    }

    /** An engine. */
    static final class Engines implements ITypeConverter<EngineKind> {
        @Override
        public EngineKind convert(String text) {
            return constant(EngineKind.values(), text);
        }
    }

    private static <E extends Enum<E>> E constant(E[] constants, String text) {
        return Arrays.stream(constants)
                .filter(constant -> Json.name(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("\"" + text + "\" is none of "
                        + Arrays.stream(constants).map(Json::name).collect(Collectors.joining(", "))));
    }
}
