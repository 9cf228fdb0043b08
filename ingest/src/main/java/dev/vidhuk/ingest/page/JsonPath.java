package dev.vidhuk.ingest.page;

import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;

/**
 * A path through JSON, such as {@code props.pageProps.reviews}, from what it is looked up in. Arrays need no mention: the
 * path to an array finds all of its values, and goes on through each. {@code *} is any one key, {@code .} the value itself.
 */
final class JsonPath extends Evaluator {
    private static final String SELF = ".";
    private static final String ANY = "*";

    private final List<String> keys;
    private final boolean emptyArray;

    private JsonPath(List<String> keys, boolean emptyArray) {
        this.keys = keys;
        this.emptyArray = emptyArray;
    }

    /**
     * The path that is written so.
     *
     * @throws IllegalArgumentException where a key is missing, or has a space
     */
    static JsonPath of(String path) {
        if (path.equals(SELF)) {
            return new JsonPath(List.of(), false);
        }
        List<String> keys = Arrays.asList(path.split("\\.", -1));
        if (keys.stream().anyMatch(key -> !key.matches("\\S+"))) {
            throw new IllegalArgumentException("no path to a value in JSON, such as data.reviews: " + path);
        }
        return new JsonPath(keys, false);
    }

    /** The same path where an array without values stands at its end. */
    JsonPath toEmptyArray() {
        return new JsonPath(keys, true);
    }

    @Override
    public boolean matches(Element root, Element element) {
        if (JsonTree.isEmptyArray(element) != emptyArray) {
            return false;
        }
        Element at = element;
        for (int i = keys.size() - 1; i >= 0; i--) {
            if (at == null
                    || at.equals(root)
                    || !(keys.get(i).equals(ANY) || keys.get(i).equals(JsonTree.key(at)))) {
                return false;
            }
            at = at.parent();
        }
        return root.equals(at);
    }

    @Override
    public String toString() {
        return keys.isEmpty() ? SELF : String.join(".", keys);
    }
}
