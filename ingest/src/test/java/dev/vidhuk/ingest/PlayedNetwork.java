package dev.vidhuk.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A social network that is played: posts, newest first, each with the brand's replies. */
public abstract class PlayedNetwork extends PlayedPlace {
    private final Map<String, Post> posts = new HashMap<>();
    private int throttled;
    private boolean garbled;

    /** Begins to answer; called once the place is made. */
    protected final void open() {
        site.route("/", exchange -> {
            synchronized (this) {
                answer(exchange);
            }
        });
    }

    /**
     * What somebody wrote.
     *
     * @param editedAt when it was written anew, or null
     */
    public record Post(
            String id, String text, Instant at, @Nullable Instant editedAt, List<Said> replies) {}

    /** What the brand said to it. */
    public record Said(String id, String text, Instant at) {}

    /** An answer to a request. */
    public record Reply(int status, Map<String, String> headers, JsonNode body) {
        public static Reply ok(JsonNode body) {
            return new Reply(200, Map.of(), body);
        }
    }

    /** Answers a request that is in order. */
    protected abstract Reply answer(String path, Map<String, String> parameters, Asked asked);

    /** How it says that it was asked too often. */
    protected abstract Reply tooMany();

    /** A request. */
    public record Asked(String method, @Nullable String authorization, String body) {}

    @Override
    public final synchronized void publish(String id, String text, Instant at) {
        posts.put(id, new Post(id, text, at, null, List.of()));
    }

    @Override
    public final synchronized void reply(String id, String text, Instant at) {
        posts.computeIfPresent(id, (key, post) -> {
            List<Said> replies = new ArrayList<>(post.replies());
            replies.add(new Said(id + "9" + replies.size(), text, at));
            return new Post(id, post.text(), post.at(), post.editedAt(), replies);
        });
    }

    @Override
    public final synchronized void edit(String id, String text, Instant at) {
        posts.computeIfPresent(id, (key, post) -> new Post(id, text, post.at(), at, post.replies()));
    }

    @Override
    public final synchronized void delete(String id) {
        posts.remove(id);
    }

    @Override
    public final synchronized void throttle(int requests) {
        throttled = requests;
    }

    @Override
    public final synchronized void garble() {
        garbled = true;
    }

    /** What was asked for, as far as it holds that text. */
    public final List<String> asked(String text) {
        return site.asked().stream().filter(path -> path.contains(text)).toList();
    }

    /** All posts, newest first. */
    protected final List<Post> posts() {
        return posts.values().stream()
                .sorted(Comparator.comparing(Post::at).reversed())
                .toList();
    }

    protected final Optional<Post> post(String id) {
        return Optional.ofNullable(posts.get(id));
    }

    protected static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    protected static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /** Values of a query or a form. */
    protected static Map<String, String> values(@Nullable String form) {
        Map<String, String> values = new HashMap<>();
        for (String value : form == null || form.isEmpty() ? new String[0] : form.split("&")) {
            String[] parts = value.split("=", 2);
            values.put(decoded(parts[0]), decoded(parts[1]));
        }
        return values;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private void answer(HttpExchange exchange) throws IOException {
        Asked asked = new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestHeaders().getFirst("Authorization"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Reply reply = reply(exchange, asked);
        byte[] body = reply.body().toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(reply.status(), body.length);
        exchange.getResponseBody().write(body);
    }

    private Reply reply(HttpExchange exchange, Asked asked) {
        if (throttled > 0) {
            throttled--;
            return tooMany();
        }
        Reply reply = answer(
                exchange.getRequestURI().getPath(),
                values(exchange.getRequestURI().getRawQuery()),
                asked);
        return garbled ? Reply.ok(object().put("edition", "two")) : reply;
    }
}
