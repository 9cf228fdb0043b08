package dev.vidhuk.ingest.page;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.vidhuk.ingest.text.PlainText;
import java.io.IOException;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * JSON as a tree of elements, so that whatever reads a page of HTML reads it too. An array is not there itself, its values
 * stand in its place under its key; null and false are not there at all, as an element is not that a page does not show.
 */
final class JsonTree {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();
    private static final String OBJECT = "json-object";
    private static final String VALUE = "json-value";
    private static final String EMPTY_ARRAY = "json-empty";
    private static final String KEY = "key";

    private final Element root = new Element(OBJECT);

    /** The tree of all that was added. */
    Element root() {
        return root;
    }

    /**
     * Adds what a text holds; what stands before its first brace, such as {@code window.state =}, is no part of it, nor is
     * what follows the value.
     *
     * @throws IOException where it is no JSON; the message says what is wrong with it
     */
    void add(String text) throws IOException {
        int object = text.indexOf('{');
        int array = text.indexOf('[');
        int start = object < 0 || (array >= 0 && array < object) ? array : object;
        if (start < 0) {
            throw new IOException("it is no JSON");
        }
        JsonNode value = MAPPER.readTree(text.substring(start));
        if (value.isObject()) {
            fill(root, value);
        } else {
            value.forEach(each -> add(root, "", each));
        }
    }

    private static void fill(Element object, JsonNode value) {
        value.properties().forEach(property -> add(object, property.getKey(), property.getValue()));
    }

    private static void add(Element parent, String key, JsonNode value) {
        if (value.isArray()) {
            if (value.isEmpty()) {
                parent.appendChild(new Element(EMPTY_ARRAY).attr(KEY, key));
            }
            value.forEach(each -> add(parent, key, each));
        } else if (value.isObject()) {
            Element object = new Element(OBJECT).attr(KEY, key);
            parent.appendChild(object);
            fill(object, value);
        } else if (!value.isNull() && !(value.isBoolean() && !value.booleanValue())) {
            parent.appendChild(new Element(VALUE).attr(KEY, key).appendChild(new TextNode(text(value))));
        }
    }

    /** A number as people write it, without an exponent. */
    private static String text(JsonNode value) {
        return value.isFloatingPointNumber() ? value.decimalValue().toPlainString() : value.asText();
    }

    static String key(Element element) {
        return element.attr(KEY);
    }

    static boolean isEmptyArray(Element element) {
        return element.nameIs(EMPTY_ARRAY);
    }

    /** Whether an element is a part of such a tree. */
    static boolean holds(Element element) {
        return element.nameIs(VALUE) || element.nameIs(OBJECT);
    }

    /** What a value says, as a reader would see it: sites put HTML into JSON too; an object says nothing itself. */
    static String text(Element element) {
        return element.nameIs(VALUE) ? PlainText.of(element.wholeText()) : "";
    }
}
