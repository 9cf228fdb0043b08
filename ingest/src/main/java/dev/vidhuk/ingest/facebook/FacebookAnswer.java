package dev.vidhuk.ingest.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vidhuk.events.Precision;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.api.Fields;
import dev.vidhuk.ingest.api.Items;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads an answer of the Graph API in hand: posts or comments, as a list, one alone, or several by their ids; comments flat or
 * with the replies in them; and recommendations, which it gave until version 22.
 */
final class FacebookAnswer {
    private static final int DEEPEST = 10;

    private final FacebookWall wall;
    /** Replies that stand beside the comments that they answer, by the ids of these. */
    private final Map<String, List<JsonNode>> replies = new LinkedHashMap<>();

    private FacebookAnswer(FacebookWall wall) {
        this.wall = wall;
    }

    /**
     * Reads it.
     *
     * @param place where it stands, for people
     * @throws SourceException {@code UNREADABLE} where it is none of these
     */
    static Items read(JsonNode root, String place, FacebookWall wall) throws SourceException {
        return new FacebookAnswer(wall).all(items(root), place);
    }

    private static JsonNode items(JsonNode root) {
        if (root.isArray() || root.path("data").isArray()) {
            return root.isArray() ? root : root.path("data");
        }
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        boolean byIds = !root.has("id") && !root.isEmpty();
        root.forEach(value -> items.addAll(byIds && value.has("id") ? List.of(value) : List.of()));
        return root.has("id") ? items.add(root) : items.isEmpty() ? MissingNode.getInstance() : items;
    }

    private Items all(JsonNode items, String place) throws SourceException {
        ArrayNode flat = JsonNodeFactory.instance.arrayNode();
        for (JsonNode item : items) {
            boolean ownPost = isPost(item) && !wall.byCustomer(item);
            if (ownPost) {
                item.path("comments").path("data").forEach(comment -> flat.add(under(item, comment)));
            } else {
                flat.add(item);
            }
        }
        gatherReplies(items);
        Items read = Items.of(items.isArray() ? flat : items, place, this::review);
        Set<String> known = read.reviews().stream()
                .map(review -> String.valueOf(review.siteId()))
                .collect(Collectors.toSet());
        List<FoundReview> reviews = new ArrayList<>(read.reviews());
        replies.forEach((parent, answers) -> {
            if (!known.contains(parent)) {
                reviews.add(unseen(parent, answers));
            }
        });
        return new Items(reviews, read.unreadable());
    }

    /** What answers a reply counts as an answer to the comment above both. */
    private void gatherReplies(JsonNode items) {
        Map<String, String> parents = new HashMap<>();
        for (JsonNode item : items) {
            String parent = FacebookIds.parent(item);
            if (parent != null) {
                parents.put(FacebookIds.of(item), parent);
            }
        }
        for (JsonNode item : items) {
            String top = FacebookIds.parent(item);
            for (int depth = 0; depth < DEEPEST && parents.containsKey(top); depth++) {
                top = parents.get(top);
            }
            if (top != null) {
                replies.computeIfAbsent(top, id -> new ArrayList<>()).add(item);
            }
        }
    }

    /** A comment of a post, which it is not told by itself. */
    private static JsonNode under(JsonNode post, JsonNode comment) {
        ObjectNode bare = JsonNodeFactory.instance.objectNode().put("id", Fields.text(post, "id"));
        return JsonNodeFactory.instance
                .objectNode()
                .<ObjectNode>set("post", bare)
                .set("comment", comment);
    }

    private static boolean isPost(JsonNode item) {
        return !FacebookIds.isComment(item) && item.has("id") && item.has("created_time");
    }

    private @Nullable FoundReview review(JsonNode item) {
        if (item.has("comment")) {
            return comment(item.path("post"), item.path("comment"));
        }
        if (item.has("recommendation_type") || item.has("review_text")) {
            return recommendation(item);
        }
        if (FacebookIds.isComment(item)) {
            return FacebookIds.parent(item) == null ? comment(MissingNode.getInstance(), item) : null;
        }
        if (!isPost(item)) {
            throw new IllegalArgumentException("is neither a post nor a comment");
        }
        return wall.post(item, nested(item));
    }

    private @Nullable FoundReview comment(JsonNode post, JsonNode comment) {
        List<JsonNode> below = new ArrayList<>(nested(comment));
        below.addAll(replies.getOrDefault(FacebookIds.of(comment), List.of()));
        return wall.comment(post, comment, below);
    }

    private static List<JsonNode> nested(JsonNode item) {
        List<JsonNode> nested = new ArrayList<>();
        item.path("comments").path("data").forEach(nested::add);
        return nested;
    }

    /** Yes or no instead of stars; whoever recommends nothing gives the least. */
    private static FoundReview recommendation(JsonNode item) {
        String said = Fields.text(item, "recommendation_type");
        Instant at = Fields.time(item, "created_time");
        return new FoundReview(
                Fields.text(item, "open_graph_story", "id"),
                null,
                null,
                Fields.text(item, "reviewer", "name"),
                Fields.text(item, "reviewer", "id"),
                null,
                Fields.text(item, "review_text"),
                false,
                stars(item, said),
                said == null ? Fields.text(item, "rating") : said,
                at,
                at == null ? Precision.UNKNOWN : Precision.SECOND,
                null,
                null,
                0,
                List.of());
    }

    private static @Nullable Double stars(JsonNode item, @Nullable String said) {
        if (said == null) {
            return Fields.stars(item, "rating");
        }
        return said.equals("positive") ? 5.0 : 1.0;
    }

    /** A comment of which nothing is in hand but the replies. */
    private FoundReview unseen(String id, List<JsonNode> answers) {
        ObjectNode nothing = JsonNodeFactory.instance.objectNode().put("id", id);
        return wall.review(MissingNode.getInstance(), nothing, answers.size(), answers);
    }
}
