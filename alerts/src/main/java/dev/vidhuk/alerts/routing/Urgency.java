package dev.vidhuk.alerts.routing;

import dev.vidhuk.events.Alert;
import dev.vidhuk.events.Severity;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is critical is told outside of a receiver's active hours, too ("Escalation and people" in docs/cases.md). There it
 * goes in a group of its own, so that nothing comes along that could have waited for the morning.
 */
public final class Urgency {
    private static final String LABEL = "severity";
    private static final String CRITICAL = "critical";

    private Urgency() {}

    /** Whether an alert may wake somebody. */
    public static boolean of(Alert alert) {
        return alert.severity() == Severity.CRITICAL;
    }

    /** The labels of the group of what is critical beside that of these labels. */
    public static Map<String, String> group(Map<String, String> labels) {
        Map<String, String> urgent = new TreeMap<>(labels);
        urgent.put(LABEL, CRITICAL);
        return Collections.unmodifiableMap(urgent);
    }

    /** Whether a group of these labels holds nothing but what is critical: no hours hold it back. */
    public static boolean calls(Map<String, String> labels) {
        return CRITICAL.equals(labels.get(LABEL));
    }
}
