package dev.vidhuk.ingest.googleplay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.api.Fields;
import dev.vidhuk.ingest.api.Items;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One answer of the API: a page of the list, or a single review.
 *
 * @param next the token of the page behind it; null where it is the last
 */
record GooglePlayPage(Items items, @Nullable String next) {
    /** An answer without reviews leaves their list out, and has at most these. */
    private static final Set<String> BESIDE = Set.of("tokenPagination", "pageInfo");

    /**
     * Reads an answer.
     *
     * @param app the app's package name, or null where nobody tells
     * @param place where the answer is from, for people
     * @throws SourceException {@code UNREADABLE} where it is no such answer, or none of its reviews can be read
     */
    static GooglePlayPage of(JsonNode answer, @Nullable String app, String place) throws SourceException {
        Items items = Items.of(reviews(answer), place, new GooglePlayReader(app)::review);
        return new GooglePlayPage(items, Fields.text(answer, "tokenPagination", "nextPageToken"));
    }

    private static JsonNode reviews(JsonNode answer) {
        if (answer.has("reviewId")) {
            return JsonNodeFactory.instance.arrayNode().add(answer);
        }
        List<String> keys = new ArrayList<>();
        answer.fieldNames().forEachRemaining(keys::add);
        boolean none = answer.isObject() && BESIDE.containsAll(keys);
        return none ? JsonNodeFactory.instance.arrayNode() : answer.path("reviews");
    }
}
