package dev.vidhuk.ingest.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.events.Precision;
import dev.vidhuk.events.ReplyState;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.FoundReview.FoundReply;
import dev.vidhuk.ingest.api.Fields;
import dev.vidhuk.ingest.api.graph.Wall;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One page on Facebook. Comments are reviews without stars, and so are posts of visitors. */
final class FacebookWall implements Wall {
    private static final String OF_ALL = "id,from,message,created_time,permalink_url";
    private static final String REPLIES = "comments.limit(50){" + OF_ALL + ",parent{id}}";
    private static final String OF_COMMENTS = OF_ALL + ",comment_count," + REPLIES;

    private final Brand brand;
    private final @Nullable String page;

    /**
     * The wall of a page.
     *
     * @param page its id; null where it is known only from what lies on it
     */
    FacebookWall(Brand brand, @Nullable String page) {
        this.brand = brand;
        this.page = page;
    }

    @Override
    public String posts() {
        return page + "/feed";
    }

    @Override
    public String postFields() {
        return OF_ALL + ",comments.filter(toplevel).order(reverse_chronological).limit(50){" + OF_COMMENTS + "}";
    }

    @Override
    public String commentFields() {
        return OF_COMMENTS;
    }

    @Override
    public String replyFields() {
        return OF_ALL + ",parent{id}";
    }

    @Override
    public Map<String, String> commentOrder() {
        return Map.of("filter", "toplevel", "order", "reverse_chronological");
    }

    @Override
    public String replies() {
        return "comments";
    }

    @Override
    public boolean byCustomer(JsonNode post) {
        return Fields.text(post, "from", "id") != null && !official(post, post);
    }

    /** The ids of a page's posts begin with its own, those of comments with the post's. */
    @Override
    public boolean isPost(String id) {
        return page != null && id.startsWith(page + "_");
    }

    @Override
    public int replyCount(JsonNode comment) {
        return comment.path("comment_count").asInt();
    }

    @Override
    public @Nullable FoundReview comment(JsonNode post, JsonNode comment, List<JsonNode> replies) {
        Fields.required(comment, "created_time");
        boolean alone = replies.stream().allMatch(reply -> official(post, reply));
        return alone && official(post, comment) ? null : review(post, comment, replyCount(comment), replies);
    }

    @Override
    public @Nullable FoundReview post(JsonNode post, List<JsonNode> comments) {
        if (!byCustomer(post)) {
            throw new IllegalArgumentException("is a post of which nobody says who wrote it");
        }
        return review(post, post, 0, comments);
    }

    /** As it stands there, whoever wrote it and whether or not its time is known. */
    FoundReview review(JsonNode post, JsonNode item, int count, List<JsonNode> below) {
        Instant at = Fields.time(item, "created_time");
        String author = Fields.text(item, "from", "id");
        List<FoundReply> replies = new ArrayList<>();
        below.forEach(reply -> add(post, reply, author, replies));
        return new FoundReview(
                FacebookIds.of(item),
                null,
                Fields.text(item, "permalink_url"),
                Fields.text(item, "from", "name"),
                author,
                null,
                text(item),
                false,
                null,
                null,
                at,
                at == null ? Precision.UNKNOWN : Precision.SECOND,
                null,
                null,
                Math.max(count, replies.size()),
                replies);
    }

    /** A reply and what was answered to it: Facebook shows both at one height. */
    private void add(JsonNode post, JsonNode item, @Nullable String customer, List<FoundReply> replies) {
        String author = Fields.text(item, "from", "id");
        boolean official = official(post, item);
        Instant at = Fields.time(item, "created_time");
        replies.add(new FoundReply(
                FacebookIds.of(item),
                Fields.text(item, "from", "name"),
                author,
                official,
                !official && author != null && author.equals(customer),
                ReplyState.PUBLISHED,
                text(item),
                at,
                at == null ? Precision.UNKNOWN : Precision.SECOND));
        item.path("comments").path("data").forEach(deeper -> add(post, deeper, customer, replies));
    }

    private boolean official(JsonNode post, JsonNode item) {
        String author = Fields.text(item, "from", "id");
        String owner = page == null ? FacebookIds.page(post) : page;
        return brand.speaks(FacebookKind.NAME, author, Fields.text(item, "from", "name"))
                || (author != null && author.equals(owner));
    }

    /** Without any where there is only a picture. */
    private static @Nullable String text(JsonNode item) {
        String text = Fields.text(item, "message");
        return text == null ? null : text.strip();
    }
}
