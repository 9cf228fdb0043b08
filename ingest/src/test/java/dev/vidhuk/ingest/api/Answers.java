package dev.vidhuk.ingest.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import dev.vidhuk.ingest.PlayedApi;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** What a played API answers, and how it reads what it is asked. */
public final class Answers {
    public static final JsonMapper MAPPER = new JsonMapper();

    private Answers() {}

    /** Sends JSON. */
    public static void json(HttpExchange exchange, int status, Object value) throws IOException {
        byte[] body = MAPPER.writeValueAsBytes(value);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=UTF-8");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    /** An error as Google's APIs tell it, which ask to be left alone for a second. */
    static PlayedApi.Said googleError(int status, String words, String reason, String message) {
        Object retry = Map.of("@type", "type.googleapis.com/google.rpc.RetryInfo", "retryDelay", "1s");
        Object one = Map.of("message", message, "domain", "global", "reason", reason);
        return said(
                status,
                Map.of(
                        "error",
                        Map.of(
                                "code", status,
                                "message", message,
                                "status", words,
                                "errors", new Object[] {one},
                                "details", new Object[] {retry})));
    }

    /** Any value as JSON. */
    static PlayedApi.Said said(int status, Object value) {
        return PlayedApi.Said.of(status, Map.of(), MAPPER.valueToTree(value));
    }

    /** The parameters of the query. */
    public static Map<String, String> query(URI uri) {
        return form(uri.getRawQuery() == null ? "" : uri.getRawQuery());
    }

    /** The values of a form. */
    public static Map<String, String> form(String text) {
        Map<String, String> values = new TreeMap<>();
        for (String value : text.split("&")) {
            String[] parts = value.split("=", 2);
            values.put(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
        }
        return values;
    }

    /** JSON in a test. */
    public static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
