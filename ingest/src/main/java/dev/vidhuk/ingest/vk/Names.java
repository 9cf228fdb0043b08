package dev.vidhuk.ingest.vk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What those are called who are named in an answer by their ids. */
final class Names {
    private final Map<String, String> names = new HashMap<>();

    /** Those of an answer that was asked for in full. */
    static Names in(JsonNode response) {
        Names names = new Names();
        names.add(response);
        return names;
    }

    /** Takes in those of one more answer; a community's id is negative wherever it speaks. */
    void add(JsonNode response) {
        response.path("profiles").forEach(person -> {
            String name = person.path("first_name").asText("") + " "
                    + person.path("last_name").asText("");
            names.put(person.path("id").asText(), name.strip());
        });
        response.path("groups")
                .forEach(group -> names.put(
                        "-" + group.path("id").asText(), group.path("name").asText("")));
    }

    /** Null where nothing is told. */
    @Nullable
    String of(@Nullable String id) {
        String name = id == null ? null : names.get(id);
        return name == null || name.isEmpty() ? null : name;
    }
}
