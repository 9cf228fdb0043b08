package dev.vidhuk.alerts.routing;

import java.util.List;

/**
 * What happened to an alert at one node of the tree of routes.
 *
 * @param node its place in the file, such as {@code route.routes[1]}
 * @param matchers of a node that does not fit those that do not; else all of its own
 * @param goesOn whether its later siblings are asked although it took the alert; {@code continue} in the file
 */
public record Visit(String node, Outcome outcome, Route route, List<String> matchers, boolean goesOn) {

    /** What came of it. */
    public enum Outcome {
        /** It fits and none of its children does: its receiver hears of the alert. */
        TAKEN,
        /** It fits, and so does a child of it, which takes the alert instead. */
        PASSED_DOWN,
        /** A matcher does not fit. */
        UNFIT,
        /** An earlier sibling has taken the alert and does not let it go on. */
        NOT_ASKED
    }

    public Visit {
        matchers = List.copyOf(matchers);
    }
}
