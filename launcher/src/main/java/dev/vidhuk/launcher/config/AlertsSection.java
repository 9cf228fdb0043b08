package dev.vidhuk.launcher.config;

import dev.vidhuk.alerts.AlertSettings;
import dev.vidhuk.alerts.deadline.Calendar;
import dev.vidhuk.alerts.deadline.Policy;
import dev.vidhuk.alerts.notify.ReceiverSettings;
import dev.vidhuk.alerts.routing.InhibitSettings;
import dev.vidhuk.alerts.routing.RouteSettings;
import dev.vidhuk.ingest.SourceSettings;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what decides which answers are due when, and who hears of them. */
final class AlertsSection {
    private final Section root;
    private final Map<String, Calendar> calendars;
    private final List<SourceSettings> sources;
    private final String version;

    AlertsSection(Section root, Map<String, Calendar> calendars, List<SourceSettings> sources, String version) {
        this.root = root;
        this.sources = sources;
        this.calendars = calendars;
        this.version = version;
    }

    AlertSettings read() {
        AlertSettings standard = AlertSettings.standard(version);
        List<ReceiverSettings> receivers = root.has("receivers") ? receivers() : standard.receivers();
        Set<String> names = new LinkedHashSet<>(
                receivers.stream().map(ReceiverSettings::name).toList());
        List<Policy> policies = policies(names);
        Section route = root.section("route");
        RouteSettings routes = route == null ? defaultRoute(names, standard) : new RouteSection(names).root(route);
        String fallback = route == null ? null : fallback(route, names);
        if (route != null) {
            route.finish();
        }
        return settings(policies, receivers, routes, fallback, standard);
    }

    private AlertSettings settings(
            List<Policy> policies,
            List<ReceiverSettings> receivers,
            RouteSettings route,
            @Nullable String fallback,
            AlertSettings standard) {
        try {
            return new AlertSettings(policies, calendars, receivers, route, fallback, version, brands(), inhibit());
        } catch (IllegalArgumentException e) {
            if (root.sound()) {
                root.problem("route", Objects.requireNonNullElse(e.getMessage(), "cannot be used"));
            }
            return standard;
        }
    }

    // of two sources of one name, a problem told elsewhere, the first
    private Map<String, String> brands() {
        return sources.stream()
                .collect(Collectors.toUnmodifiableMap(
                        SourceSettings::name, SourceSettings::brand, (first, second) -> first));
    }

    private List<ReceiverSettings> receivers() {
        List<Section> sections = root.sections("receivers");
        ConfigurationFile.unique(sections);
        ReceiverSection section = new ReceiverSection(new PreferencesSection(calendars));
        return sections.stream().map(section::read).toList();
    }

    private List<Policy> policies(Set<String> receivers) {
        Set<String> known = new LinkedHashSet<>(List.of(Calendar.ALWAYS));
        known.addAll(calendars.keySet());
        List<Section> sections = root.sections("policies");
        ConfigurationFile.unique(sections);
        List<Policy> policies = sections.stream()
                .map(section -> new PolicySection(section, known, receivers).read())
                .toList();
        new PolicyWarnings(sources).look(policies, sections);
        return policies;
    }

    private RouteSettings defaultRoute(Set<String> names, AlertSettings standard) {
        if (!root.has("receivers") || names.isEmpty()) {
            return standard.route();
        }
        if (names.size() > 1) {
            root.problem("route", "is missing: with several receivers it must say who hears of what");
        }
        return RouteSettings.to(names.iterator().next());
    }

    private static @Nullable String fallback(Section route, Set<String> names) {
        String fallback = route.text("fallback");
        if (fallback != null && !names.contains(fallback)) {
            route.problem("fallback", "\"" + fallback + "\" is not among `receivers`" + Spelling.hint(fallback, names));
        }
        return fallback;
    }

    private List<InhibitSettings> inhibit() {
        return root.sections("inhibit").stream()
                .map(InhibitSection::read)
                .flatMap(Optional::stream)
                .toList();
    }
}
