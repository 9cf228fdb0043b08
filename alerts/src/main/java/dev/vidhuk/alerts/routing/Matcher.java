package dev.vidhuk.alerts.routing;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * One condition on an alert's labels, in Alertmanager's form: {@code severity="critical"}, {@code brand!="svitlo"},
 * {@code category=~"delivery.*"}, {@code source!~"test-.*"}. Expressions match the whole value. A label that the alert
 * lacks has the empty value; of one with several values, one must fit, and for a negated condition none may.
 */
public final class Matcher {
    private static final Pattern FORM =
            Pattern.compile("\\s*([a-z][a-z0-9_-]*)\\s*(=~|!~|!=|=)\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\"\\s]*))\\s*");

    private final String text;
    private final String label;
    private final boolean negated;
    private final Pattern value;

    private Matcher(String text, String label, boolean negated, Pattern value) {
        this.text = text;
        this.label = label;
        this.negated = negated;
        this.value = value;
    }

    /**
     * Reads a condition.
     *
     * @throws IllegalArgumentException where it is none; the message names what is wrong
     */
    public static Matcher parse(String text) {
        java.util.regex.Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("matcher is not label=\"value\": " + text);
        }
        if (!Labels.NAMES.contains(form.group(1))) {
            throw new IllegalArgumentException("no label " + form.group(1) + ", only " + Labels.NAMES);
        }
        String operator = form.group(2);
        String value = form.group(3) == null ? form.group(4) : unescape(form.group(3));
        return new Matcher(text.strip(), form.group(1), operator.startsWith("!"), pattern(operator, value));
    }

    private static Pattern pattern(String operator, String value) {
        try {
            return operator.endsWith("~") ? Pattern.compile(value) : Pattern.compile(Pattern.quote(value));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("no regular expression: " + value, e);
        }
    }

    private static String unescape(String quoted) {
        return quoted.replace("\\\"", "\"").replace("\\\\", "\\");
    }

    /** As it was written. */
    @Override
    public String toString() {
        return text;
    }

    String label() {
        return label;
    }

    boolean fits(Map<String, Set<String>> labels) {
        Set<String> values = labels.getOrDefault(label, Set.of(""));
        return values.stream().anyMatch(v -> value.matcher(v).matches()) != negated;
    }
}
