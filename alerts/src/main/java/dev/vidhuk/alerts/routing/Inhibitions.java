package dev.vidhuk.alerts.routing;

import dev.vidhuk.events.Alert;
import dev.vidhuk.events.AlertStatus;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is held back while something else burns. As in Alertmanager, an alert that fits both sides of a rule is not held back
 * by another that does, nor by itself.
 */
public final class Inhibitions {
    private final List<Rule> rules;

    public Inhibitions(List<InhibitSettings> settings) {
        this.rules = settings.stream().map(Rule::of).toList();
    }

    /** Whether an alert, while it burns, may hold others back. */
    public boolean mayHold(Alert alert) {
        Map<String, Set<String>> labels = Labels.of(alert);
        return rules.stream().anyMatch(rule -> rule.isSource(labels));
    }

    /** Whether there is any rule. */
    public boolean any() {
        return !rules.isEmpty();
    }

    /** Which of those that burn holds an alert back; empty where none does. What is over is never held back. */
    public Optional<Alert> holder(Alert target, Collection<Alert> burning) {
        if (target.status() == AlertStatus.RESOLVED || InhibitSettings.NEVER_HELD.contains(target.kind())) {
            return Optional.empty();
        }
        Map<String, Set<String>> labels = Labels.of(target);
        List<Rule> fitting =
                rules.stream().filter(rule -> rule.isTarget(labels)).toList();
        return burning.stream()
                .filter(one -> !one.subject().equals(target.subject()))
                .filter(one -> fitting.stream().anyMatch(rule -> rule.holds(Labels.of(one), labels)))
                .findFirst();
    }

    private record Rule(List<Matcher> source, List<Matcher> target, List<String> equal) {

        static Rule of(InhibitSettings settings) {
            return new Rule(
                    settings.source().stream().map(Matcher::parse).toList(),
                    settings.target().stream().map(Matcher::parse).toList(),
                    settings.equal());
        }

        boolean isSource(Map<String, Set<String>> labels) {
            return source.stream().allMatch(matcher -> matcher.fits(labels));
        }

        boolean isTarget(Map<String, Set<String>> labels) {
            return target.stream().allMatch(matcher -> matcher.fits(labels));
        }

        boolean holds(Map<String, Set<String>> one, Map<String, Set<String>> other) {
            boolean bothFitBoth = isTarget(one) && isSource(other);
            return !bothFitBoth && isSource(one) && equal.stream().allMatch(label -> agree(label, one, other));
        }

        // of labels with several values, such as categories, one in common is enough
        private static boolean agree(String label, Map<String, Set<String>> one, Map<String, Set<String>> other) {
            Set<String> values = one.getOrDefault(label, Set.of(""));
            return other.getOrDefault(label, Set.of("")).stream().anyMatch(values::contains);
        }
    }
}
