package dev.vidhuk.alerts.notify.message;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says the reasons of a severity as a manager reads them: without points, in the receiver's language. They travel as English
 * sentences ({@code Tags.severityReasons}); one that is not known here is shown as it is.
 */
final class Reasons {
    private static final Pattern POINTS = Pattern.compile("\\s*\\(\\+\\d+\\)$");

    private static final Map<Pattern, BiFunction<Words, Matcher, String>> KNOWN = known();

    private final Words words;

    Reasons(Words words) {
        this.words = words;
    }

    String of(List<String> reasons) {
        return String.join("; ", reasons.stream().map(this::say).toList());
    }

    private String say(String reason) {
        String plain = Plain.line(POINTS.matcher(reason).replaceFirst(""));
        for (Map.Entry<Pattern, BiFunction<Words, Matcher, String>> known : KNOWN.entrySet()) {
            Matcher matcher = known.getKey().matcher(plain);
            if (matcher.matches()) {
                return known.getValue().apply(words, matcher);
            }
        }
        return plain;
    }

    private static Map<Pattern, BiFunction<Words, Matcher, String>> known() {
        Map<Pattern, BiFunction<Words, Matcher, String>> known = new LinkedHashMap<>();
        known.put(
                Pattern.compile("(negative|mixed|unsure) sentiment"),
                (words, found) -> words.say("reason.sentiment-" + found.group(1)));
        known.put(
                Pattern.compile("rating (\\d) of 5"),
                (words, found) -> words.say("stars", Map.of("n", Integer.valueOf(found.group(1)))));
        known.put(
                Pattern.compile("(\\d{1,6}) complaint categor(?:y|ies)"),
                (words, found) -> words.say("reason.complaints", Map.of("n", Integer.valueOf(found.group(1)))));
        known.put(
                Pattern.compile("grave complaint (.+)"),
                (words, found) -> words.say("reason.grave", Map.of("category", category(words, found.group(1)))));
        known.put(Pattern.compile("danger to health, police or court"), (words, found) -> words.say("reason.danger"));
        known.put(Pattern.compile("threatens to leave"), (words, found) -> words.say("reason.churn"));
        known.put(Pattern.compile("abusive words"), (words, found) -> words.say("reason.abuse"));
        known.put(Pattern.compile("still unhappy after a reply"), (words, found) -> words.say("reason.still-unhappy"));
        return known;
    }

    /** What people call a category; one that is not built in is called by its id. */
    static String category(Words words, String id) {
        return words.find("category." + id).orElse(id);
    }
}
