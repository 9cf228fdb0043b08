package dev.vidhuk.ingest.appstore;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.api.Fields;
import dev.vidhuk.ingest.api.Items;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One answer of App Store Connect (JSON:API): reviews, or one, with the responses {@code included} beside them.
 *
 * @param next the address of the page behind it; null where it is the last
 */
record ConnectPage(Items items, @Nullable String next) {
    private static final String RESPONSES = "customerReviewResponses";
    private static final String REVIEW = "review ";

    /**
     * Reads an answer.
     *
     * @param app the app's Apple ID, or null where nobody tells
     * @param place where the answer is from, for people
     * @throws SourceException {@code UNREADABLE} where it is no such answer, or none of its reviews can be read
     */
    static ConnectPage of(JsonNode answer, @Nullable String app, String place) throws SourceException {
        Map<String, JsonNode> responses = responses(answer.path("included"));
        JsonNode data = answer.path("data");
        JsonNode list =
                data.has("attributes") ? JsonNodeFactory.instance.arrayNode().add(data) : data;
        Items items = Items.of(list, place, item -> ReviewKeys.CONNECT.review(item, response(item, responses), app));
        return new ConnectPage(items, Fields.text(answer, "links", "next"));
    }

    /** Which belong together stands at the review, at the response, or at both. */
    private static @Nullable JsonNode response(JsonNode review, Map<String, JsonNode> responses) {
        String named = Fields.text(review, "relationships", "response", "data", "id");
        JsonNode response = named == null ? null : responses.get(named);
        return response != null ? response : responses.get(REVIEW + Fields.text(review, "id"));
    }

    /** By their own ids, and by those of their reviews. */
    private static Map<String, JsonNode> responses(JsonNode included) {
        Map<String, JsonNode> responses = new HashMap<>();
        for (JsonNode one : included) {
            if (RESPONSES.equals(Fields.text(one, "type"))) {
                responses.put(String.valueOf(Fields.text(one, "id")), one);
                responses.put(REVIEW + Fields.text(one, "relationships", "review", "data", "id"), one);
            }
        }
        return responses;
    }
}
