package dev.vidhuk.alerts.routing;

import dev.vidhuk.events.Alert;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

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
        this.root = Node.of("route", settings, new Route(settings.receiver(), standard));
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

    /** What each node of the tree does with an alert, parents before their children, each in the order of the file. */
    public List<Visit> explain(Alert alert) {
        List<Visit> visits = new ArrayList<>();
        root.walk(Labels.of(alert), visits);
        return visits;
    }

    private List<Route> routes(Alert alert) {
        return explain(alert).stream()
                .filter(visit -> visit.outcome() == Visit.Outcome.TAKEN)
                .map(Visit::route)
                .toList();
    }

    private record Node(String name, List<Matcher> matchers, boolean goesOn, Route route, List<Node> children) {

        static Node of(String name, RouteSettings settings, Route parent) {
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
            List<Node> children = IntStream.range(0, settings.routes().size())
                    .mapToObj(i ->
                            of(name + ".routes[" + i + "]", settings.routes().get(i), own))
                    .toList();
            List<Matcher> matchers =
                    settings.matchers().stream().map(Matcher::parse).toList();
            return new Node(name, matchers, settings.goesOn(), own, children);
        }

        /** Whether it, or a node below it, takes what has these labels. */
        boolean walk(Map<String, Set<String>> labels, List<Visit> visits) {
            List<Matcher> unfit =
                    matchers.stream().filter(matcher -> !matcher.fits(labels)).toList();
            if (!unfit.isEmpty()) {
                visits.add(visit(Visit.Outcome.UNFIT, unfit));
                return false;
            }
            List<Visit> below = new ArrayList<>();
            boolean taken = askChildren(labels, below);
            visits.add(visit(taken ? Visit.Outcome.PASSED_DOWN : Visit.Outcome.TAKEN, matchers));
            visits.addAll(below);
            return true;
        }

        private boolean askChildren(Map<String, Set<String>> labels, List<Visit> visits) {
            boolean taken = false;
            boolean over = false;
            for (Node child : children) {
                if (over) {
                    visits.add(child.visit(Visit.Outcome.NOT_ASKED, child.matchers));
                } else if (child.walk(labels, visits)) {
                    taken = true;
                    over = !child.goesOn;
                }
            }
            return taken;
        }

        private Visit visit(Visit.Outcome outcome, List<Matcher> deciding) {
            return new Visit(
                    name,
                    outcome,
                    route,
                    deciding.stream().map(Matcher::toString).toList(),
                    goesOn);
        }

        List<String> receivers() {
            List<String> all = new ArrayList<>(List.of(route.receiver()));
            children.forEach(child -> all.addAll(child.receivers()));
            return all;
        }
    }
}
