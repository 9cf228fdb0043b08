package dev.vidhuk.alerts.routing;

import dev.vidhuk.events.Alert;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which alerts of one receiver travel in one message, and how long they wait for one another.
 *
 * @param by the labels that they share
 * @param firstAfter how long the first message of a group waits for more
 * @param interval the least time between two messages of a group
 * @param repeat after which time what still burns is told again; zero for never
 */
public record Grouping(List<String> by, Duration firstAfter, Duration interval, Duration repeat) {

    public Grouping {
        by = List.copyOf(by);
    }

    /** When something that was told at that time and still burns is told again; empty for never. */
    public Optional<Instant> repeatAt(Instant told) {
        return repeat.isZero() ? Optional.empty() : Optional.of(told.plus(repeat));
    }

    /**
     * When something that has just come to a group is told at the latest.
     *
     * @param last when the group sent its last message with news, or null
     */
    public Instant next(@Nullable Instant last, Instant now) {
        Instant first = now.plus(firstAfter);
        Instant next = last == null ? first : last.plus(interval);
        return next.isAfter(first) ? next : first;
    }

    /** The labels of the group that an alert belongs to. */
    public Map<String, String> group(Alert alert) {
        return Labels.group(alert, by);
    }
}
