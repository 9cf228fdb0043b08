package dev.vidhuk.ingest.reddit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The comments of one post, however deep, and the places at which more of them are left out. */
final class Tree {
    private final Map<String, JsonNode> comments = new LinkedHashMap<>();
    private final Deque<JsonNode> stubs = new ArrayDeque<>();

    /** Takes in a thing, or a listing of them, with all below. */
    void add(JsonNode thing) {
        switch (thing.path("kind").asText()) {
            case "Listing" -> thing.path("data").path("children").forEach(this::add);
            case ThingReader.COMMENT -> {
                comments.putIfAbsent(ThingReader.name(thing), thing);
                add(thing.path("data").path("replies")); // an empty text where there are none
            }
            case "more" -> stubs.add(thing.path("data"));
            default -> {}
        }
    }

    boolean isCut() {
        return !stubs.isEmpty();
    }

    /** The next place at which comments are left out. */
    Stub nextStub() {
        JsonNode stub = stubs.remove();
        List<String> children = new ArrayList<>();
        stub.path("children").forEach(id -> children.add(id.asText()));
        return new Stub(children, stub.path("parent_id").asText().replaceFirst("^t1_", ""));
    }

    /** In the order in which they were met. */
    Collection<JsonNode> comments() {
        return comments.values();
    }

    /**
     * Comments that are left out.
     *
     * @param children their ids; none where they were not too many but too deep, below {@code parent}
     */
    record Stub(List<String> children, String parent) {}
}
