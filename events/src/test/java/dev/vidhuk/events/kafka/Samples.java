package dev.vidhuk.events.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** One example of each record on its topic, as the wire has it; the documentation shows them too. */
final class Samples {
    private static final Topics TOPICS = new Topics("", 6);
    /** Whose values are bytes of others. */
    private static final Set<String> BYTES =
            Set.of(TOPICS.deadLetters().name(), TOPICS.pushedReviews().name());

    private Samples() {}

    /** All topics whose values are records of ours. */
    static Stream<Topic<?>> topics() {
        return TOPICS.all().stream().filter(t -> !BYTES.contains(t.name()));
    }

    static JsonNode of(String topic) {
        return in("/samples/" + topic + ".json");
    }

    static JsonNode in(String file) {
        try (InputStream in = Objects.requireNonNull(Samples.class.getResourceAsStream(file), file)) {
            return Json.mapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the topic's own serde reads out of the sample. */
    static Object record(Topic<?> topic) {
        return record(topic, of(topic.name()));
    }

    /** What the topic's own serde reads out of that JSON. */
    static Object record(Topic<?> topic, JsonNode json) {
        byte[] bytes = Json.text(json).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return topic.value().deserializer().deserialize(topic.name(), bytes);
    }
}
