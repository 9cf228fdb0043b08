package dev.vidhuk.ingest.vk;

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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads comments and posts of a wall. */
final class CommentReader {
    /** How a name is written that leads to its page: {@code [id7|Olena]}. */
    private static final Pattern MENTION = Pattern.compile("\\[(?:id|club|public)\\d+(?::[^|\\]]*)?\\|([^\\]]+)]");

    private final Brand brand;
    private final String owner;

    /**
     * A reader.
     *
     * @param owner whose wall it is; what it says there is official
     */
    CommentReader(Brand brand, String owner) {
        this.brand = brand;
        this.owner = owner;
    }

    /** Whether it is no more; its place is kept where it had answers. */
    static boolean isGone(JsonNode item) {
        return item.path("deleted").asBoolean() || item.path("is_deleted").asBoolean();
    }

    /** The answers that came with a comment. */
    static JsonNode thread(JsonNode comment) {
        return comment.path("thread").path("items");
    }

    /** How many answers a comment has. */
    static int threadCount(JsonNode comment) {
        return comment.path("thread").path("count").asInt();
    }

    /**
     * Whether the brand has written it: then it is no review. Another community may comment here as well, in its own name,
     * so that being one is not enough.
     */
    boolean byBrand(JsonNode item, Names names) {
        String from = from(item);
        String wall = Fields.text(item, "owner_id");
        return from != null
                && (from.equals(wall == null ? owner : wall) || brand.speaks(VkKind.NAME, from, names.of(from)));
    }

    /**
     * A comment or post as a review.
     *
     * @param replies what answers it, and answers to these
     * @throws IllegalArgumentException where something is missing that each of them has
     */
    FoundReview review(JsonNode item, List<JsonNode> replies, Names names) {
        String from = from(item);
        Instant at = Fields.epochSeconds(item, "date");
        List<FoundReply> present = replies.stream()
                .filter(reply -> !isGone(reply))
                .map(reply -> reply(reply, from, names))
                .toList();
        int told = item.path("comments").path("count").asInt(threadCount(item));
        return new FoundReview(
                Fields.required(item, "id"),
                null,
                url(item),
                names.of(from),
                from,
                null,
                text(item),
                false,
                null,
                null,
                at,
                at == null ? Precision.UNKNOWN : Precision.SECOND,
                Fields.epochSeconds(item, "edited"),
                null,
                Math.max(present.size(), told),
                present);
    }

    private FoundReply reply(JsonNode item, @Nullable String customer, Names names) {
        String from = from(item);
        Instant at = Fields.epochSeconds(item, "date");
        return new FoundReply(
                Fields.required(item, "id"),
                names.of(from),
                from,
                byBrand(item, names),
                from != null && from.equals(customer),
                ReplyState.PUBLISHED,
                text(item),
                at,
                at == null ? Precision.UNKNOWN : Precision.SECOND);
    }

    private static @Nullable String text(JsonNode item) {
        JsonNode text = item.path("text");
        if (!text.isTextual()) {
            throw new IllegalArgumentException("has no text");
        }
        return PlainText.orNull(PlainText.of(MENTION.matcher(text.asText()).replaceAll("$1")));
    }

    private static @Nullable String from(JsonNode item) {
        String from = Fields.text(item, "from_id");
        return "0".equals(from) ? null : from;
    }

    private String url(JsonNode item) {
        String wall = Fields.text(item, "owner_id");
        String post = Fields.text(item, "post_id");
        String id = item.path("id").asText();
        String page = "https://vk.com/wall" + (wall == null ? owner : wall) + "_";
        return post == null ? page + id : page + post + "?reply=" + id;
    }
}
