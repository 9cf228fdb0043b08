package dev.vidhuk.ingest.reddit;

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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one answer that was saved, whichever it is: posts or comments as a list, a post with its comments, more comments of
 * one. A comment is a reply where the same answer holds what it answers, and a review of its own in a list.
 */
final class SavedAnswer {
    private final ThingReader reader;
    private final URI url;
    private final Instant fetchedAt;
    private final ArrayNode reviews = JsonNodeFactory.instance.arrayNode();
    private final Tree tree = new Tree();
    private final Set<String> gone = new HashSet<>();
    private boolean thread;

    /** What was saved from that address. */
    SavedAnswer(ThingReader reader, URI url, Instant fetchedAt) {
        this.reader = reader;
        this.url = url;
        this.fetchedAt = fetchedAt;
    }

    Listing read(JsonNode json) throws SourceException {
        JsonNode more = json.path("json").path("data").path("things");
        if (json.isArray() && json.path(1).has("kind")) {
            JsonNode below = json.path(1).path("data").path("children");
            thread = !ThingReader.isPost(below.path(0)); // else they are posts with the same link
            json.path(0).path("data").path("children").forEach(reviews::add);
            below.forEach(thread ? tree::add : reviews::add);
        } else if (more.isArray()) {
            more.forEach(this::addToList);
        } else if (json.path("data").path("children").isArray()) {
            json.path("data").path("children").forEach(this::addToList);
        } else if (json.path("data").isObject() && json.has("kind")) {
            addToList(json);
        } else {
            throw new SourceException(Outcome.UNREADABLE, url + " holds no listing of things");
        }
        Conversation comments = new Conversation(
                tree.comments(),
                ThingReader::name,
                comment -> comment.path("data").path("parent_id").asText(""));
        Items items = Items.of(reviews, "things", thing -> review(thing, comments));
        return Listing.saved(fetchedAt, items.reviews(), items.unreadable(), gone);
    }

    private void addToList(JsonNode thing) {
        if (ThingReader.isPost(thing) || thing.path("kind").asText().equals(ThingReader.COMMENT)) {
            reviews.add(thing);
            tree.add(thing);
        }
    }

    private @Nullable FoundReview review(JsonNode thing, Conversation comments) {
        if (reader.byBrand(thing)) {
            return null;
        }
        if (ThingReader.isGone(thing)) {
            gone.add(ThingReader.siteId(thing));
            return null;
        }
        // of a thread that was asked for by one of its comments, what that one answers need not be shown
        return reader.review(thing, thread ? List.copyOf(tree.comments()) : comments.below(ThingReader.name(thing)));
    }
}
