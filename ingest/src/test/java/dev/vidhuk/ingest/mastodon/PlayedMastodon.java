package dev.vidhuk.ingest.mastodon;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vidhuk.ingest.PlayedApi;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One instance: pages by links, counts on a post, the conversation below it apart. */
public final class PlayedMastodon extends PlayedApi {
    private static final String STATUSES = "/api/v1/statuses/";
    /** Who asks without an account is shown no more of a conversation. */
    private static final int STRANGERS_POSTS = 60;

    private static final int STRANGERS_LEVELS = 20;

    private boolean inPrivate;
    private int talk;
    private boolean oneAfterTheOther;

    public PlayedMastodon() {
        serve();
    }

    @Override
    public String type() {
        return "mastodon";
    }

    @Override
    public int perPage() {
        return 20;
    }

    @Override
    public Map<String, String> options() {
        return Map.of("query", "#svitlo");
    }

    @Override
    public boolean expire() {
        return false;
    }

    /** The brand answers for the customer alone: no post counts that, and only an account is shown it. */
    public synchronized void answerInPrivate() {
        inPrivate = true;
    }

    /** Others talk under each post before the brand does, each to the post or each to the one before. */
    public synchronized void talk(int posts, boolean chain) {
        talk = posts;
        oneAfterTheOther = chain;
    }

    @Override
    protected Said answer(Asked asked) {
        String path = asked.path();
        Map<String, String> parameters = asked.query();
        if (path.equals("/api/v1/timelines/tag/svitlo")) {
            return timeline(path, parameters.get("max_id"));
        }
        String[] parts =
                path.startsWith(STATUSES) ? path.substring(STATUSES.length()).split("/") : new String[] {""};
        return post(parts[0])
                .map(post -> Said.ok(parts.length == 1 ? status(post) : context(post, asked.authorization() == null)))
                .orElse(Said.of(404, Map.of(), object().put("error", "Record not found")));
    }

    /** A limit of few requests renews soon in a test: the real one takes up to five minutes. */
    @Override
    protected Said tooMany() {
        Instant reset = Instant.now().plus(Duration.ofSeconds(1)).truncatedTo(ChronoUnit.MICROS);
        Map<String, String> headers = Map.of(
                "X-RateLimit-Limit", "300",
                "X-RateLimit-Remaining", "0",
                "X-RateLimit-Reset", reset.toString());
        return Said.of(429, headers, object().put("error", "Too many requests"));
    }

    private Said timeline(String path, @Nullable String maxId) {
        List<Post> page = posts().stream()
                .filter(post -> maxId == null || Long.parseLong(post.id()) < Long.parseLong(maxId))
                .limit(perPage())
                .toList();
        ArrayNode statuses = array();
        page.forEach(post -> statuses.add(status(post)));
        if (page.isEmpty()) {
            return Said.ok(statuses);
        }
        String link = "<https://elsewhere.example" + path
                + "?limit=20&max_id=%s>; rel=\"next\", <https://elsewhere.example" + path + "?min_id=%s>; rel=\"prev\"";
        return Said.of(
                200,
                Map.of(
                        "Link",
                        link.formatted(
                                page.get(page.size() - 1).id(), page.get(0).id())),
                statuses);
    }

    private ObjectNode status(Post post) {
        ObjectNode status = status(post.id(), null, post.text(), post.at(), "customer-" + post.id());
        return status.put(
                        "replies_count", talk + (inPrivate ? 0 : post.replies().size()))
                .put(
                        "edited_at",
                        post.editedAt() == null ? null : post.editedAt().toString());
    }

    private ObjectNode context(Post post, boolean stranger) {
        List<ObjectNode> said = new ArrayList<>();
        String last = post.id();
        for (int i = 0; i < talk; i++) {
            String id = post.id() + "5" + i;
            said.add(status(id, last, "і я", post.at(), "other-" + i));
            last = oneAfterTheOther ? id : post.id();
        }
        for (Reply reply : inPrivate && stranger ? List.<Reply>of() : post.replies()) {
            said.add(status(reply.id(), last, reply.text(), reply.at(), OWNER));
        }
        int limit = !stranger ? said.size() : oneAfterTheOther ? STRANGERS_LEVELS : STRANGERS_POSTS;
        ObjectNode context = object();
        context.putArray("ancestors");
        context.putArray("descendants").addAll(said.subList(0, Math.min(limit, said.size())));
        return context;
    }

    private static ObjectNode status(String id, @Nullable String parent, String text, Instant at, String account) {
        ObjectNode status = object().put("id", id)
                .put("created_at", at.toString())
                .put("in_reply_to_id", parent)
                .put("spoiler_text", "")
                .put("visibility", "public")
                .put("url", "https://mastodon.example/@" + account + "/" + id)
                .put("replies_count", 0)
                .put("content", "<p>" + text + "</p>");
        status.putNull("reblog");
        status.putObject("account").put("id", account).put("acct", account).put("display_name", "");
        return status;
    }
}
