package dev.vidhuk.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vidhuk.events.Alert;
import dev.vidhuk.events.Case;
import dev.vidhuk.events.TaggedReview;
import dev.vidhuk.events.kafka.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The samples of the events, with changes. */
public final class ShownSamples {
    private static final Path FOLDER = Path.of("..", "events", "src", "test", "resources", "samples");

    private ShownSamples() {}

    public static String json(String topic) {
        try {
            return Files.readString(FOLDER.resolve(topic + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static <T> T sample(String topic, Class<T> type) {
        return Json.read(json(topic), type);
    }

    /** A negative review; the changes are to the review. */
    public static TaggedReview tagged(String id, String... changes) {
        return taggedAs("negative", id, changes);
    }

    public static TaggedReview taggedAs(String sentiment, String id, String... changes) {
        ObjectNode tagged = object(json("tagged-reviews"));
        ObjectNode review = (ObjectNode) tagged.get("review");
        review.put("id", id);
        for (String change : changes) {
            review.setAll(object(change));
        }
        ((ObjectNode) tagged.get("tags")).put("sentiment", sentiment);
        return Json.read(tagged.toString(), TaggedReview.class);
    }

    /** An open case. */
    public static Case state(String id, String... changes) {
        ObjectNode state = object(json("cases"));
        state.put("reviewId", id).put("status", "open");
        for (String change : changes) {
            state.setAll(object(change));
        }
        return Json.read(state.toString(), Case.class);
    }

    /** An outage of that source, as alerts tells it. */
    public static Alert stale(String source) {
        return Json.read("""
                {"id": "a", "kind": "source-stale", "status": "firing", "subject": "%s", "at": "2026-11-20T18:30:00Z",
                 "round": 1, "step": "no-good-poll-since-2026-11-20T18:00:00Z", "escalationLevel": 0,
                 "summary": "Source %s cannot be read", "receivers": []}""".formatted(source, source), Alert.class);
    }

    public static JsonNode read(String json) {
        return object(json);
    }

    private static ObjectNode object(String json) {
        try {
            return (ObjectNode) Json.mapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(json, e);
        }
    }
}
