package dev.vidhuk.alerts.routing;

import dev.vidhuk.events.Alert;
import dev.vidhuk.events.AlertKind;
import dev.vidhuk.events.Case;
import dev.vidhuk.events.Complaint;
import dev.vidhuk.events.Tags;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What routes may match on and groups may be made by. */
public final class Labels {
    /** The names of all labels. */
    public static final Set<String> NAMES = Collections.unmodifiableSet(new TreeSet<>(Set.of(
            "brand",
            "source",
            "channel",
            "location",
            "category",
            "severity",
            "kind",
            "reason",
            "language",
            "signal",
            "case")));

    private Labels() {}

    /** An alert's labels, without those that it lacks. A category stands for its parents too. */
    static Map<String, Set<String>> of(Alert alert) {
        Map<String, Set<String>> labels = new HashMap<>();
        put(labels, "brand", alert.brand());
        put(labels, "source", alert.source());
        put(labels, "location", alert.location());
        put(labels, "severity", name(alert.severity()));
        put(labels, "kind", name(alert.kind()));
        put(labels, "case", alert.caseState() == null ? null : alert.subject());
        if (alert.kind() == AlertKind.COMPLAINT_SURGE) {
            putAll(
                    labels,
                    "category",
                    withParents(alert.subject().substring(alert.subject().indexOf('|') + 1)));
        }
        if (alert.caseState() != null) {
            Case current = alert.caseState();
            put(labels, "channel", name(current.channel()));
            put(labels, "reason", name(current.reason()));
        }
        if (alert.tags() != null) {
            ofTags(labels, alert.tags());
        }
        return labels;
    }

    private static void ofTags(Map<String, Set<String>> labels, Tags tags) {
        put(labels, "language", tags.language());
        putAll(labels, "signal", tags.signals().stream().map(Labels::name).toList());
        List<String> categories = tags.complaints().stream()
                .map(Complaint::category)
                .flatMap(category -> withParents(category).stream())
                .toList();
        putAll(labels, "category", categories);
    }

    private static Set<String> withParents(String category) {
        Set<String> path = new TreeSet<>();
        for (int dot = category.indexOf('.'); dot > 0; dot = category.indexOf('.', dot + 1)) {
            path.add(category.substring(0, dot));
        }
        path.add(category);
        return path;
    }

    /** The value of each of those labels, several of them joined by commas; empty where the alert lacks it. */
    static Map<String, String> group(Alert alert, Collection<String> names) {
        Map<String, Set<String>> labels = of(alert);
        return names.stream()
                .collect(Collectors.toMap(
                        name -> name,
                        name -> String.join(",", new TreeSet<>(labels.getOrDefault(name, Set.of()))),
                        (a, b) -> a,
                        TreeMap::new));
    }

    private static void put(Map<String, Set<String>> labels, String name, @Nullable String value) {
        if (value != null) {
            labels.put(name, Set.of(value));
        }
    }

    private static void putAll(Map<String, Set<String>> labels, String name, Collection<String> values) {
        if (!values.isEmpty()) {
            labels.put(name, Set.copyOf(values));
        }
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null
                ? null
                : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
