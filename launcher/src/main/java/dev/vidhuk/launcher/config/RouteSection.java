package dev.vidhuk.launcher.config;

import dev.vidhuk.alerts.routing.Labels;
import dev.vidhuk.alerts.routing.Matcher;
import dev.vidhuk.alerts.routing.RouteSettings;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the tree of routes. */
final class RouteSection {
    private final Set<String> receivers;

    RouteSection(Set<String> receivers) {
        this.receivers = receivers;
    }

    /** The root; what it leaves out has its default. */
    RouteSettings root(Section route) {
        RouteSettings standard = RouteSettings.to("console");
        String receiver = receiver(route);
        if (!route.has("receiver")) {
            route.problem("receiver", "is missing: the root of the routes needs one");
        }
        return new RouteSettings(
                Objects.requireNonNullElse(receiver, "console"),
                List.of(),
                false,
                Objects.requireNonNullElse(groupBy(route), RouteSettings.GROUP_BY),
                route.duration("groupWait", Objects.requireNonNull(standard.groupWait())),
                route.duration("groupInterval", Objects.requireNonNull(standard.groupInterval())),
                route.duration("repeatInterval", Objects.requireNonNull(standard.repeatInterval())),
                children(route));
    }

    private RouteSettings child(Section route) {
        RouteSettings child = new RouteSettings(
                receiver(route),
                route.texts("matchers", RouteSection::matcherProblem),
                route.flag("continue", false),
                groupBy(route),
                duration(route, "groupWait"),
                duration(route, "groupInterval"),
                duration(route, "repeatInterval"),
                children(route));
        route.finish();
        return child;
    }

    private List<RouteSettings> children(Section route) {
        return route.sections("routes").stream().map(this::child).toList();
    }

    private @Nullable String receiver(Section route) {
        String receiver = route.text("receiver");
        if (receiver != null && !receivers.contains(receiver)) {
            route.problem(
                    "receiver", "\"" + receiver + "\" is not among `receivers`" + Spelling.hint(receiver, receivers));
            return null;
        }
        return receiver;
    }

    private static @Nullable List<String> groupBy(Section route) {
        return route.has("groupBy") ? route.texts("groupBy", RouteSection::labelProblem) : null;
    }

    static @Nullable String labelProblem(String label) {
        return Labels.NAMES.contains(label) ? null : "must be one of " + String.join(", ", Labels.NAMES);
    }

    static @Nullable String matcherProblem(String matcher) {
        try {
            Matcher.parse(matcher);
            return null;
        } catch (IllegalArgumentException e) {
            return "cannot be used: " + e.getMessage();
        }
    }

    private static @Nullable Duration duration(Section route, String key) {
        return route.has(key) ? route.duration(key, Duration.ZERO) : null;
    }
}
