package dev.vidhuk.ingest.trustpilot;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.Listing.Unreadable;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.api.Fields;
import dev.vidhuk.ingest.api.Items;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What Trustpilot tells of reviews, in whichever form: an answer of its API to a list or to a single review, an event that it
 * sends to a webhook, or the state that its own pages carry.
 *
 * @param size how many items there are, readable or not
 * @param gone the ids of reviews that an event says were deleted
 */
record TrustpilotPage(List<FoundReview> reviews, List<Unreadable> unreadable, int size, Set<String> gone) {
    private static final List<JsonPointer> LISTS = List.of(
            JsonPointer.compile("/reviews"),
            JsonPointer.compile("/events"),
            JsonPointer.compile("/pageProps/reviews"),
            JsonPointer.compile("/props/pageProps/reviews"));

    /**
     * Reads it.
     *
     * @param place where it stands, for people
     * @throws SourceException {@code UNREADABLE} where it is none of these forms
     */
    static TrustpilotPage of(JsonNode root, String place, Instant fetchedAt) throws SourceException {
        JsonNode list = list(root);
        Set<String> gone = new HashSet<>();
        Items items = Items.of(list, place, item -> read(item, gone, fetchedAt));
        List<FoundReview> left = items.reviews().stream()
                .filter(review -> !gone.contains(String.valueOf(review.siteId())))
                .toList();
        return new TrustpilotPage(left, items.unreadable(), list.size(), Set.copyOf(gone));
    }

    /** The items, also where several businesses stand in one list, each with its own. */
    private static JsonNode list(JsonNode root) {
        if (root.isArray()) {
            ArrayNode all = JsonNodeFactory.instance.arrayNode();
            root.forEach(item -> {
                JsonNode own = listIn(item);
                if (own.isArray()) {
                    own.forEach(all::add);
                } else {
                    all.add(item);
                }
            });
            return all;
        }
        JsonNode list = listIn(root);
        boolean alone = list.isMissingNode() && (root.has("eventName") || root.has("stars"));
        return alone ? JsonNodeFactory.instance.arrayNode().add(root) : list;
    }

    private static JsonNode listIn(JsonNode node) {
        return LISTS.stream()
                .map(node::at)
                .filter(JsonNode::isArray)
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private static @Nullable FoundReview read(JsonNode item, Set<String> gone, Instant fetchedAt) {
        String event = Fields.text(item, "eventName");
        JsonNode review = event == null ? item : item.path("eventData");
        switch (event == null ? "" : event) {
            case "", "service-review-created", "service-review-updated" -> {
                return TrustpilotReview.read(review, fetchedAt);
            }
            case "service-review-deleted" -> {
                gone.add(Fields.required(review, "id"));
                return null;
            }
            default -> throw new IllegalArgumentException("is an event that we do not know: " + event);
        }
    }
}
