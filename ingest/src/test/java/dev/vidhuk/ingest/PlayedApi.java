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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A place that answers by what was written there, in JSON where nothing else is said, and the ways in which it refuses. */
public abstract class PlayedApi extends PlayedPlace {
    /** What a customer wrote, with the brand's answers. */
    public record Post(
            String id, String text, Instant at, @Nullable Instant editedAt, List<Reply> replies) {}

    /** What the brand wrote. */
    public record Reply(String id, String text, Instant at) {}

    /** One request: its path, the values of its query, the header {@code Authorization}, what was posted. */
    protected record Asked(String path, Map<String, String> query, Map<String, String> headers, String body) {
        /** The header {@code Authorization}. */
        public @Nullable String authorization() {
            return headers.get("Authorization");
        }

        /** The number in the query of that name. */
        public int number(String name, int otherwise) {
            return Integer.parseInt(query.getOrDefault(name, String.valueOf(otherwise)));
        }
    }

    /** What it is answered. */
    public record Said(int status, String body, Map<String, String> headers) {
        public Said(int status, String body) {
            this(status, body, Map.of());
        }

        /** The same from a tree. */
        public static Said of(int status, Map<String, String> headers, JsonNode json) {
            return new Said(status, json.toString(), headers);
        }

        /** What was asked for. */
        public static Said ok(JsonNode json) {
            return of(200, Map.of(), json);
        }
    }

    private final Map<String, Post> posts = new LinkedHashMap<>();
    private int throttled;
    private int tokens = 1;
    private boolean garbled;

    /** Opens it; each constructor ends with that. */
    protected final void serve() {
        site.route("/", this::handle);
    }

    /** Whether it is where tokens are given: that neither throttles nor garbles. */
    protected boolean givesTokens(Asked asked) {
        return false;
    }

    /** Answers a request that is neither too many nor garbled. */
    protected abstract Said answer(Asked asked);

    /** Turns a request down since there were too many. */
    protected abstract Said tooMany();

    /** Answers in a form that nobody knows. */
    protected Said garbled() {
        return new Said(200, "{\"weather\": \"fine\"}");
    }

    /** The token that is valid now. */
    protected final String token() {
        return "token-" + tokens;
    }

    /** All that is there, the latest first. */
    protected final List<Post> posts() {
        return posts.values().stream()
                .sorted(Comparator.comparing(Post::at).reversed())
                .toList();
    }

    /** What was published by that id. */
    protected final Optional<Post> post(String id) {
        return Optional.ofNullable(posts.get(id));
    }

    /** When the customer has written last. */
    protected static Instant changed(Post post) {
        return post.editedAt() == null ? post.at() : post.editedAt();
    }

    /** The reply that counts, where there can be only one. */
    protected static @Nullable Reply reply(Post post) {
        return post.replies().isEmpty()
                ? null
                : post.replies().get(post.replies().size() - 1);
    }

    /** The addresses that were asked for, as far as they hold that text. */
    public final List<String> asked(String text) {
        return site.asked().stream().filter(path -> path.contains(text)).toList();
    }

    /** One page of a list. */
    protected static <T> List<T> page(List<T> list, int from, int size) {
        return list.subList(Math.min(from, list.size()), Math.min(from + size, list.size()));
    }

    /** A text in JSON. */
    protected static String quoted(@Nullable String text) {
        return text == null
                ? "null"
                : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    /** An empty object. */
    protected static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** An empty list. */
    protected static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /** Values as a list in JSON. */
    protected static String array(List<String> values) {
        return values.stream().collect(Collectors.joining(",", "[", "]"));
    }

    @Override
    public synchronized void publish(String id, String text, Instant at) {
        posts.put(id, new Post(id, text, at, null, List.of()));
    }

    @Override
    public synchronized void reply(String id, String text, Instant at) {
        posts.computeIfPresent(id, (key, post) -> {
            List<Reply> replies = new ArrayList<>(post.replies());
            replies.add(new Reply(id + "9" + replies.size(), text, at));
            return new Post(id, post.text(), post.at(), post.editedAt(), replies);
        });
    }

    @Override
    public synchronized void edit(String id, String text, Instant at) {
        posts.computeIfPresent(id, (key, post) -> new Post(id, text, post.at(), at, post.replies()));
    }

    @Override
    public synchronized void delete(String id) {
        posts.remove(id);
    }

    @Override
    public synchronized void throttle(int requests) {
        throttled = requests;
    }

    @Override
    public synchronized boolean expire() {
        tokens++;
        return false;
    }

    @Override
    public synchronized void garble() {
        garbled = true;
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
        Said said = said(new Asked(
                exchange.getRequestURI().getPath(),
                values(exchange.getRequestURI().getRawQuery()),
                headers,
                body));
        byte[] answer = said.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=UTF-8");
        said.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(said.status(), answer.length);
        exchange.getResponseBody().write(answer);
    }

    private synchronized Said said(Asked asked) {
        if (!givesTokens(asked) && throttled > 0) {
            throttled--;
            return tooMany();
        }
        return !givesTokens(asked) && garbled ? garbled() : answer(asked);
    }

    /** Values of a query or a form. */
    protected static Map<String, String> values(@Nullable String query) {
        Map<String, String> values = new TreeMap<>();
        for (String value : query == null || query.isEmpty() ? new String[0] : query.split("&")) {
            String[] parts = value.split("=", 2);
            values.put(decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1]));
        }
        return values;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
