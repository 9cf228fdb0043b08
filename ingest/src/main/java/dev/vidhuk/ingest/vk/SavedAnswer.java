package dev.vidhuk.ingest.vk;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one answer that was saved: posts, comments of a post or of a board, or answers to one comment. */
final class SavedAnswer {
    private final CommentReader reader;
    private final URI url;
    private final Instant fetchedAt;
    private final Set<String> gone = new HashSet<>();

    /** What was saved from that address. */
    SavedAnswer(CommentReader reader, URI url, Instant fetchedAt) {
        this.reader = reader;
        this.url = url;
        this.fetchedAt = fetchedAt;
    }

    Listing read(JsonNode json) throws SourceException {
        JsonNode response = json.path("response");
        Names names = Names.in(response);
        List<JsonNode> answers = new ArrayList<>();
        JsonNode list = items(response);
        list.forEach(item -> CommentReader.thread(item).forEach(answers::add));
        list.forEach(answers::add);
        Conversation comments = new Conversation(
                answers,
                item -> item.path("id").asText(""),
                item -> item.path("reply_to_comment").asText(""));
        Items items = Items.of(list, "response.items", item -> review(item, comments, names));
        return Listing.saved(fetchedAt, items.reviews(), items.unreadable(), gone);
    }

    private @Nullable FoundReview review(JsonNode item, Conversation comments, Names names) {
        if (CommentReader.isGone(item)) {
            gone.add(item.path("id").asText());
            return null;
        }
        if (reader.byBrand(item, names)) {
            return null;
        }
        Set<JsonNode> replies = new LinkedHashSet<>();
        CommentReader.thread(item).forEach(replies::add);
        replies.addAll(comments.below(item.path("id").asText()));
        return reader.review(item, List.copyOf(replies), names);
    }

    private JsonNode items(JsonNode response) throws SourceException {
        if (response.path("items").isArray()) {
            return response.path("items");
        }
        if (response.isArray()) { // of posts by their ids, until 5.131
            return response;
        }
        if (response.isObject()
                && response.has("count")
                && response.path("count").asInt() == 0) {
            return JsonNodeFactory.instance.arrayNode();
        }
        throw new SourceException(Outcome.UNREADABLE, url + " holds no posts or comments");
    }
}
