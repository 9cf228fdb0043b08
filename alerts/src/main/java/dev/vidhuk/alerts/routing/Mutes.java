package dev.vidhuk.alerts.routing;

import dev.vidhuk.events.Alert;
import dev.vidhuk.events.Silence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What must not be sent at present: what a silence matches, and what something that burns holds back. */
public final class Mutes {
    private final List<Silenced> silences = new ArrayList<>();
    private final Inhibitions inhibitions;
    private final List<Alert> burning;

    /**
     * Of this moment.
     *
     * @param silences those that lack something, or have a condition that is none, are left out
     * @param burning the alerts that may hold others back
     */
    public Mutes(List<Silence> silences, Inhibitions inhibitions, List<Alert> burning) {
        silences.forEach(this::add);
        this.inhibitions = inhibitions;
        this.burning = List.copyOf(burning);
    }

    /** Why an alert must not be sent now. */
    public sealed interface Mute {
        /** In words for people. */
        String reason();
    }

    /** A silence matches it. */
    public record BySilence(Silence silence) implements Mute {
        @Override
        public String reason() {
            return "silence " + silence.id() + " of " + silence.by() + " until " + silence.until();
        }
    }

    /** Something else burns that holds it back. */
    public record ByAlert(Alert holder) implements Mute {
        @Override
        public String reason() {
            return "held back by " + holder.summary();
        }
    }

    /**
     * Checks what somebody wants to silence.
     *
     * @throws IllegalArgumentException where one condition is none, or where all together fit even an alert without labels:
     *     as in Alertmanager, nobody silences everything by mistake
     */
    public static void check(List<String> matchers) {
        List<Matcher> conditions = matchers.stream().map(Matcher::parse).toList();
        if (conditions.stream().allMatch(matcher -> matcher.fits(Map.of()))) {
            throw new IllegalArgumentException("these matchers fit every alert that lacks "
                    + conditions.stream().map(Matcher::label).distinct().collect(Collectors.joining(" and "))
                    + "; say which alerts are meant, such as brand=\"svitlo\"");
        }
    }

    /** Whether a silence says what it must: others write them too, and one may lack its id or its end. */
    public static boolean complete(Silence silence) {
        return silence.id() != null && silence.until() != null;
    }

    private void add(Silence silence) {
        if (!complete(silence)) {
            return;
        }
        try {
            silences.add(new Silenced(
                    silence, silence.matchers().stream().map(Matcher::parse).toList()));
        } catch (IllegalArgumentException e) {
            // whoever wrote it past the command line does not silence what he did not name
        }
    }

    /** Whether nothing at all is muted. */
    public boolean none() {
        return silences.isEmpty() && burning.isEmpty();
    }

    /** Why an alert must not be sent now; empty where it may. */
    public Optional<Mute> of(Alert alert, Instant now) {
        if (none()) {
            return Optional.empty();
        }
        Map<String, Set<String>> labels = Labels.of(alert);
        Optional<Mute> silence = silences.stream()
                .filter(one -> one.silence.until().isAfter(now) && one.fits(labels))
                .findFirst()
                .map(one -> new BySilence(one.silence));
        return silence.or(() -> inhibitions.holder(alert, burning).map(ByAlert::new));
    }

    private record Silenced(Silence silence, List<Matcher> matchers) {
        // one without conditions would silence everybody
        boolean fits(Map<String, Set<String>> labels) {
            return !matchers.isEmpty() && matchers.stream().allMatch(matcher -> matcher.fits(labels));
        }
    }
}
