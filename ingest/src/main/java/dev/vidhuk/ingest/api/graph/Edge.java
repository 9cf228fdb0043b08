package dev.vidhuk.ingest.api.graph;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.events.Outcome;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.api.Fields;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A page of what hangs on an object: its values, and what leads to the next page. The address of that is never used as it
 * is, since it holds the token.
 */
record Edge(List<JsonNode> values, Map<String, String> next) {
    /** What of the next page's address says where it begins. */
    private static final Set<String> PLACE = Set.of("after", "until", "since", "offset", "__paging_token");

    Edge {
        values = List.copyOf(values);
        next = Map.copyOf(next);
    }

    /** Reads one; one that is absent has no values. */
    static Edge of(JsonNode edge) {
        List<JsonNode> values = new ArrayList<>();
        edge.path("data").forEach(values::add);
        String next = Fields.text(edge, "paging", "next");
        return new Edge(values, next == null ? Map.of() : place(next));
    }

    /**
     * Reads one that was asked for.
     *
     * @param place what it hangs on, for the message
     * @throws SourceException {@code UNREADABLE} where it is none
     */
    static Edge required(JsonNode edge, String place) throws SourceException {
        if (!edge.path("data").isArray()) {
            throw new SourceException(Outcome.UNREADABLE, place + " holds no list where it used to");
        }
        return of(edge);
    }

    /** Values in the form of a query, of which none is lost. */
    static Map<String, String> parsed(String query) {
        Map<String, String> values = new TreeMap<>();
        for (String value : query.split("&")) {
            String[] parts = value.split("=", 2);
            values.put(decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1]));
        }
        return values;
    }

    private static Map<String, String> place(String next) {
        String query = URI.create(next).getRawQuery();
        Map<String, String> values = parsed(query == null ? "" : query);
        values.keySet().retainAll(PLACE);
        values.values().removeIf(String::isEmpty);
        return values;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
