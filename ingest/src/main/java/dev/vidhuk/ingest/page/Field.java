package dev.vidhuk.ingest.page;

import dev.vidhuk.ingest.text.PlainText;
import java.util.List;
import java.util.Objects;
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

    static List<Field> all(List<String> notations) {
        return notations.stream().map(Field::of).toList();
    }

    /** The first value that any of the fields finds in the element, or null. */
    static @Nullable String first(List<Field> fields, Element in) {
        return fields.stream().flatMap(field -> field.values(in)).findFirst().orElse(null);
    }

    /** All values in the order of the page; blank ones are none. */
    Stream<String> values(Element in) {
        Stream<Element> elements = selector == null ? Stream.of(in) : in.select(selector).stream();
        return elements.map(this::value)
                .map(this::matched)
                .filter(value -> !value.isBlank())
                .map(String::strip);
    }

    private String value(Element element) {
        if (attribute == null) {
            return PlainText.of(element);
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
