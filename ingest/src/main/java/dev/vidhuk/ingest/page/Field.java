package dev.vidhuk.ingest.page;

import dev.vidhuk.ingest.text.PlainText;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * One selector of the configuration, {@code selector@attribute => regex}, ready for use.
 *
 * @param selector null means the element itself
 * @param attribute null means the text
 * @param pattern null means all of it
 */
record Field(
        @Nullable Evaluator selector,
        @Nullable String attribute,
        @Nullable Pattern pattern) {
    private static final Pattern NOTATION = Pattern.compile(
            "(?<selector>.*?)(?:@(?<attribute>[\\w:-]+))?\\s*(?:=>\\s*(?<pattern>.+))?", Pattern.DOTALL);

    /**
     * The field that a notation means.
     *
     * @throws IllegalArgumentException where the selector or the expression is none; the message says what is wrong
     */
    static Field of(String notation) {
        Matcher parts = NOTATION.matcher(notation.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("no selector: " + notation);
        }
        String selector =
                Objects.requireNonNullElse(parts.group("selector"), "").strip();
        String pattern = parts.group("pattern");
        return new Field(
                selector.isEmpty() ? null : css(selector),
                parts.group("attribute"),
                pattern == null ? null : Pattern.compile(pattern));
    }

    /**
     * A selector of CSS alone.
     *
     * @throws IllegalArgumentException where it is none
     */
    static Evaluator css(String selector) {
        try {
            return QueryParser.parse(selector);
        } catch (Selector.SelectorParseException e) {
            throw new IllegalArgumentException("no CSS selector: " + selector + ": " + e.getMessage(), e);
        }
    }

    /**
     * The field that a path through JSON means, {@code path => regex}.
     *
     * @throws IllegalArgumentException where the path or the expression is none; the message says what is wrong
     */
    static Field ofPath(String notation) {
        String[] parts = notation.strip().split("\\s*=>\\s*", 2);
        return new Field(JsonPath.of(parts[0]), null, parts.length == 1 ? null : Pattern.compile(parts[1]));
    }

    /** The first value that any of the fields finds in the element, or null. */
    static @Nullable String first(List<Field> fields, Element in) {
        return fields.stream().flatMap(field -> field.values(in)).findFirst().orElse(null);
    }

    /** All values in the order of the page; blank ones are none. */
    Stream<String> values(Element in) {
        return values(in, this::value);
    }

    /** All values as they are written, such as the code of a script, which no reader sees. */
    Stream<String> raw(Element in) {
        return values(in, this::written);
    }

    private Stream<String> values(Element in, Function<Element, String> reader) {
        Stream<Element> elements = selector == null ? Stream.of(in) : in.select(selector).stream();
        return elements.map(reader)
                .map(this::matched)
                .filter(value -> !value.isBlank())
                .map(String::strip);
    }

    private String written(Element element) {
        if (attribute != null) {
            return element.attr(attribute);
        }
        return element.data().isEmpty() ? element.wholeText() : element.data();
    }

    private String value(Element element) {
        if (attribute == null) {
            return JsonTree.holds(element) ? JsonTree.text(element) : PlainText.of(element);
        }
        boolean link = attribute.equals("href") || attribute.equals("src");
        String absolute = link ? element.absUrl(attribute) : "";
        return absolute.isEmpty() ? element.attr(attribute) : absolute;
    }

    private String matched(String value) {
        if (pattern == null) {
            return value;
        }
        Matcher found = pattern.matcher(value);
        if (!found.find()) {
            return "";
        }
        String whole = found.groupCount() == 0 ? found.group() : found.group(1);
        return whole == null ? "" : whole;
    }
}
