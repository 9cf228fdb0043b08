package dev.vidhuk.dashboard.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.vidhuk.dashboard.intake.Freshness;
import dev.vidhuk.events.kafka.Json;
import io.javalin.http.Context;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** An answer in JSON. What the store has as JSON is handed on as it is. */
final class Answer {
    static final ObjectMapper MAPPER = Json.mapper();

    private final ObjectNode node = MAPPER.createObjectNode();

    /** One that says how new it is. */
    static Answer of(Freshness freshness) {
        return new Answer().put("asOf", freshness.asOf()).put("lag", freshness.lag());
    }

    Answer put(String field, @Nullable Object value) {
        node.set(field, MAPPER.valueToTree(value));
        return this;
    }

    /** JSON that is there already, or null. */
    Answer raw(String field, @Nullable String json) {
        if (json == null) {
            node.putNull(field);
        } else {
            node.putRawValue(field, new RawValue(json));
        }
        return this;
    }

    Answer raws(String field, Collection<String> jsons) {
        ArrayNode array = node.putArray(field);
        jsons.forEach(json -> array.addRawValue(new RawValue(json)));
        return this;
    }

    Answer all(String field, Collection<Answer> answers) {
        ArrayNode array = node.putArray(field);
        answers.forEach(answer -> array.add(answer.node));
        return this;
    }

    String json() {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    void send(Context context) {
        context.contentType("application/json; charset=utf-8").result(json());
    }
}
