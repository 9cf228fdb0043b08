package dev.vidhuk.alerts.routing;

import dev.vidhuk.events.Names;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One node of the tree of routes, as the file has it. What a child leaves out it has from its parent.
 *
 * @param receiver who hears of what comes here, or null as the parent
 * @param matchers all must fit, in the form of {@link Matcher#parse}; the root has none
 * @param goesOn whether its later siblings are asked too; {@code continue} in the file
 * @param groupBy the labels that the alerts of one message share, or null as the parent
 * @param groupWait how long the first message of a group waits for more, or null as the parent
 * @param groupInterval the least time between two messages of a group, or null as the parent
 * @param repeatInterval after which time what still burns is told again, zero for never, or null as the parent
 */
public record RouteSettings(
        @Nullable String receiver,
        List<String> matchers,
        boolean goesOn,
        @Nullable List<String> groupBy,
        @Nullable Duration groupWait,
        @Nullable Duration groupInterval,
        @Nullable Duration repeatInterval,
        List<RouteSettings> routes) {

    /** The defaults of a root route, as Alertmanager has them except for the labels. */
    public static final List<String> GROUP_BY = List.of("brand");

    public static final Duration GROUP_WAIT = Duration.ofSeconds(30);
    public static final Duration GROUP_INTERVAL = Duration.ofMinutes(5);
    public static final Duration REPEAT_INTERVAL = Duration.ofHours(4);

    public RouteSettings {
        if (receiver != null && !Names.valid(receiver)) {
            throw new IllegalArgumentException("receiver does not match [a-z0-9._-]+: " + receiver);
        }
        matchers = List.copyOf(matchers);
        matchers.forEach(Matcher::parse);
        groupBy = groupBy == null ? null : List.copyOf(groupBy);
        if (groupBy != null && !Labels.NAMES.containsAll(groupBy)) {
            throw new IllegalArgumentException("groupBy " + groupBy + " has no label of " + Labels.NAMES);
        }
        requireNotNegative("groupWait", groupWait);
        requireNotNegative("groupInterval", groupInterval);
        requireNotNegative("repeatInterval", repeatInterval);
        routes = List.copyOf(routes);
    }

    /** One that leaves out how often to repeat. */
    public RouteSettings(
            @Nullable String receiver,
            List<String> matchers,
            boolean goesOn,
            @Nullable List<String> groupBy,
            @Nullable Duration groupWait,
            @Nullable Duration groupInterval,
            List<RouteSettings> routes) {
        this(receiver, matchers, goesOn, groupBy, groupWait, groupInterval, null, routes);
    }

    private static void requireNotNegative(String what, @Nullable Duration duration) {
        if (duration != null && duration.isNegative()) {
            throw new IllegalArgumentException(what + " is negative: " + duration);
        }
    }

    /** A root that sends everything to one receiver, with the defaults for the rest. */
    public static RouteSettings to(String receiver) {
        return new RouteSettings(
                receiver, List.of(), false, GROUP_BY, GROUP_WAIT, GROUP_INTERVAL, REPEAT_INTERVAL, List.of());
    }

    /** The same root with other times. */
    public RouteSettings grouped(Duration wait, Duration interval) {
        return new RouteSettings(receiver, matchers, goesOn, groupBy, wait, interval, repeatInterval, routes);
    }
}
