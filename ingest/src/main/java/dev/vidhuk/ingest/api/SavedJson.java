package dev.vidhuk.ingest.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.events.Outcome;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.http.Content;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An answer of an API that somebody has saved, so that there is no status to tell whether it is one at all: an API that refuses
 * says so in JSON, too.
 */
public final class SavedJson {
    private SavedJson() {}

    /**
     * Text as JSON.
     *
     * @param place where it stands, for the message
     * @throws SourceException {@code UNREADABLE} where it is none, or says that the API gave no answer
     */
    public static JsonNode of(Content content, String place) throws SourceException {
        JsonNode root = Api.json(content, place);
        String refusal = refusal(root);
        if (refusal != null) {
            throw new SourceException(
                    Outcome.UNREADABLE, place + " is no answer but an error of the API: " + refusal.strip());
        }
        return root;
    }

    /** Why the API gave no answer, in the words of the first of the forms that fits; null where it gave one. */
    private static @Nullable String refusal(JsonNode root) {
        JsonNode error = root.path("error");
        if (error.isObject()) { // Google, the Graph API, VK
            return first(error, "message", "error_msg");
        }
        if (error.isTextual()) { // RFC 6749, Mastodon, Bluesky
            return error.asText() + " " + Objects.requireNonNullElse(text(root, "error_description", "message"), "");
        }
        if (!root.has("data") && root.path("errors").path(0).isObject()) { // JSON:API
            return first(root.path("errors").path(0), "detail", "title", "message");
        }
        if (error.isNumber() || root.has("errorCode")) { // Reddit, Trustpilot
            return first(root, "message");
        }
        return root.path("ok").isBoolean() && !root.path("ok").booleanValue() ? first(root, "description") : null;
    }

    private static String first(JsonNode node, String... keys) {
        return Objects.requireNonNullElse(text(node, keys), "no reason given");
    }

    private static @Nullable String text(JsonNode node, String... keys) {
        return Stream.of(keys)
                .map(key -> Fields.text(node, key))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
