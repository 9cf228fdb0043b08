package dev.vidhuk.ingest.instagram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.api.Fields;
import dev.vidhuk.ingest.api.Items;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads an answer of the Graph API in hand: media or comments, as a list, one alone, several by their ids, or one in which the
 * account was mentioned; and comments as the pages of the site load them.
 */
final class InstagramAnswer {
    private final InstagramWall wall;
    /** Replies that stand beside the comments that they answer, by the ids of these. */
    private final Map<String, List<JsonNode>> replies = new LinkedHashMap<>();

    private InstagramAnswer(InstagramWall wall) {
        this.wall = wall;
    }

    /**
     * Reads it.
     *
     * @param place where it stands, for people
     * @throws SourceException {@code UNREADABLE} where it is none of these
     */
    static Items read(JsonNode root, String place, InstagramWall wall) throws SourceException {
        return new InstagramAnswer(wall).all(items(root), place);
    }

    private static JsonNode items(JsonNode root) {
        if (root.isArray() || root.path("data").isArray()) {
            return root.isArray() ? root : root.path("data");
        }
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        for (String mentioned : List.of("mentioned_comment", "mentioned_media")) {
            if (root.has(mentioned)) {
                return items.add(root.path(mentioned));
            }
        }
        if (root.has("id")) {
            return items.add(root);
        }
        root.forEach(value -> items.addAll(value.has("id") ? List.of(value) : List.of()));
        return items.isEmpty() ? MissingNode.getInstance() : items;
    }

    private Items all(JsonNode items, String place) throws SourceException {
        ArrayNode flat = JsonNodeFactory.instance.arrayNode();
        for (JsonNode item : items) {
            if (isMedium(item)) {
                item.path("comments").path("data").forEach(comment -> flat.add(under(item, comment)));
            } else {
                flat.add(under(MissingNode.getInstance(), item));
            }
        }
        flat.forEach(item -> {
            String parent = Fields.text(item, "comment", "parent_id");
            if (parent != null) {
                replies.computeIfAbsent(parent, id -> new ArrayList<>()).add(item.path("comment"));
            }
        });
        Items read = Items.of(items.isArray() ? flat : items, place, this::review);
        Set<String> known = read.reviews().stream()
                .map(review -> String.valueOf(review.siteId()))
                .collect(Collectors.toSet());
        List<FoundReview> reviews = new ArrayList<>(read.reviews());
        JsonNode nothing = MissingNode.getInstance();
        replies.forEach((parent, answers) -> {
            if (!known.contains(parent)) { // nothing of it is in hand but the replies
                reviews.add(wall.review(parent, nothing, nothing, answers));
            }
        });
        return new Items(reviews, read.unreadable());
    }

    private static boolean isMedium(JsonNode item) {
        return item.has("media_type") || item.has("comments") || item.has("comments_count");
    }

    private static JsonNode under(JsonNode medium, JsonNode comment) {
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        if (medium instanceof ObjectNode object) {
            item.set("post", object.deepCopy().without("comments"));
        }
        return item.set("comment", comment);
    }

    private @Nullable FoundReview review(JsonNode item) {
        JsonNode comment = item.path("comment");
        if (Fields.text(comment, "parent_id") != null) {
            return null;
        }
        List<JsonNode> below = new ArrayList<>();
        comment.path("replies").path("data").forEach(below::add);
        below.addAll(replies.getOrDefault(Fields.required(comment, "id"), List.of()));
        return wall.comment(item.path("post"), comment, below);
    }
}
