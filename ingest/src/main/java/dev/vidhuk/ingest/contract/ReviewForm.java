package dev.vidhuk.ingest.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.vidhuk.events.Precision;
import dev.vidhuk.events.ReplyState;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.FoundReview.FoundReply;
import dev.vidhuk.ingest.text.Moment;
import dev.vidhuk.ingest.text.Scale;
import dev.vidhuk.ingest.text.Stars;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a review in the contract's form, of which only {@code text} or {@code rating} is needed. */
public final class ReviewForm {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String kind;
    private final String source;
    private final Brand brand;

    /**
     * The form in which reviews of one source are written.
     *
     * @param kind the kind of source: the brand's accounts of that kind make a reply official, beside what it says itself
     * @param source its name, which ids may begin with
     */
    public ReviewForm(String kind, String source, Brand brand) {
        this.kind = kind;
        this.source = source;
        this.brand = brand;
    }

    /**
     * The review that one object of JSON says.
     *
     * @throws IllegalArgumentException where it says none; the message says why
     */
    public FoundReview read(String json) {
        return read(new Fields(object(json)));
    }

    /**
     * The review that such fields say.
     *
     * @throws WrongField where one of them cannot be understood
     * @throws IllegalArgumentException where they say none; the message says why
     */
    public FoundReview read(Fields fields) {
        String text = fields.text("text");
        Stars stars = stars(fields);
        Instant withdrawnAt = fields.instant("withdrawnAt");
        String id = fields.id(source);
        if (text == null && stars == null && (withdrawnAt == null || id == null)) {
            throw new IllegalArgumentException("neither a text nor a rating");
        }
        Moment published = fields.published();
        List<FoundReply> replies = replies(fields);
        return new FoundReview(
                id,
                fields.text("product"),
                fields.text("url"),
                fields.text("author"),
                fields.text("authorId"),
                fields.text("title"),
                text,
                fields.flag("truncated"),
                stars == null ? null : stars.value(),
                stars == null ? null : stars.raw(),
                published == null ? null : published.at(),
                published == null ? Precision.UNKNOWN : published.precision(),
                fields.instant("editedAt"),
                withdrawnAt,
                Math.max(replies.size(), fields.count("replyCount")),
                replies);
    }

    private static JsonNode object(String json) {
        try {
            JsonNode node = JSON.readTree(json);
            if (!node.isObject()) {
                throw new IllegalArgumentException("no JSON object");
            }
            return node;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(BrokenJson.problem(json, e), e);
        }
    }

    private static @Nullable Stars stars(Fields fields) {
        String raw = fields.text("ratingRaw");
        String rating = fields.text("rating");
        if (rating == null) {
            return raw == null ? null : new Stars(null, raw);
        }
        Stars stars = Stars.read(rating, Scale.FIVE);
        if (stars == null || stars.value() == null) {
            throw fields.wrong("rating", "not in 1..5: " + rating);
        }
        return raw == null ? stars : new Stars(stars.value(), raw);
    }

    private List<FoundReply> replies(Fields fields) {
        List<FoundReply> replies = new ArrayList<>();
        for (Fields reply : fields.objects("replies")) {
            Moment published = reply.published();
            String author = reply.text("author");
            String authorId = reply.text("authorId");
            replies.add(new FoundReply(
                    reply.text("id"),
                    author,
                    authorId,
                    reply.flag("official") || brand.speaks(kind, authorId, author),
                    reply.flag("byAuthor"),
                    reply.constant("state", ReplyState.class, ReplyState.PUBLISHED),
                    reply.text("text"),
                    published == null ? null : published.at(),
                    published == null ? Precision.UNKNOWN : published.precision()));
        }
        return replies;
    }
}
