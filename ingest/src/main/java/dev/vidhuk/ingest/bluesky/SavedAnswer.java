package dev.vidhuk.ingest.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.vidhuk.events.Outcome;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.Listing;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.api.Conversation;
import dev.vidhuk.ingest.api.Items;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads one answer that was saved, whichever it is: found or quoted posts, feeds, notifications, records, a thread in either
 * form. In a list, what answers a post is its reply as far as it is in the same list.
 */
final class SavedAnswer {
    private static final List<String> LISTS = List.of("posts", "feed", "notifications", "records");
    /** The notifications that bring a post of somebody; others tell what became of the account's own. */
    private static final Set<String> POSTS = Set.of("mention", "reply", "quote", "subscribed-post");

    private final PostReader reader;
    private final URI url;
    private final Instant fetchedAt;
    private final ArrayNode posts = JsonNodeFactory.instance.arrayNode();
    private final List<JsonNode> below = new ArrayList<>();
    private final Set<String> gone = new HashSet<>();

    /** What was saved from that address. */
    SavedAnswer(PostReader reader, URI url, Instant fetchedAt) {
        this.reader = reader;
        this.url = url;
        this.fetchedAt = fetchedAt;
    }

    Listing read(JsonNode json) throws SourceException {
        JsonNode thread = json.path("thread");
        if (thread.isArray()) {
            flat(thread);
        } else if (thread.isObject() || json.path("replies").isArray()) {
            tree(thread.isObject() ? thread : json);
        } else {
            list(json).forEach(this::add);
        }
        Conversation conversation = PostReader.conversation(posts);
        Items items = Items.of(posts, "posts", post -> review(post, conversation));
        return Listing.saved(fetchedAt, items.reviews(), items.unreadable(), gone);
    }

    private @Nullable FoundReview review(JsonNode post, Conversation conversation) {
        if (reader.byBrand(post)) {
            return null;
        }
        return reader.review(
                post, below.isEmpty() ? conversation.below(post.path("uri").asText()) : below);
    }

    private JsonNode list(JsonNode json) throws SourceException {
        JsonNode list = LISTS.stream()
                .map(json::path)
                .filter(JsonNode::isArray)
                .findFirst()
                .orElse(json);
        if (list.isArray()) {
            return list;
        }
        if (Stream.of("post", "record", "value", "text", "notFound", "blocked").noneMatch(json::has)) {
            throw new SourceException(Outcome.UNREADABLE, url + " holds no posts");
        }
        return JsonNodeFactory.instance.arrayNode().add(json);
    }

    private void add(JsonNode item) {
        JsonNode post = item.path("post").isObject() ? item.path("post") : item;
        String reason = item.path("reason").asText("");
        if (PostReader.isGone(post)) {
            gone.add(id(post));
        } else if (PostReader.isPost(post) && (reason.isEmpty() || POSTS.contains(reason))) {
            posts.add(post);
        }
    }

    /** The post that was asked for is the review; what it answers itself is left out. */
    private void tree(JsonNode thread) {
        add(thread);
        below.addAll(PostReader.below(thread));
    }

    /** The newer form: all in one row, the depth of each beside it. */
    private void flat(JsonNode thread) {
        for (JsonNode item : thread) {
            JsonNode value = item.path("value");
            int depth = item.path("depth").asInt();
            if (depth == 0 && value.path("post").isObject()) {
                posts.add(value.path("post"));
            } else if (depth == 0) {
                gone.add(id(item));
            } else if (depth > 0 && value.path("post").isObject()) {
                below.add(value.path("post"));
            }
        }
    }

    private static String id(JsonNode view) {
        return Objects.requireNonNullElse(PostReader.siteId(view.path("uri").asText()), "");
    }
}
