package dev.vidhuk.alerts.notify.message;

import dev.vidhuk.events.Alert;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says all of a message in one line. */
final class Headline {
    private final Words words;

    Headline(Words words) {
        this.words = words;
    }

    /**
     * The line for these alerts.
     *
     * @param more how many further ones there are
     */
    String of(Message.Kind kind, List<Alert> alerts, int more) {
        return switch (kind) {
            case NEWS -> news(alerts, more);
            case REMINDER -> words.say("headline.reminder", Map.of("text", reminder(alerts, more)));
            case QUIET_DIGEST -> counted("headline.quiet", alerts, more);
            case UNVERIFIED_DIGEST -> counted("headline.unverified", alerts, more);
        };
    }

    private String reminder(List<Alert> alerts, int more) {
        return alerts.size() + more == 1 ? news(alerts, more) : counted("headline.still-waiting", alerts, more);
    }

    private String counted(String key, List<Alert> alerts, int more) {
        String text = words.say(key, Map.of("n", alerts.size() + more));
        return prefixed(shared(alerts, Alert::brand), shared(alerts, Alert::source), text);
    }

    private String news(List<Alert> alerts, int more) {
        String text = alerts.size() == 1 && more == 0 ? single(alerts.get(0)) : counts(alerts, more);
        return prefixed(shared(alerts, Alert::brand), null, text);
    }

    private String single(Alert alert) {
        List<@Nullable String> parts = new ArrayList<>();
        parts.add(what(alert));
        if (alert.review() != null) {
            parts.add(FactSheet.customer(alert.review()));
            parts.add(FactSheet.stars(words, alert.review()));
        }
        return parts.stream().filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    /** What has happened, without the customer. */
    String what(Alert alert) {
        Tone tone = Tone.of(alert);
        String subject = Plain.line(alert.subject());
        return switch (tone) {
            case SURGE, SURGE_OVER ->
                words.say(
                        "what." + tone.key(),
                        Map.of("category", Reasons.category(words, subject.substring(subject.indexOf('|') + 1))));
            case SOURCE_STALE, SOURCE_WELL, DELIVERY_FAILED ->
                words.say("what." + tone.key(), Map.of("subject", subject));
            case CLOSED -> words.say("what.closed") + closedAs(alert);
            default -> words.say("what." + tone.key());
        };
    }

    private String closedAs(Alert alert) {
        if (alert.caseState() == null || alert.caseState().closedAs() == null) {
            return "";
        }
        String why = alert.caseState().closedAs().name().toLowerCase(Locale.ROOT);
        return ": " + words.say("closed." + why.replace('_', '-'));
    }

    private String counts(List<Alert> alerts, int more) {
        Map<Tone, Integer> counts = new EnumMap<>(Tone.class);
        alerts.forEach(alert -> counts.merge(Tone.of(alert), 1, Integer::sum));
        List<String> parts = counts.entrySet().stream()
                .map(count -> words.say("count." + count.getKey().key(), Map.of("n", count.getValue())))
                .collect(Collectors.toCollection(ArrayList::new));
        if (more > 0) {
            parts.add(words.say("headline.more", Map.of("n", more)));
        }
        return String.join(", ", parts);
    }

    private static @Nullable String shared(List<Alert> alerts, Function<Alert, @Nullable String> label) {
        Set<String> values = alerts.stream()
                .map(alert -> Objects.requireNonNullElse(label.apply(alert), ""))
                .collect(Collectors.toSet());
        String only = values.size() == 1 ? values.iterator().next() : "";
        return only.isEmpty() ? null : only;
    }

    private static String prefixed(@Nullable String brand, @Nullable String source, String text) {
        String place = FactSheet.place(brand, source, null);
        return place.isEmpty() ? text : place + ": " + text;
    }
}
