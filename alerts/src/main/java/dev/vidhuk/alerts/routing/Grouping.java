package dev.vidhuk.alerts.routing;

import dev.vidhuk.events.Alert;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Which alerts of one receiver travel in one message, and how long they wait for one another.
 *
 * @param by the labels that they share
 * @param firstAfter how long the first message of a group waits for more
 * @param interval the least time between two messages of a group
 */
public record Grouping(List<String> by, Duration firstAfter, Duration interval) {

    public Grouping {
        by = List.copyOf(by);
    }

    /** The labels of the group that an alert belongs to. */
    public Map<String, String> group(Alert alert) {
        return Labels.group(alert, by);
    }
}
