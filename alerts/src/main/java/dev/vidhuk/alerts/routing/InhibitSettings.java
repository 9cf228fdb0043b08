package dev.vidhuk.alerts.routing;

import dev.vidhuk.events.AlertKind;
import java.util.List;
import java.util.Set;

/**
 * One rule of what is held back while something else burns, as the file has it.
 *
 * @param source what holds back: all must fit, in the form of {@link Matcher#parse}
 * @param target what is held back
 * @param equal the labels in which both must agree; a label that both lack agrees
 */
public record InhibitSettings(List<String> source, List<String> target, List<String> equal) {
    /** What is never held back, whatever a rule says: nobody is late without our saying so. */
    public static final Set<AlertKind> NEVER_HELD =
            Set.of(AlertKind.OVERDUE, AlertKind.ESCALATION, AlertKind.DELIVERY_FAILED);

    /**
     * Reads the conditions.
     *
     * @throws IllegalArgumentException where one is none, or where a side has none: it would fit everything
     */
    public InhibitSettings {
        source = conditions("source", source);
        target = conditions("target", target);
        equal = List.copyOf(equal);
        if (!Labels.NAMES.containsAll(equal)) {
            throw new IllegalArgumentException("equal " + equal + " has no label of " + Labels.NAMES);
        }
    }

    private static List<String> conditions(String side, List<String> matchers) {
        if (matchers.isEmpty()) {
            throw new IllegalArgumentException("inhibit." + side + " has no matchers");
        }
        matchers.forEach(Matcher::parse);
        return List.copyOf(matchers);
    }
}
