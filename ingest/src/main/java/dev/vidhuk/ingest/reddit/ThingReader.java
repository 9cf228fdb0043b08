package dev.vidhuk.ingest.reddit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.events.Precision;
import dev.vidhuk.events.ReplyState;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.FoundReview.FoundReply;
import dev.vidhuk.ingest.api.Fields;
import dev.vidhuk.ingest.text.PlainText;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads posts ({@code t3}) and comments ({@code t1}), of which Reddit says that they are things. */
final class ThingReader {
    static final String POST = "t3";
    static final String COMMENT = "t1";

    private static final Set<String> EMPTIED = Set.of("[deleted]", "[removed]");

    private final Brand brand;

    ThingReader(Brand brand) {
        this.brand = brand;
    }

    /** The full name of a thing, which no thing of another kind has. */
    static String name(JsonNode thing) {
        String name = thing.path("data").path("name").asText("");
        return name.isEmpty()
                ? thing.path("kind").asText() + "_"
                        + thing.path("data").path("id").asText()
                : name;
    }

    /** The id of a review: of a comment its full name, since a post may have the same id. */
    static String siteId(JsonNode thing) {
        return isPost(thing) ? thing.path("data").path("id").asText() : name(thing);
    }

    static boolean isPost(JsonNode thing) {
        return thing.path("kind").asText().equals(POST);
    }

    /**
     * Whether its author or a moderator has taken it away. Who only gave up the account has left what was written, and
     * that is there with an author {@code [deleted]}.
     */
    static boolean isGone(JsonNode thing) {
        JsonNode data = thing.path("data");
        String text = data.path(isPost(thing) ? "selftext" : "body").asText("");
        return EMPTIED.contains(text.strip()) || (isPost(thing) && Fields.text(data, "removed_by_category") != null);
    }

    /** Whether the brand has written it: then it is no review. */
    boolean byBrand(JsonNode thing) {
        String author = author(thing.path("data"));
        return brand.speaks(RedditKind.NAME, author, null)
                || brand.speaks(RedditKind.NAME, Fields.text(thing.path("data"), "author_fullname"), author);
    }

    /**
     * A post or comment as a review.
     *
     * @param comments what answers it, and answers to these
     * @throws IllegalArgumentException where something is missing that every thing has
     */
    FoundReview review(JsonNode thing, List<JsonNode> comments) {
        JsonNode data = thing.path("data");
        Fields.required(data, "id");
        Instant createdAt = Fields.epochSeconds(data, "created_utc");
        List<FoundReply> replies = comments.stream()
                .filter(comment -> !isGone(comment))
                .map(comment -> reply(comment, author(data)))
                .toList();
        return new FoundReview(
                siteId(thing),
                null,
                url(data),
                author(data),
                authorId(data),
                title(data),
                text(thing),
                false,
                null,
                null,
                createdAt,
                createdAt == null ? Precision.UNKNOWN : Precision.SECOND,
                Fields.epochSeconds(data, "edited"), // false where it was not
                null,
                Math.max(replies.size(), data.path("num_comments").asInt()),
                replies);
    }

    private FoundReply reply(JsonNode comment, @Nullable String customer) {
        JsonNode data = comment.path("data");
        Instant createdAt = Fields.epochSeconds(data, "created_utc");
        String author = author(data);
        return new FoundReply(
                name(comment),
                author,
                authorId(data),
                byBrand(comment),
                author != null && author.equals(customer),
                ReplyState.PUBLISHED,
                text(comment),
                createdAt,
                createdAt == null ? Precision.UNKNOWN : Precision.SECOND);
    }

    /** A post that only links to something has an empty text, and a title. */
    private static @Nullable String text(JsonNode thing) {
        JsonNode text = thing.path("data").path(isPost(thing) ? "selftext" : "body");
        if (!text.isTextual()) {
            throw new IllegalArgumentException("has no text");
        }
        return PlainText.orNull(PlainText.of(text.asText()));
    }

    private static @Nullable String title(JsonNode data) {
        String title = Fields.text(data, "title");
        return title == null ? null : PlainText.of(title);
    }

    private static @Nullable String author(JsonNode data) {
        String author = Fields.text(data, "author");
        return author == null || EMPTIED.contains(author) ? null : author;
    }

    /** Names are never given twice, but old answers have nothing else. */
    private static @Nullable String authorId(JsonNode data) {
        String id = Fields.text(data, "author_fullname");
        return id == null ? author(data) : id;
    }

    private static @Nullable String url(JsonNode data) {
        String path = Fields.text(data, "permalink");
        return path == null || path.contains("://") ? path : "https://www.reddit.com" + path;
    }
}
