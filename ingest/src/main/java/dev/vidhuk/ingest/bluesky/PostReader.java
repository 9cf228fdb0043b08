package dev.vidhuk.ingest.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.events.Precision;
import dev.vidhuk.events.ReplyState;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.FoundReview.FoundReply;
import dev.vidhuk.ingest.api.Conversation;
import dev.vidhuk.ingest.api.Fields;
import dev.vidhuk.ingest.text.PlainText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads posts in the forms of {@code app.bsky.feed.defs}, and threads of them. */
final class PostReader {
    private static final Pattern URI = Pattern.compile("at://([^/]+)/app\\.bsky\\.feed\\.post/([^/]+)");
    private static final String POST = "app.bsky.feed.post";

    private final Brand brand;

    PostReader(Brand brand) {
        this.brand = brand;
    }

    /**
     * The id of a post: its author's and its own key, {@code did:plc:…/3k7q…}. The key alone is the author's to choose, so
     * that it could be made equal to that of somebody else's complaint.
     */
    static @Nullable String siteId(@Nullable String uri) {
        Matcher parts = URI.matcher(uri == null ? "" : uri);
        return parts.matches() ? parts.group(1) + "/" + parts.group(2) : uri;
    }

    /** The address in the network of the post of that id. */
    static String uri(String siteId) {
        return "at://" + siteId.replaceFirst("/", "/" + POST + "/");
    }

    /** Posts in hand that may answer one another. */
    static Conversation conversation(Iterable<JsonNode> posts) {
        return new Conversation(
                posts,
                post -> post.path("uri").asText(""),
                post -> record(post).path("reply").path("parent").path("uri").asText(""));
    }

    /** All posts below that one in its thread, at any depth; without those that are gone or not to be seen by us. */
    static List<JsonNode> below(JsonNode thread) {
        List<JsonNode> below = new ArrayList<>();
        for (JsonNode reply : thread.path("replies")) {
            if (reply.path("post").isObject()) {
                below.add(reply.path("post"));
            }
            below.addAll(below(reply));
        }
        return below;
    }

    /** Whether it says that a post is no more, or not for us. */
    static boolean isGone(JsonNode view) {
        return view.path("notFound").asBoolean() || view.path("blocked").asBoolean();
    }

    /** Whether it is a post at all: likes and reposts are records, too. */
    static boolean isPost(JsonNode post) {
        String type = record(post).path("$type").asText(POST);
        return type.equals(POST) && !record(post).isMissingNode();
    }

    /** Whether the brand has written it: then it is no review. */
    boolean byBrand(JsonNode post) {
        JsonNode author = post.path("author");
        String name = Fields.text(author, "displayName");
        return brand.speaks(BlueskyKind.NAME, did(post), name)
                || brand.speaks(BlueskyKind.NAME, Fields.text(author, "handle"), name);
    }

    /**
     * A post as a review.
     *
     * @param replies what answers it, and answers to these
     * @throws IllegalArgumentException where it has no text, not even an empty one
     */
    FoundReview review(JsonNode post, List<JsonNode> replies) {
        Instant at = at(post);
        return new FoundReview(
                siteId(Fields.text(post, "uri")),
                null,
                url(post),
                name(post),
                did(post),
                null,
                text(post),
                false,
                null,
                null,
                at,
                at == null ? Precision.UNKNOWN : Precision.SECOND,
                null,
                null,
                Math.max(replies.size(), post.path("replyCount").asInt()),
                replies.stream().map(reply -> reply(reply, did(post))).toList());
    }

    private FoundReply reply(JsonNode post, @Nullable String customer) {
        Instant at = at(post);
        String did = did(post);
        return new FoundReply(
                siteId(Fields.text(post, "uri")),
                name(post),
                did,
                byBrand(post),
                did != null && did.equals(customer),
                ReplyState.PUBLISHED,
                text(post),
                at,
                at == null ? Precision.UNKNOWN : Precision.SECOND);
    }

    /** What the author has signed; beside the address of a post, or it is all that there is. */
    private static JsonNode record(JsonNode post) {
        if (post.path("record").isObject()) {
            return post.path("record");
        }
        return post.path("value").isObject() ? post.path("value") : post;
    }

    private static @Nullable String text(JsonNode post) {
        JsonNode text = record(post).path("text");
        if (!text.isTextual()) {
            throw new IllegalArgumentException("has no text");
        }
        return PlainText.orNull(text.asText());
    }

    /** The author's clock, unless it is ahead of the network's: so the network itself sorts posts. */
    private static @Nullable Instant at(JsonNode post) {
        Instant created = time(record(post), "createdAt");
        Instant indexed = time(post, "indexedAt");
        if (created == null || indexed == null) {
            return created == null ? indexed : created;
        }
        return created.isAfter(indexed) ? indexed : created;
    }

    /** Nobody checks what a program writes there. */
    private static @Nullable Instant time(JsonNode node, String name) {
        try {
            return Fields.time(node, name);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String did(JsonNode post) {
        String did = Fields.text(post, "author", "did");
        Matcher parts = URI.matcher(post.path("uri").asText(""));
        return did == null && parts.matches() ? parts.group(1) : did;
    }

    private static @Nullable String name(JsonNode post) {
        String name = Fields.text(post, "author", "displayName");
        return name == null ? Fields.text(post, "author", "handle") : name;
    }

    private static @Nullable String url(JsonNode post) {
        Matcher parts = URI.matcher(post.path("uri").asText(""));
        return parts.matches() ? "https://bsky.app/profile/" + parts.group(1) + "/post/" + parts.group(2) : null;
    }
}
