package dev.vidhuk.ingest.reddit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vidhuk.ingest.PlayedApi;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reddit: every comment is left out at first, and given when it is asked for by its id. */
public final class PlayedReddit extends PlayedApi {
    private static final String BASIC =
            "Basic " + Base64.getEncoder().encodeToString("app:client-secret".getBytes(StandardCharsets.UTF_8));

    private int tokens;
    private boolean expired;

    public PlayedReddit() {
        serve();
    }

    @Override
    public String type() {
        return "reddit";
    }

    @Override
    public int perPage() {
        return 25;
    }

    @Override
    public Map<String, String> options() {
        return Map.of(
                "clientId", "app",
                "clientSecret", "client-secret",
                "subreddit", "svitlo",
                "tokenUrl", site.uri("/api/v1/access_token").toString());
    }

    @Override
    public synchronized boolean expire() {
        expired = true;
        return true;
    }

    @Override
    protected Said answer(Asked asked) {
        String path = asked.path();
        Map<String, String> parameters = asked.query();
        if (path.equals("/api/v1/access_token")) {
            return token(asked);
        }
        if (!("Bearer token-" + tokens).equals(asked.authorization()) || expired) {
            return Said.of(
                    401, Map.of(), object().put("message", "Unauthorized").put("error", 401));
        }
        return switch (path) {
            case "/r/svitlo/new" -> list(parameters.get("after"));
            case "/api/morechildren" -> more(parameters);
            default -> thread(path.substring(path.lastIndexOf('/') + 1));
        };
    }

    @Override
    protected Said tooMany() {
        Map<String, String> headers =
                Map.of("x-ratelimit-used", "100", "x-ratelimit-remaining", "0.0", "x-ratelimit-reset", "1");
        return Said.of(
                429, headers, object().put("message", "Too Many Requests").put("error", 429));
    }

    private Said token(Asked asked) {
        if (!BASIC.equals(asked.authorization()) || !asked.body().equals("grant_type=client_credentials")) {
            return Said.of(
                    401, Map.of(), object().put("message", "Unauthorized").put("error", 401));
        }
        tokens++;
        expired = false;
        return Said.ok(object().put("access_token", "token-" + tokens)
                .put("token_type", "bearer")
                .put("expires_in", 86400)
                .put("scope", "*"));
    }

    private Said list(@Nullable String after) {
        List<Post> all = posts();
        int from = 0;
        while (after != null && !("t3_" + all.get(from++).id()).equals(after)) {
            // on to the one behind it
        }
        int to = Math.min(from + perPage(), all.size());
        ArrayNode things = array();
        all.subList(from, to).forEach(post -> things.add(thing("t3", post(post))));
        return Said.ok(listing(things, to < all.size() ? "t3_" + all.get(to - 1).id() : null));
    }

    private Said thread(String id) {
        ArrayNode comments = array();
        post(id).filter(post -> !post.replies().isEmpty()).ifPresent(post -> {
            ObjectNode stub = object().put("count", post.replies().size()).put("parent_id", "t3_" + id);
            ArrayNode children = stub.putArray("children");
            post.replies().forEach(said -> children.add(said.id()));
            comments.add(thing("more", stub));
        });
        ArrayNode post =
                array().add(thing("t3", post(id).map(PlayedReddit::post).orElse(deleted(id))));
        return Said.ok(array().add(listing(post, null)).add(listing(comments, null)));
    }

    private Said more(Map<String, String> parameters) {
        List<String> wanted =
                Arrays.asList(parameters.getOrDefault("children", "").split(","));
        ObjectNode answer = object();
        ObjectNode json = answer.putObject("json");
        json.putArray("errors");
        ArrayNode things = json.putObject("data").putArray("things");
        String id = parameters.getOrDefault("link_id", "").substring(3);
        post(id).ifPresent(post -> post.replies().stream()
                .filter(said -> wanted.contains(said.id()))
                .forEach(said -> things.add(thing("t1", comment(id, said)))));
        return Said.ok(answer);
    }

    private static ObjectNode post(Post post) {
        Instant edited = post.editedAt();
        ObjectNode data = written(post.id(), "t3", post.at(), "customer")
                .put("title", "Світло")
                .put("selftext", post.text())
                .put("num_comments", post.replies().size());
        return edited == null ? data.put("edited", false) : data.put("edited", (double) edited.getEpochSecond());
    }

    private static ObjectNode deleted(String id) {
        return written(id, "t3", Instant.EPOCH.plusSeconds(1), "[deleted]")
                .put("title", "Світло")
                .put("selftext", "[deleted]")
                .put("edited", false);
    }

    private static ObjectNode comment(String post, Reply said) {
        return written(said.id(), "t1", said.at(), OWNER)
                .put("parent_id", "t3_" + post)
                .put("body", said.text())
                .put("edited", false)
                .put("replies", "");
    }

    private static ObjectNode written(String id, String kind, Instant at, String author) {
        return object().put("id", id)
                .put("name", kind + "_" + id)
                .put("author", author)
                .put("permalink", "/r/svitlo/comments/" + id + "/")
                .put("created_utc", (double) at.getEpochSecond());
    }

    private static ObjectNode thing(String kind, ObjectNode data) {
        ObjectNode thing = object().put("kind", kind);
        thing.set("data", data);
        return thing;
    }

    private static JsonNode listing(ArrayNode things, @Nullable String after) {
        ObjectNode data = object().put("after", after);
        data.set("children", things);
        return thing("Listing", data);
    }
}
