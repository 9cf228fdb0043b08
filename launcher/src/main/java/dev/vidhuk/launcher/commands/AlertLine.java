package dev.vidhuk.launcher.commands;

import dev.vidhuk.events.Alert;
import dev.vidhuk.events.kafka.Json;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads an alert that a person may have written: what routes do not look at may be left out. */
final class AlertLine {
    private static final List<String> LISTS_OF_TAGS =
            List.of("clauses", "complaints", "signals", "followUps", "severityReasons");
    private static final List<String> LISTS_OF_A_CASE = List.of("notified", "history");

    private AlertLine() {}

    /**
     * The alert.
     *
     * @param number names what the line does not
     * @param now when it is raised, where the line does not say
     * @throws IllegalArgumentException where it is none
     */
    static Alert read(String line, int number, Instant now) {
        Map<String, Object> record = object(Json.read(line, Object.class));
        boolean wrapped = record.containsKey("key") && record.get("value") instanceof Map;
        Map<String, Object> fields = wrapped ? object(record.get("value")) : record;
        if (fields.get("kind") == null) {
            throw new IllegalArgumentException("an alert has at least a `kind`");
        }
        fields.putIfAbsent("id", "line-" + number);
        fields.putIfAbsent("status", "firing");
        fields.putIfAbsent("subject", "line/" + number);
        fields.putIfAbsent("at", now.toString());
        fields.putIfAbsent("round", 1);
        fields.putIfAbsent("step", "");
        fields.putIfAbsent("summary", fields.get("kind").toString());
        fields.putIfAbsent("receivers", List.of());
        fields.computeIfPresent("case", (name, state) -> ofCase(object(state), fields.get("subject")));
        fields.computeIfPresent("tags", (name, tags) -> ofTags(object(tags)));
        return Json.read(Json.text(fields), Alert.class);
    }

    private static Map<String, Object> ofCase(Map<String, Object> state, @Nullable Object subject) {
        LISTS_OF_A_CASE.forEach(list -> state.putIfAbsent(list, List.of()));
        state.putIfAbsent("reviewId", String.valueOf(subject));
        return state;
    }

    private static Map<String, Object> ofTags(Map<String, Object> tags) {
        LISTS_OF_TAGS.forEach(list -> tags.putIfAbsent(list, List.of()));
        if (tags.get("complaints") instanceof List<?> complaints) {
            tags.put("complaints", complaints.stream().map(AlertLine::withPlace).toList());
        }
        return tags;
    }

    private static Map<String, Object> withPlace(Object complaint) {
        Map<String, Object> fields = object(complaint);
        fields.putIfAbsent("evidence", List.of());
        return fields;
    }

    private static Map<String, Object> object(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> found)) {
            throw new IllegalArgumentException("no object where one is due");
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        found.forEach((key, part) -> fields.put(String.valueOf(key), part));
        return fields;
    }
}
