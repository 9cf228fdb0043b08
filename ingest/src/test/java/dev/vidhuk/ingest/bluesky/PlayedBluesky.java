package dev.vidhuk.ingest.bluesky;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vidhuk.ingest.Exchanges;
import dev.vidhuk.ingest.PlayedApi;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A server with its sessions: both tokens change at each renewal, and nearly all that is wrong has the status 400. */
public final class PlayedBluesky extends PlayedApi {
    private static final String PASSWORD = "abcd-efgh-ijkl-mnop";

    private int session;
    private boolean accessExpired;
    private boolean renewalRevoked;

    public PlayedBluesky() {
        serve();
    }

    @Override
    public String type() {
        return "bluesky";
    }

    @Override
    public int perPage() {
        return 25;
    }

    @Override
    public Map<String, String> options() {
        return Map.of("search", "svitlo", "handle", "svitlo.example", "password", PASSWORD);
    }

    @Override
    public String siteId(String id) {
        return customer(id) + "/" + id;
    }

    @Override
    public synchronized boolean expire() {
        accessExpired = true;
        return true;
    }

    /** The session cannot even be renewed: somebody has changed the password, or the server has forgotten it. */
    synchronized void revoke() {
        accessExpired = true;
        renewalRevoked = true;
    }

    @Override
    protected Said answer(Asked asked) {
        String path = asked.path();
        Map<String, String> parameters = asked.query();
        String method = path.substring(path.lastIndexOf('.') + 1);
        return switch (method) {
            case "createSession" -> create(asked.body());
            case "refreshSession" -> refresh(asked);
            default ->
                ("Bearer access-" + session).equals(asked.authorization()) && !accessExpired
                        ? shown(method, parameters)
                        : error("ExpiredToken", "Token has expired");
        };
    }

    @Override
    protected Said tooMany() {
        String reset = String.valueOf(Instant.now().getEpochSecond() + 1);
        Map<String, String> headers = Map.of(
                "RateLimit-Limit", "3000",
                "RateLimit-Remaining", "0",
                "RateLimit-Reset", reset,
                "RateLimit-Policy", "3000;w=300");
        ObjectNode body = object().put("error", "RateLimitExceeded").put("message", "Rate Limit Exceeded");
        return Said.of(429, headers, body);
    }

    private Said create(String body) {
        if (!Exchanges.json(body).path("password").asText().equals(PASSWORD)) {
            ObjectNode error =
                    object().put("error", "AuthenticationRequired").put("message", "Invalid identifier or password");
            return Said.of(401, Map.of(), error);
        }
        return tokens();
    }

    private Said refresh(Asked asked) {
        boolean known = ("Bearer refresh-" + session).equals(asked.authorization());
        if (!asked.body().isEmpty()) {
            return error("InvalidRequest", "A request body was provided when none was expected");
        }
        return known && !renewalRevoked ? tokens() : error("ExpiredToken", "Token has been revoked");
    }

    private Said tokens() {
        session++;
        accessExpired = false;
        renewalRevoked = false;
        return Said.ok(object().put("accessJwt", "access-" + session)
                .put("refreshJwt", "refresh-" + session)
                .put("handle", "svitlo.example")
                .put("did", OWNER));
    }

    private Said shown(String method, Map<String, String> parameters) {
        if (method.equals("searchPosts")) {
            return found(Integer.parseInt(parameters.getOrDefault("cursor", "0")));
        }
        String uri = parameters.getOrDefault("uri", "");
        Optional<Post> post = post(uri.substring(uri.lastIndexOf('/') + 1));
        return post.map(one -> Said.ok(object().set("thread", thread(one))))
                .orElse(error("NotFound", "Post not found: " + uri));
    }

    private Said found(int from) {
        List<Post> all = posts();
        ObjectNode answer = object();
        ArrayNode page = answer.putArray("posts");
        all.stream().skip(from).limit(perPage()).forEach(post -> page.add(view(post)));
        if (from + perPage() < all.size()) {
            answer.put("cursor", String.valueOf(from + perPage()));
        }
        return Said.ok(answer);
    }

    private static ObjectNode thread(Post post) {
        ObjectNode thread = object().put("$type", "app.bsky.feed.defs#threadViewPost");
        thread.set("post", view(post));
        ArrayNode replies = thread.putArray("replies");
        replies.add(
                object().put("uri", "at://did:plc:other/app.bsky.feed.post/1").put("notFound", true));
        for (Reply said : post.replies()) {
            ObjectNode reply = replies.addObject();
            reply.set("post", view(said.id(), OWNER, said.text(), said.at(), uri(post.id())));
        }
        return thread;
    }

    private static ObjectNode view(Post post) {
        return view(post.id(), customer(post.id()), post.text(), post.at(), null)
                .put("replyCount", post.replies().size());
    }

    private static ObjectNode view(String id, String did, String text, Instant at, @Nullable String parent) {
        ObjectNode view = object().put("uri", "at://" + did + "/app.bsky.feed.post/" + id)
                .put("indexedAt", at.toString())
                .put("replyCount", 0);
        view.putObject("author").put("did", did).put("handle", did.replace(':', '-') + ".example");
        ObjectNode record = view.putObject("record").put("$type", "app.bsky.feed.post");
        record.put("text", text).put("createdAt", at.toString());
        if (parent != null) {
            record.putObject("reply").putObject("parent").put("uri", parent);
        }
        return view;
    }

    private static String uri(String id) {
        return "at://" + customer(id) + "/app.bsky.feed.post/" + id;
    }

    private static String customer(String id) {
        return "did:plc:customer" + id;
    }

    private static Said error(String error, String message) {
        return Said.of(400, Map.of(), object().put("error", error).put("message", message));
    }
}
