package dev.vidhuk.ingest.instagram;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.events.Precision;
import dev.vidhuk.events.ReplyState;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.FoundReview.FoundReply;
import dev.vidhuk.ingest.api.Fields;
import dev.vidhuk.ingest.api.graph.Wall;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One account on Instagram. Comments are reviews without stars; what an account shows is always its own. */
final class InstagramWall implements Wall {
    private static final String OF_ALL = "id,text,timestamp,username,from,user";
    private static final String OF_COMMENTS = OF_ALL + ",replies.limit(50){" + OF_ALL + ",parent_id}";

    private final Brand brand;
    private final @Nullable String account;

    /**
     * The wall of an account.
     *
     * @param account its id; or null
     */
    InstagramWall(Brand brand, @Nullable String account) {
        this.brand = brand;
        this.account = account;
    }

    @Override
    public String posts() {
        return account + "/media";
    }

    @Override
    public String postFields() {
        return "id,permalink,timestamp,comments.limit(50){" + OF_COMMENTS + "}";
    }

    @Override
    public String commentFields() {
        return OF_COMMENTS + ",media{id,permalink}";
    }

    @Override
    public String replyFields() {
        return OF_ALL + ",parent_id";
    }

    @Override
    public Map<String, String> commentOrder() {
        return Map.of();
    }

    @Override
    public String replies() {
        return "replies";
    }

    @Override
    public boolean byCustomer(JsonNode post) {
        return false;
    }

    @Override
    public boolean isPost(String id) {
        return false;
    }

    /** Instagram does not say; where there are some, they are shown. */
    @Override
    public int replyCount(JsonNode comment) {
        return 0;
    }

    @Override
    public @Nullable FoundReview comment(JsonNode post, JsonNode comment, List<JsonNode> replies) {
        String id = Fields.required(comment, "id");
        if (at(comment) == null) {
            throw new IllegalArgumentException("has no timestamp");
        }
        boolean alone = replies.stream().allMatch(this::official);
        return alone && official(comment) ? null : review(id, post, comment, replies);
    }

    /** As it stands there, whoever wrote it and whether or not its time is known. */
    FoundReview review(String id, JsonNode post, JsonNode comment, List<JsonNode> below) {
        Instant at = at(comment);
        String name = name(comment);
        List<FoundReply> replies =
                below.stream().map(reply -> reply(reply, name)).toList();
        return new FoundReview(
                id,
                null,
                url(post, comment, id),
                name,
                authorId(comment),
                null,
                text(comment),
                false,
                null,
                null,
                at,
                at == null ? Precision.UNKNOWN : Precision.SECOND,
                null,
                null,
                replies.size(),
                replies);
    }

    @Override
    public @Nullable FoundReview post(JsonNode post, List<JsonNode> comments) {
        throw new IllegalArgumentException("is no comment");
    }

    private FoundReply reply(JsonNode reply, @Nullable String customer) {
        boolean official = official(reply);
        String name = name(reply);
        Instant at = at(reply);
        return new FoundReply(
                Fields.required(reply, "id"),
                name,
                authorId(reply),
                official,
                !official && name != null && name.equals(customer),
                ReplyState.PUBLISHED,
                text(reply),
                at,
                at == null ? Precision.UNKNOWN : Precision.SECOND);
    }

    /** By {@code user}, which is told of what the account itself wrote, by the author's id, or by a listed user name. */
    private boolean official(JsonNode comment) {
        String author = authorId(comment);
        String name = name(comment);
        String self = Fields.text(comment, "user", "id");
        return brand.speaks(InstagramKind.NAME, author, name)
                || brand.speaks(InstagramKind.NAME, name, null) // nobody else can have it
                || (account != null && (account.equals(author) || account.equals(self)));
    }

    private static @Nullable String name(JsonNode comment) {
        String name = Fields.text(comment, "username");
        String from = Fields.text(comment, "from", "username");
        return name != null ? name : from != null ? from : Fields.text(comment, "owner");
    }

    private static @Nullable String authorId(JsonNode comment) {
        String from = Fields.text(comment, "from", "id");
        return from == null ? Fields.text(comment, "owner_id") : from;
    }

    /** The pages of the site themselves tell seconds since the epoch. */
    private static @Nullable Instant at(JsonNode comment) {
        Instant at = Fields.time(comment, "timestamp");
        return at == null ? Fields.epochSeconds(comment, "created_at") : at;
    }

    /** A comment has no address that is told; that of its medium leads to it. */
    private static @Nullable String url(JsonNode post, JsonNode comment, String id) {
        String link = Fields.text(post, "permalink");
        String medium = link == null ? Fields.text(comment, "media", "permalink") : link;
        return medium == null ? null : medium.replaceFirst("/*$", "") + "/c/" + id + "/";
    }

    private static @Nullable String text(JsonNode comment) {
        String text = Fields.text(comment, "text");
        return text == null ? null : text.strip();
    }
}
