package dev.vidhuk.alerts.routing;

import dev.vidhuk.events.Alert;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tree of routes, read as Alertmanager reads it: an alert goes down to the deepest node that fits; the first fitting
 * child takes it, and the next one too where the first says {@code continue}; where no child fits, the node itself.
 */
public final class RouteTree {
    private final Node root;

    /**
     * Builds the tree.
     *
     * @throws IllegalArgumentException where the root names no receiver or has matchers
     */
    public RouteTree(RouteSettings settings) {
        if (settings.receiver() == null) {
            throw new IllegalArgumentException("route.receiver is missing");
        }
        if (!settings.matchers().isEmpty()) {
            throw new IllegalArgumentException("the root route takes everything and has no matchers");
        }
        Grouping standard = new Grouping(
                RouteSettings.GROUP_BY,
                RouteSettings.GROUP_WAIT,
                RouteSettings.GROUP_INTERVAL,
                RouteSettings.REPEAT_INTERVAL);
        this.root = Node.of(settings, new Route(settings.receiver(), standard));
    }

    /** The names of those who hear of an alert, each once. */
    public List<String> receivers(Alert alert) {
        return routes(alert).stream().map(Route::receiver).distinct().toList();
    }

    /** How an alert is grouped for one of its receivers; one that no route names is grouped as the root says. */
    public Grouping grouping(Alert alert, String receiver) {
        return routes(alert).stream()
                .filter(route -> route.receiver().equals(receiver))
                .findFirst()
                .orElse(root.route)
                .grouping();
    }

    /** All receivers that the tree names. */
    public Set<String> named() {
        return Set.copyOf(root.receivers());
    }

    private List<Route> routes(Alert alert) {
        return Objects.requireNonNullElse(root.routes(Labels.of(alert)), List.of());
    }

    private record Node(List<Matcher> matchers, boolean goesOn, Route route, List<Node> children) {

        static Node of(RouteSettings settings, Route parent) {
            Route own = new Route(
                    Objects.requireNonNullElse(settings.receiver(), parent.receiver()),
                    new Grouping(
                            Objects.requireNonNullElse(
                                    settings.groupBy(), parent.grouping().by()),
                            Objects.requireNonNullElse(
                                    settings.groupWait(), parent.grouping().firstAfter()),
                            Objects.requireNonNullElse(
                                    settings.groupInterval(), parent.grouping().interval()),
                            Objects.requireNonNullElse(
                                    settings.repeatInterval(), parent.grouping().repeat())));
            List<Node> children =
                    settings.routes().stream().map(child -> of(child, own)).toList();
            List<Matcher> matchers =
                    settings.matchers().stream().map(Matcher::parse).toList();
            return new Node(matchers, settings.goesOn(), own, children);
        }

        /** Null where the node does not fit. */
        @Nullable
        List<Route> routes(Map<String, Set<String>> labels) {
            if (!matchers.stream().allMatch(matcher -> matcher.fits(labels))) {
                return null;
            }
            List<Route> found = new ArrayList<>();
            for (Node child : children) {
                List<Route> below = child.routes(labels);
                if (below != null) {
                    found.addAll(below);
                    if (!child.goesOn) {
                        break;
                    }
                }
            }
            return found.isEmpty() ? List.of(route) : found;
        }

        List<String> receivers() {
            List<String> all = new ArrayList<>(List.of(route.receiver()));
            children.forEach(child -> all.addAll(child.receivers()));
            return all;
        }
    }
}
