package dev.vidhuk.ingest.text;

import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A length of time in words: {@code 2 ч. 21 мин.}, {@code півтора року}, {@code a couple of weeks}. */
record Span(List<Part> parts) {
    private static final Set<String> BESIDE = Set.of(("a an and the of about around almost over more less than"
                    + " і й та в у на близько приблизно майже понад більше менше ніж"
                    + " и во около примерно почти более больше менее меньше чем")
            .split(" "));
    /** What is told without a number, and the number that it is taken for. */
    private static final Map<String, Double> VAGUE = new HashMap<>();

    static {
        vague(0, "this цього цьому цей этом этой этого этот");
        vague(1, "last previous минулого минулому минулий прошлом прошлой прошлого прошлую прошлый");
        vague(2, "couple пара пару пари пары");
        vague(3, "few several кілька декілька несколько");
    }

    private static final List<String> HALF = List.of("пів", "пол");

    Span {
        parts = List.copyOf(parts);
    }

    /**
     * What the words tell, whatever else stands between them; null where they name no unit.
     *
     * @param ukrainian whether {@code год} is short for an hour; it is a year in Russian
     */
    static @Nullable Span in(List<String> words, boolean ukrainian) {
        List<Part> parts = new ArrayList<>();
        Double number = null;
        for (String word : words) {
            Double value = number(word);
            Part part = value == null ? part(word, number == null ? 1 : number, ukrainian) : null;
            if (part != null) {
                parts.add(part);
                number = null;
            } else if (value != null) {
                number = number != null && number >= 20 && number % 10 == 0 && value < 10 ? number + value : value;
            } else if (!BESIDE.contains(word)) {
                number = null;
            }
        }
        return parts.isEmpty() ? null : new Span(parts);
    }

    /** Whether the words tell a counted time and nothing else, so that they need no "ago" to be a date. */
    static boolean alone(List<String> words, boolean ukrainian) {
        return words.stream().anyMatch(word -> number(word) != null)
                && words.stream()
                        .allMatch(word ->
                                number(word) != null || BESIDE.contains(word) || part(word, 1, ukrainian) != null);
    }

    /** So long before that time. */
    ZonedDateTime before(ZonedDateTime time) {
        ZonedDateTime then = time;
        for (Part part : parts) {
            then = part.before(then);
        }
        return then;
    }

    /** The unit to which it is told. */
    ChronoUnit finest() {
        return parts.stream().map(Part::finest).min(Comparator.naturalOrder()).orElseThrow();
    }

    private static @Nullable Double number(String word) {
        Double vague = VAGUE.get(word);
        return vague == null ? Numbers.value(word) : vague;
    }

    private static void vague(double number, String words) {
        for (String word : words.split(" ")) {
            VAGUE.put(word, number);
        }
    }

    private static @Nullable Part part(String word, double number, boolean ukrainian) {
        // a Russian year is called so only after 1, 21, 31; after 2 or 5 the same letters are a Ukrainian hour
        boolean year = !ukrainian && number % 10 == 1 && number % 100 != 11;
        ChronoUnit unit = Units.named(word, !year);
        if (unit != null) {
            return new Part(number, unit);
        }
        ChronoUnit halved =
                word.length() > 3 && HALF.contains(word.substring(0, 3)) ? Units.named(word.substring(3), false) : null;
        return halved == null ? null : new Part(number / 2, halved);
    }

    /** So many of one unit. */
    record Part(double number, ChronoUnit unit) {

        ZonedDateTime before(ZonedDateTime time) {
            try {
                return whole()
                        ? time.minus((long) number, unit)
                        : time.minus(Math.round(number * smallerInOne()), smaller());
            } catch (DateTimeException | ArithmeticException e) {
                return time;
            }
        }

        ChronoUnit finest() {
            return whole() ? unit : smaller();
        }

        private boolean whole() {
            return number == Math.rint(number);
        }

        private ChronoUnit smaller() {
            return switch (unit) {
                case DECADES -> ChronoUnit.YEARS;
                case YEARS -> ChronoUnit.MONTHS;
                case MONTHS, WEEKS -> ChronoUnit.DAYS;
                case DAYS -> ChronoUnit.HOURS;
                case HOURS -> ChronoUnit.MINUTES;
                default -> ChronoUnit.SECONDS;
            };
        }

        private double smallerInOne() {
            return (double) unit.getDuration().toSeconds()
                    / smaller().getDuration().toSeconds();
        }
    }
}
