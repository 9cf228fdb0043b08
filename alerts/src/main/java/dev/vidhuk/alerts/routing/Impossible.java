package dev.vidhuk.alerts.routing;

import dev.vidhuk.events.AlertKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Why a rule of {@code inhibit} can never apply.
 *
 * @param key the part of the rule that is wrong: {@code source}, {@code target} or {@code equal}
 * @param reason in words for people
 */
public record Impossible(String key, String reason) {
    private static final Set<AlertKind> BURN = EnumSet.complementOf(EnumSet.of(AlertKind.ANSWERED, AlertKind.CLOSED));
    private static final Set<String> OF_SURGES = Set.of("kind", "brand", "category", "severity");
    private static final Set<String> OF_SOURCES = Set.of("kind", "brand", "source");

    /** Looks at one rule; empty where there may be alerts to which it applies. */
    public static Optional<Impossible> of(InhibitSettings rule) {
        List<AlertKind> sources = kinds(rule.source());
        List<AlertKind> targets = new ArrayList<>(kinds(rule.target()));
        targets.removeAll(InhibitSettings.NEVER_HELD);
        if (sources.isEmpty()) {
            return Optional.of(new Impossible("source", "fits no alert that burns"));
        }
        if (targets.isEmpty()) {
            return Optional.of(new Impossible(
                    "target",
                    "fits no alert that may be held back; never held are "
                            + String.join(", ", names(InhibitSettings.NEVER_HELD))));
        }
        boolean agree = sources.stream()
                .anyMatch(source -> targets.stream().anyMatch(target -> mayAgree(source, target, rule.equal())));
        return agree
                ? Optional.empty()
                : Optional.of(new Impossible(
                        "equal",
                        "can never hold: no " + String.join(" or ", names(sources)) + " and no "
                                + String.join(" or ", names(targets)) + " agree in " + rule.equal()));
    }

    private static List<AlertKind> kinds(List<String> conditions) {
        List<Matcher> matchers = conditions.stream().map(Matcher::parse).toList();
        return BURN.stream()
                .filter(kind -> matchers.stream().allMatch(matcher -> mayFit(matcher, kind)))
                .toList();
    }

    private static boolean mayFit(Matcher matcher, AlertKind kind) {
        if (matcher.label().equals("kind")) {
            return matcher.fits(Map.of("kind", Set.of(name(kind))));
        }
        return labels(kind).contains(matcher.label()) || matcher.fits(Map.of());
    }

    // one case never holds itself back
    private static boolean mayAgree(AlertKind source, AlertKind target, List<String> equal) {
        return equal.stream().allMatch(label -> switch (label) {
            case "kind" -> source == target;
            case "case" -> false;
            default -> labels(source).contains(label) == labels(target).contains(label);
        });
    }

    private static Set<String> labels(AlertKind kind) {
        return switch (kind) {
            case COMPLAINT_SURGE -> OF_SURGES;
            case SOURCE_STALE -> OF_SOURCES;
            case DELIVERY_FAILED -> Set.of("kind");
            default -> Labels.NAMES;
        };
    }

    private static List<String> names(java.util.Collection<AlertKind> kinds) {
        return kinds.stream().map(Impossible::name).sorted().toList();
    }

    private static String name(AlertKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
