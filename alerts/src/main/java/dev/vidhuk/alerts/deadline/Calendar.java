package dev.vidhuk.alerts.deadline;

import dev.vidhuk.events.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Which time counts towards a deadline. Counted is real elapsed time, whatever the clocks on the wall do. */
public interface Calendar {

    /** The name of the built-in calendar that knows no pauses. */
    String ALWAYS = "always";

    /** A calendar in which nothing counts for so long has no due time. */
    Duration LONGEST_PAUSE = Duration.ofDays(366);

    /** The built-in calendar in which all time counts. */
    static Calendar always() {
        return new Always();
    }

    /** The name by which policies refer to it. */
    String name();

    /** The zone whose clocks it means; UTC for the built-in one, which knows no clocks. */
    ZoneId zone();

    /** The first instant at which the time counted since {@code start} reaches {@code counted}. */
    Instant after(Instant start, Duration counted);

    /** The counted stretches between two instants, in order and without overlap; none where {@code to} is not later. */
    List<Span> counted(Instant from, Instant to);

    /** A text that differs from that of every calendar that counts differently. */
    String fingerprint();

    /** The first beginning of a counted stretch after {@code from}, and not after {@code latest}; nothing where none begins. */
    default Optional<Instant> nextBeginning(Instant from, Instant latest) {
        return counted(from, latest).stream()
                .map(Span::from)
                .filter(begin -> begin.isAfter(from))
                .findFirst();
    }

    /** How much of the time between two instants counts; zero where {@code to} is not later. */
    default Duration total(Instant from, Instant to) {
        return counted(from, to).stream()
                .map(span -> Duration.between(span.from(), span.to()))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
