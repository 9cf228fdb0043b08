package dev.vidhuk.ingest.appstore;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.ingest.Listing;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.api.Items;
import dev.vidhuk.ingest.api.SavedJson;
import dev.vidhuk.ingest.http.Content;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was saved of any of Apple's services that show reviews, known by its form.
 *
 * @param app the app's Apple ID, or null where nobody tells
 * @param place where it was saved from, for people
 */
record SavedAnswer(@Nullable String app, String place) {

    /**
     * What it lists.
     *
     * @throws SourceException {@code UNREADABLE} where it is in none of the forms, or a feed without reviews
     */
    Listing listing(Content content, Instant fetchedAt) throws SourceException {
        if (content.text().stripLeading().startsWith("<")) {
            return listing(FeedPage.atom(content, app, place).required(), fetchedAt);
        }
        JsonNode answer = SavedJson.of(content, place);
        if (answer.has("feed")) {
            return listing(FeedPage.json(answer, app, place).required(), fetchedAt);
        }
        ReviewKeys keys = keys(answer);
        if (keys != null) {
            return listing(Items.of(list(answer), place, item -> keys.review(item, null, app)), fetchedAt);
        }
        return listing(ConnectPage.of(answer, app, place).items(), fetchedAt);
    }

    /** Null for an answer of the API that we ask ourselves. */
    private static @Nullable ReviewKeys keys(JsonNode answer) {
        if (answer.has("userReviewList")) {
            return ReviewKeys.ITUNES;
        }
        if (answer.path("data").has("reviews")) {
            return ReviewKeys.CONSOLE;
        }
        boolean store =
                "user-reviews".equals(answer.path("data").path(0).path("type").asText());
        return store ? ReviewKeys.STORE : null;
    }

    private static JsonNode list(JsonNode answer) {
        if (answer.has("userReviewList")) {
            return answer.path("userReviewList");
        }
        return answer.path("data").isArray()
                ? answer.path("data")
                : answer.path("data").path("reviews");
    }

    private static Listing listing(Items items, Instant fetchedAt) {
        return Listing.saved(fetchedAt, items.reviews(), items.unreadable());
    }
}
