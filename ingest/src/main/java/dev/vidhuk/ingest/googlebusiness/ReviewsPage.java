package dev.vidhuk.ingest.googlebusiness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.api.Fields;
import dev.vidhuk.ingest.api.Items;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One answer of the API: a page of the list, of one place or of several, or a single review.
 *
 * @param next the token of the page behind it, also where this one is empty; null where it is the last
 */
record ReviewsPage(Items items, @Nullable String next) {
    /** An answer without reviews leaves their list out, and has at most these. */
    private static final Set<String> BESIDE = Set.of("averageRating", "totalReviewCount", "nextPageToken");

    /**
     * Reads an answer.
     *
     * @param place where it is from, for people
     * @throws SourceException {@code UNREADABLE} where it is no such answer, or none of its reviews can be read
     */
    static ReviewsPage of(JsonNode answer, String place) throws SourceException {
        Items items = Items.of(
                reviews(answer),
                place,
                item -> PlacesReview.is(item) ? PlacesReview.review(item) : ReviewReader.review(item));
        return new ReviewsPage(items, Fields.text(answer, "nextPageToken"));
    }

    private static JsonNode reviews(JsonNode answer) {
        if (answer.has("starRating")) {
            return JsonNodeFactory.instance.arrayNode().add(answer);
        }
        if (answer.path("locationReviews").isArray()) { // of :batchGetReviews
            ArrayNode reviews = JsonNodeFactory.instance.arrayNode();
            answer.path("locationReviews").forEach(one -> reviews.add(one.path("review")));
            return reviews;
        }
        if (answer.path("result").has("reviews")) { // of the Places API before version 1
            return answer.path("result").path("reviews");
        }
        List<String> keys = new ArrayList<>();
        answer.fieldNames().forEachRemaining(keys::add);
        boolean none = answer.isObject() && BESIDE.containsAll(keys);
        return none ? JsonNodeFactory.instance.arrayNode() : answer.path("reviews");
    }
}
