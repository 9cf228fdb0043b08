package dev.vidhuk.alerts;

import dev.vidhuk.alerts.deadline.Calendar;
import dev.vidhuk.alerts.deadline.Escalation;
import dev.vidhuk.alerts.deadline.Policies;
import dev.vidhuk.alerts.deadline.Policy;
import dev.vidhuk.alerts.notify.ReceiverSettings;
import dev.vidhuk.alerts.routing.InhibitSettings;
import dev.vidhuk.alerts.routing.RouteSettings;
import dev.vidhuk.alerts.routing.RouteTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What decides which answers are due when, and who hears of them.
 *
 * @param policies the first that matches; after them comes the built-in one
 * @param calendars by name; the one without pauses need not be among them
 * @param route the root of the tree of routes
 * @param fallback the receiver that hears when another cannot be reached, or null
 * @param configVersion of two versions the newer must sort later as a text, such as the time at which the file was last
 *     changed; during a rolling change the newer one decides
 * @param sources the brand of each source that is to be polled, by the source's name
 * @param inhibit what is held back while something else burns
 */
public record AlertSettings(
        List<Policy> policies,
        Map<String, Calendar> calendars,
        List<ReceiverSettings> receivers,
        RouteSettings route,
        @Nullable String fallback,
        String configVersion,
        Map<String, String> sources,
        List<InhibitSettings> inhibit) {

    /**
     * Checks that everything named is there.
     *
     * @throws IllegalArgumentException that names all that is not
     */
    public AlertSettings {
        policies = List.copyOf(policies);
        calendars = Map.copyOf(calendars);
        receivers = List.copyOf(receivers);
        sources = Map.copyOf(sources);
        inhibit = List.copyOf(inhibit);
        List<String> problems = problems(policies, calendars, receivers, route, fallback);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
    }

    /** The same for a configuration that holds nothing back. */
    public AlertSettings(
            List<Policy> policies,
            Map<String, Calendar> calendars,
            List<ReceiverSettings> receivers,
            RouteSettings route,
            @Nullable String fallback,
            String configVersion,
            Map<String, String> sources) {
        this(policies, calendars, receivers, route, fallback, configVersion, sources, List.of());
    }

    /** The same for a configuration that names no source, either. */
    public AlertSettings(
            List<Policy> policies,
            Map<String, Calendar> calendars,
            List<ReceiverSettings> receivers,
            RouteSettings route,
            @Nullable String fallback,
            String configVersion) {
        this(policies, calendars, receivers, route, fallback, configVersion, Map.of());
    }

    /** What holds where a file says nothing: the built-in policy, and everything to the console. */
    public static AlertSettings standard(String configVersion) {
        ReceiverSettings console = ReceiverSettings.console();
        return new AlertSettings(
                List.of(), Map.of(), List.of(console), RouteSettings.to(console.name()), null, configVersion);
    }

    /** The policies with their calendars. */
    public Policies terms() {
        return new Policies(policies, calendars, configVersion);
    }

    private static List<String> problems(
            List<Policy> policies,
            Map<String, Calendar> calendars,
            List<ReceiverSettings> receivers,
            RouteSettings route,
            @Nullable String fallback) {
        List<String> problems = new ArrayList<>();
        Set<String> names = new HashSet<>();
        receivers.stream()
                .filter(receiver -> !names.add(receiver.name()))
                .forEach(twice -> problems.add("receiver " + twice.name() + " is there twice"));
        receivers.stream()
                .filter(receiver -> lacks(calendars, receiver.preferences().activeHours()))
                .forEach(receiver -> problems.add("receiver " + receiver.name() + ": no calendar "
                        + receiver.preferences().activeHours()));
        for (Policy policy : policies) {
            if (lacks(calendars, policy.calendar())) {
                problems.add("policy " + policy.name() + ": no calendar " + policy.calendar());
            }
            policy.escalate().stream()
                    .map(Escalation::to)
                    .filter(to -> !names.contains(to))
                    .forEach(to -> problems.add("policy " + policy.name() + ": no receiver " + to));
        }
        new RouteTree(route)
                .named().stream()
                        .filter(receiver -> !names.contains(receiver))
                        .sorted()
                        .forEach(receiver -> problems.add("route: no receiver " + receiver));
        if (fallback != null && !names.contains(fallback)) {
            problems.add("route.fallback: no receiver " + fallback);
        }
        return problems;
    }

    private static boolean lacks(Map<String, Calendar> calendars, String name) {
        return !name.equals(Calendar.ALWAYS) && !calendars.containsKey(name);
    }
}
