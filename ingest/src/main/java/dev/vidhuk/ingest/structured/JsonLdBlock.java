package dev.vidhuk.ingest.structured;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one block of JSON-LD as leniently as search engines do: comments, raw control characters, trailing commas and
 * wrong escapes pass. What stood before a fault is kept, and what the fault stands in is told to be cut off; a property
 * that is named twice has both values.
 */
final class JsonLdBlock {
    private static final JsonMapper LENIENT = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
            .build();
    /** What blocks are wrapped in, so that browsers of the last century leave them alone. */
    private static final Pattern OPENING =
            Pattern.compile("\\s*+(?:\uFEFF|<!--|//\\s*+<!\\[CDATA\\[|/\\*\\s*+<!\\[CDATA\\[\\s*+\\*/|<!\\[CDATA\\[)");

    private static final List<String> CLOSINGS = List.of("-->", "//]]>", "// ]]>", "/*]]>*/", "/* ]]> */", "]]>");
    /** No block is wrapped more often than that. */
    private static final int WRAPPINGS = 3;

    private final Things things;

    JsonLdBlock(Things things) {
        this.things = things;
    }

    /** Adds what the block describes. */
    void read(String block) throws IOException {
        String json = unwrapped(block);
        try (JsonParser in = LENIENT.createParser(json)) {
            while (in.nextToken() != null) {
                values(in, true);
            }
        }
    }

    private static String unwrapped(String block) {
        String json = block;
        for (int i = 0; i < WRAPPINGS; i++) {
            Matcher opening = OPENING.matcher(json);
            json = withoutClosing(opening.lookingAt() ? json.substring(opening.end()) : json);
        }
        return json;
    }

    private static String withoutClosing(String json) {
        int end = json.length();
        while (end > 0 && (json.charAt(end - 1) == ';' || Character.isWhitespace(json.charAt(end - 1)))) {
            end--;
        }
        for (String closing : CLOSINGS) {
            if (json.startsWith(closing, end - closing.length())) {
                return json.substring(0, end - closing.length());
            }
        }
        return json.substring(0, end);
    }

    /** The values that begin at the current token: an array's are all of its own. */
    private List<Value> values(JsonParser in, boolean root) throws IOException {
        JsonToken token = in.currentToken();
        if (token == JsonToken.START_ARRAY) {
            List<Value> values = new ArrayList<>();
            while (in.nextToken() != JsonToken.END_ARRAY) {
                values.addAll(values(in, root));
            }
            return values;
        }
        if (token == JsonToken.START_OBJECT) {
            return object(in, root);
        }
        return token == JsonToken.VALUE_NULL ? List.of() : List.of(new Words(in.getText(), false, null));
    }

    private List<Value> object(JsonParser in, boolean root) throws IOException {
        Thing thing = new Thing();
        if (root) {
            things.addRoot(thing);
        }
        try {
            return filled(thing, in);
        } catch (IOException e) {
            thing.cutOff();
            throw e;
        }
    }

    private List<Value> filled(Thing thing, JsonParser in) throws IOException {
        List<Value> plain = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            in.nextToken();
            switch (name) {
                case "@context" -> in.skipChildren();
                case "@id" -> values(in, false).forEach(id -> thing.identify(raw(id)));
                case "@type" -> values(in, false).forEach(type -> thing.type(raw(type)));
                case "@value", "@list", "@set" -> plain.addAll(values(in, false));
                default -> values(in, false).forEach(value -> thing.add(name, value));
            }
        }
        things.note(thing);
        return plain.isEmpty() ? List.of(thing) : plain;
    }

    private static String raw(Value value) {
        return value instanceof Words words ? words.raw() : "";
    }
}
