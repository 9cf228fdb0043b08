package dev.vidhuk.launcher.config;

import dev.vidhuk.alerts.routing.Impossible;
import dev.vidhuk.alerts.routing.InhibitSettings;
import java.util.List;
import java.util.Optional;

/** Reads one rule of what is held back while something else burns. One that could never apply is an error. */
final class InhibitSection {
    private InhibitSection() {}

    static Optional<InhibitSettings> read(Section rule) {
        List<String> source = conditions(rule, "source");
        List<String> target = conditions(rule, "target");
        List<String> equal = rule.texts("equal", RouteSection::labelProblem);
        rule.finish();
        if (source.isEmpty() || target.isEmpty()) {
            return Optional.empty();
        }
        InhibitSettings settings = new InhibitSettings(source, target, equal);
        Impossible.of(settings).ifPresent(why -> rule.problem(why.key(), why.reason()));
        return Optional.of(settings);
    }

    private static List<String> conditions(Section rule, String side) {
        if (!rule.has(side)) {
            rule.problem(side, "is missing; for example `" + side + ": ['kind=\"complaint-surge\"']`");
        }
        return rule.texts(side, RouteSection::matcherProblem);
    }
}
