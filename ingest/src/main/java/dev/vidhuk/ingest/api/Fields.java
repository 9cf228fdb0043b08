package dev.vidhuk.ingest.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Values of an object in JSON, each by the keys that lead to it. */
public final class Fields {
    private Fields() {}

    /** A text, or a number as text; null where there is none, or an empty one. */
    public static @Nullable String text(JsonNode node, String... path) {
        JsonNode value = at(node, path);
        String text = value.isValueNode() && !value.isNull() ? value.asText() : "";
        return text.isBlank() ? null : text;
    }

    /**
     * One that must be there.
     *
     * @throws IllegalArgumentException where it is not; the message names it
     */
    public static String required(JsonNode node, String... path) {
        String text = text(node, path);
        if (text == null) {
            throw new IllegalArgumentException("has no " + String.join(".", path));
        }
        return text;
    }

    /**
     * A time in ISO-8601 with an offset, also one without a colon; null where there is none.
     *
     * @throws IllegalArgumentException where it is written otherwise
     */
    public static @Nullable Instant time(JsonNode node, String... path) {
        String text = text(node, path);
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(
                            text.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2"), DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                    .toInstant();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(String.join(".", path) + " is no time: " + text, e);
        }
    }

    /** A time in seconds since the epoch; null where there is none, or zero. */
    public static @Nullable Instant epochSeconds(JsonNode node, String... path) {
        JsonNode value = at(node, path);
        long seconds = value.isNumber() || value.isTextual() ? value.asLong() : 0;
        return seconds == 0 ? null : Instant.ofEpochSecond(seconds);
    }

    /** Stars from 1 to 5; null where there are none. */
    public static @Nullable Double stars(JsonNode node, String... path) {
        double stars = at(node, path).asDouble();
        return stars >= 1 && stars <= 5 ? stars : null;
    }

    private static JsonNode at(JsonNode node, String... path) {
        JsonNode value = node;
        for (String key : path) {
            value = value.path(key);
        }
        return value;
    }
}
