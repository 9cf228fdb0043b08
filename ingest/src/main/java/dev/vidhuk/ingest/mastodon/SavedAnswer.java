package dev.vidhuk.ingest.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vidhuk.events.Outcome;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.Listing;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.api.Api;
import dev.vidhuk.ingest.api.Conversation;
import dev.vidhuk.ingest.api.Items;
import dev.vidhuk.ingest.http.Content;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads one answer of the API that was saved, whichever it is: posts as a list, alone, found, under a notification or in a
 * conversation; all versions of one; an event of a stream; and posts as servers send them to one another. What answers a
 * post is its reply as far as it is in the same answer.
 */
final class SavedAnswer {
    private static final Pattern HISTORY = Pattern.compile("/statuses/([^/]+)/history");

    private final StatusReader reader;
    private final URI url;
    private final Instant fetchedAt;
    private final ArrayNode statuses = JsonNodeFactory.instance.arrayNode();
    private final ArrayNode replies = JsonNodeFactory.instance.arrayNode();
    private final Set<String> gone = new HashSet<>();

    /** What was saved from that address. */
    SavedAnswer(StatusReader reader, URI url, Instant fetchedAt) {
        this.reader = reader;
        this.url = url;
        this.fetchedAt = fetchedAt;
    }

    Listing read(JsonNode json) throws SourceException {
        if (json.path("descendants").isArray()) {
            context(json);
        } else if (isHistory(json)) {
            statuses.add(latest(json));
        } else if (json.path("event").isTextual()) {
            event(json.path("event").asText(), json.path("payload").asText());
        } else {
            posts(json);
        }
        ArrayNode all = replies.deepCopy().addAll(statuses);
        Items items = Items.of(statuses, "statuses", status -> review(status, StatusReader.conversation(all)));
        return Listing.saved(fetchedAt, items.reviews(), items.unreadable(), gone);
    }

    private @Nullable FoundReview review(JsonNode status, Conversation conversation) {
        if (reader.byBrand(status)) {
            return null;
        }
        return reader.review(status, conversation.below(status.path("id").asText()));
    }

    private void posts(JsonNode json) throws SourceException {
        JsonNode found = json.path("statuses");
        if (json.isArray() || found.isArray()) {
            (json.isArray() ? json : found).forEach(this::add);
        } else if (json.isObject() && (Activity.is(json) || json.has("account") || json.has("last_status"))) {
            add(json);
        } else {
            throw new SourceException(Outcome.UNREADABLE, url + " holds no posts");
        }
    }

    private void add(JsonNode item) {
        if (Activity.is(item)) {
            Activity activity = Activity.of(item);
            activity.posts().forEach(statuses::add);
            activity.replies().forEach(replies::add);
            gone.addAll(activity.gone());
            return;
        }
        JsonNode status = StatusReader.statusOf(item);
        // who deletes a post is given its source, to write it anew; it has no content then
        if (status.has("text") && !status.has("content")) {
            gone.add(status.path("id").asText());
        } else if (!item.has("type") || item.path("type").asText().equals("mention")) {
            statuses.add(status); // other notifications tell what became of the account's own posts
        }
    }

    /** Of a context the post itself is left out: of it nothing is known but that it is there. */
    private void context(JsonNode json) {
        json.path("ancestors").forEach(replies::add);
        json.path("descendants").forEach(replies::add);
        replies.forEach(status -> {
            if (status.path("in_reply_to_id").asText("").isEmpty()) {
                statuses.add(status);
            }
        });
        for (String missing : StatusReader.conversation(replies).missing()) {
            ObjectNode unseen =
                    JsonNodeFactory.instance.objectNode().put("id", missing).put("content", "");
            unseen.putObject("account");
            statuses.add(unseen);
        }
    }

    private boolean isHistory(JsonNode json) {
        return json.isArray()
                && !json.isEmpty()
                && !json.get(0).has("id")
                && json.get(0).has("content");
    }

    /** The last of all versions of a post, which begin with the first. */
    private JsonNode latest(JsonNode versions) {
        ObjectNode latest = versions.get(versions.size() - 1).deepCopy();
        Matcher id = HISTORY.matcher(url.toString());
        latest.put("id", id.find() ? id.group(1) : url.toString());
        if (versions.size() > 1) {
            latest.set("edited_at", latest.get("created_at"));
            latest.set("created_at", versions.get(0).get("created_at"));
        }
        return latest;
    }

    private void event(String event, String payload) throws SourceException {
        if (event.equals("delete")) {
            gone.add(payload);
        } else if (List.of("update", "status.update", "notification", "conversation")
                .contains(event)) {
            Content content = new Content(payload.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            add(Api.json(content, url.toString()));
        }
    }
}
