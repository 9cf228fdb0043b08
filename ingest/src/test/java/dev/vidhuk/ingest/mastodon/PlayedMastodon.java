package dev.vidhuk.ingest.mastodon;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vidhuk.ingest.PlayedApi;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One instance: pages by links, counts on a post, the conversation below it apart. */
public final class PlayedMastodon extends PlayedApi {
    private static final String STATUSES = "/api/v1/statuses/";

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
                .map(post -> Said.ok(parts.length == 1 ? status(post) : context(post)))
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

    private static ObjectNode status(Post post) {
        ObjectNode status = status(post.id(), null, post.text(), post.at(), "customer-" + post.id());
        return status.put("replies_count", post.replies().isEmpty() ? 0 : 1)
                .put(
                        "edited_at",
                        post.editedAt() == null ? null : post.editedAt().toString());
    }

    private static ObjectNode context(Post post) {
        ObjectNode context = object();
        context.putArray("ancestors");
        ArrayNode descendants = context.putArray("descendants");
        for (Reply said : post.replies()) {
            descendants.add(status(said.id(), post.id(), said.text(), said.at(), OWNER));
        }
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
