package dev.vidhuk.ingest.api.graph;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.ingest.FoundReview;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a page or an account shows: posts with comments, and how these are read. */
public interface Wall {
    /** The path of the list of posts. */
    String posts();

    /** The fields of a post, with its first comments and the first replies to these. */
    String postFields();

    /** The fields of a comment, with the first replies to it. */
    String commentFields();

    /** The fields of a reply. */
    String replyFields();

    /** What the list of a post's comments is asked for beside its fields. */
    Map<String, String> commentOrder();

    /** The name of the list of a comment's replies. */
    String replies();

    /** Whether a post is itself what a customer wrote; then the comments below are replies to it. */
    boolean byCustomer(JsonNode post);

    /** Whether it is the id of a post and not of a comment. */
    boolean isPost(String id);

    /** How many replies a comment is said to have; 0 where that is not told. */
    int replyCount(JsonNode comment);

    /**
     * A comment with its replies.
     *
     * @param post what it stands under, as far as that is known
     * @return null where the brand itself wrote it, and nobody else has answered
     * @throws IllegalArgumentException where it cannot be read; the message says why
     */
    @Nullable
    FoundReview comment(JsonNode post, JsonNode comment, List<JsonNode> replies);

    /** A post of a customer with the comments below, as {@link #comment} does it. */
    @Nullable
    FoundReview post(JsonNode post, List<JsonNode> comments);
}
