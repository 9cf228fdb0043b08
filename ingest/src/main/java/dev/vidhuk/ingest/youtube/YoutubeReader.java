package dev.vidhuk.ingest.youtube;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.vidhuk.events.Precision;
import dev.vidhuk.events.ReplyState;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.FoundReview.FoundReply;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.api.Endpoint;
import dev.vidhuk.ingest.api.Fields;
import dev.vidhuk.ingest.api.Items;
import dev.vidhuk.ingest.text.PlainText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads threads of comments: the comment at their top is a review without stars, all others are replies to it. */
final class YoutubeReader {
    private final Brand brand;
    private final @Nullable String channel;
    private final boolean own;

    /**
     * A reader.
     *
     * @param channel the brand's channel beside those among its accounts; or null
     * @param own whether the channel that a thread belongs to is the brand's, whichever it is
     */
    YoutubeReader(Brand brand, @Nullable String channel, boolean own) {
        this.brand = brand;
        this.channel = channel;
        this.own = own;
    }

    /** Where the replies are that a thread does not show. */
    interface Rest {
        /** All replies to the comment of that id. */
        List<JsonNode> of(String id) throws SourceException;
    }

    /** A page of threads; of a longer thread the rest is asked for. */
    Items threads(JsonNode root, String place, Rest rest) throws SourceException {
        return Items.of(root.path("items"), place, thread -> thread(thread, rest));
    }

    /** Threads or comments in hand, of which no more can be asked for. */
    Items all(JsonNode root, String place) throws SourceException {
        JsonNode list =
                root.has("snippet") ? JsonNodeFactory.instance.arrayNode().add(root) : root.path("items");
        Map<String, List<JsonNode>> replies = new LinkedHashMap<>();
        list.forEach(item -> {
            String parent = Fields.text(item, "snippet", "parentId");
            if (parent != null) {
                replies.computeIfAbsent(parent, id -> new ArrayList<>()).add(item);
            }
        });
        Items items = Items.of(list, place, item -> alone(item, replies));
        List<FoundReview> reviews = new ArrayList<>(items.reviews());
        Set<String> read = reviews.stream().map(FoundReview::siteId).collect(Collectors.toSet());
        replies.forEach((parent, comments) -> {
            if (!read.contains(parent)) {
                reviews.add(unseen(parent, comments));
            }
        });
        return new Items(reviews, items.unreadable());
    }

    private @Nullable FoundReview alone(JsonNode item, Map<String, List<JsonNode>> replies) throws SourceException {
        if (item.path("snippet").has("topLevelComment")) {
            return thread(item, id -> replies.getOrDefault(id, List.of()));
        }
        if (Fields.text(item, "snippet", "parentId") != null) {
            return null;
        }
        List<JsonNode> comments = replies.getOrDefault(Fields.required(item, "id"), List.of());
        return review(item, item.path("snippet"), comments.size(), comments);
    }

    private @Nullable FoundReview thread(JsonNode thread, Rest rest) throws SourceException {
        JsonNode snippet = thread.path("snippet");
        int count = snippet.path("totalReplyCount").asInt();
        List<JsonNode> shown = new ArrayList<>();
        thread.path("replies").path("comments").forEach(shown::add);
        if (count > shown.size()) {
            List<JsonNode> all = rest.of(Fields.required(thread, "id"));
            shown = all.size() > shown.size() ? all : shown;
        }
        return review(snippet.path("topLevelComment"), snippet, Math.max(count, shown.size()), shown);
    }

    /** Null where the brand itself wrote what stands at the top, and nobody else has answered. */
    private @Nullable FoundReview review(JsonNode comment, JsonNode thread, int count, List<JsonNode> replies) {
        String id = Fields.required(comment, "id");
        JsonNode snippet = comment.path("snippet");
        Instant publishedAt = Fields.time(snippet, "publishedAt");
        if (publishedAt == null) {
            throw new IllegalArgumentException("has no snippet.publishedAt");
        }
        Instant updatedAt = Fields.time(snippet, "updatedAt");
        String author = Fields.text(snippet, "authorChannelId", "value");
        String owner = own ? Fields.text(thread, "channelId") : channel;
        boolean alone = replies.stream().allMatch(reply -> official(reply.path("snippet"), owner));
        if (alone && official(snippet, owner)) {
            return null;
        }
        return new FoundReview(
                id,
                null,
                url(id, Fields.text(thread, "videoId"), Fields.text(thread, "channelId")),
                Fields.text(snippet, "authorDisplayName"),
                author,
                null,
                text(snippet),
                false,
                null,
                null,
                publishedAt,
                Precision.SECOND,
                updatedAt == null || updatedAt.equals(publishedAt) ? null : updatedAt,
                null,
                count,
                replies.stream().map(reply -> reply(reply, author, owner)).toList());
    }

    /** A comment of which nothing is in hand but what was answered to it. */
    private FoundReview unseen(String id, List<JsonNode> replies) {
        return new FoundReview(
                id,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                Precision.UNKNOWN,
                null,
                null,
                replies.size(),
                replies.stream().map(reply -> reply(reply, null, channel)).toList());
    }

    private FoundReply reply(JsonNode comment, @Nullable String customer, @Nullable String owner) {
        JsonNode snippet = comment.path("snippet");
        String author = Fields.text(snippet, "authorChannelId", "value");
        String name = Fields.text(snippet, "authorDisplayName");
        Instant at = Fields.time(snippet, "publishedAt");
        boolean official = official(snippet, owner);
        return new FoundReply(
                Fields.required(comment, "id"),
                name,
                author,
                official,
                !official && author != null && author.equals(customer),
                state(snippet),
                text(snippet),
                at,
                at == null ? Precision.UNKNOWN : Precision.SECOND);
    }

    private boolean official(JsonNode snippet, @Nullable String owner) {
        String author = Fields.text(snippet, "authorChannelId", "value");
        return brand.speaks(YoutubeKind.NAME, author, Fields.text(snippet, "authorDisplayName"))
                || (author != null && author.equals(owner));
    }

    /** Told only to the owner; everybody else is shown what is published. */
    private static ReplyState state(JsonNode snippet) {
        String status = String.valueOf(Fields.text(snippet, "moderationStatus"));
        return switch (status) {
            case "heldForReview", "likelySpam" -> ReplyState.PENDING;
            case "rejected" -> ReplyState.REJECTED;
            default -> ReplyState.PUBLISHED;
        };
    }

    /** The original is told only now and then; the other is HTML unless plain text was asked for. */
    private static @Nullable String text(JsonNode snippet) {
        String original = Fields.text(snippet, "textOriginal");
        String text = original == null ? Fields.text(snippet, "textDisplay") : original;
        return text == null ? null : PlainText.orNull(PlainText.of(text));
    }

    private static @Nullable String url(String id, @Nullable String video, @Nullable String channel) {
        if (video != null) {
            return "https://www.youtube.com/watch?v=" + Endpoint.segment(video) + "&lc=" + Endpoint.segment(id);
        }
        return channel == null ? null : "https://www.youtube.com/channel/" + Endpoint.segment(channel);
    }
}
