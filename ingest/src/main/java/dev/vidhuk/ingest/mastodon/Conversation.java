package dev.vidhuk.ingest.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Posts in hand that may answer one another. */
final class Conversation {
    static final Conversation NONE = new Conversation(List.of());

    private final List<JsonNode> statuses;

    Conversation(Iterable<JsonNode> statuses) {
        List<JsonNode> all = new ArrayList<>();
        statuses.forEach(all::add);
        this.statuses = List.copyOf(all);
    }

    /** All posts whose path of answers leads to that one, however long, in the order in which they were given. */
    List<JsonNode> below(String id) {
        Set<String> above = new HashSet<>(Set.of(id));
        Set<JsonNode> found = new HashSet<>();
        int before = -1;
        while (found.size() > before) {
            before = found.size();
            statuses.stream()
                    .filter(status -> above.contains(parent(status)))
                    .filter(status -> !status.path("id").asText().equals(id))
                    .forEach(status -> {
                        found.add(status);
                        above.add(status.path("id").asText());
                    });
        }
        return statuses.stream().filter(found::contains).toList();
    }

    /** Ids of posts that are answered here and are not here themselves. */
    Set<String> missing() {
        Set<String> missing = new LinkedHashSet<>();
        statuses.stream().map(Conversation::parent).filter(id -> !id.isEmpty()).forEach(missing::add);
        statuses.forEach(status -> missing.remove(status.path("id").asText()));
        return missing;
    }

    private static String parent(JsonNode status) {
        return status.path("in_reply_to_id").asText("");
    }
}
