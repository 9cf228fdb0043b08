package dev.vidhuk.launcher.config;

import dev.vidhuk.events.kafka.Json;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How a kind of value is written.
 *
 * @param parser the value, or nothing where the text is not of this form
 * @param problem what to say then, behind the text
 */
record Form<T>(Function<String, Optional<T>> parser, String problem) {
    static final Form<Duration> DURATION =
            new Form<>(HumanDuration::parse, "is no duration; write 90s, 15m, 4h, 2d, 1h30m or PT1H");

    static final Form<Duration> POSITIVE = new Form<>(
            text -> HumanDuration.parse(text).filter(duration -> !duration.isZero()),
            "is no duration of more than nothing; write 90s, 15m, 4h, 2d, 1h30m or PT1H");

    static final Form<Boolean> FLAG = new Form<>(
            text -> switch (text) {
                case "true" -> Optional.of(true);
                case "false" -> Optional.of(false);
                default -> Optional.empty();
            },
            "must be true or false");

    static final Form<Double> DECIMAL = new Form<>(
            text -> {
                try {
                    return Optional.of(Double.valueOf(text)).filter(Double::isFinite);
                } catch (NumberFormatException e) {
                    return Optional.empty();
                }
            },
            "is no number");

    /** A whole number within a range that includes both ends. */
    static Form<Integer> number(int least, int most) {
        String range = most == Integer.MAX_VALUE ? " on" : " to " + most;
        return new Form<>(text -> whole(text, least, most), "must be a whole number from " + least + range);
    }

    /** One of the constants, by its name on the wire. */
    static <E extends Enum<E>> Form<E> constant(Class<E> type) {
        List<E> constants = Arrays.asList(type.getEnumConstants());
        String names = constants.stream().map(Json::name).collect(Collectors.joining(", "));
        return new Form<>(
                text -> constants.stream()
                        .filter(constant -> Json.name(constant).equals(text))
                        .findFirst(),
                "must be one of " + names);
    }

    Optional<T> read(String text) {
        return parser.apply(text.strip());
    }

    private static Optional<Integer> whole(String text, int least, int most) {
        try {
            return Optional.of(Integer.parseInt(text)).filter(n -> n >= least && n <= most);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
