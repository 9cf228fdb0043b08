package dev.vidhuk.launcher.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.events.kafka.Json;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Asks the dashboard as a page would: let in by the address that is printed, with a cookie from then on. */
public final class Browser {
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final URI address;

    public Browser(URI entrance) {
        this.address = entrance.resolve("/");
        send(HttpRequest.newBuilder(entrance));
    }

    public JsonNode json(String path) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(address.resolve(path)));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return read(answer.body());
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(address.resolve(path)));
    }

    HttpResponse<String> post(String path, String body) {
        return send(HttpRequest.newBuilder(address.resolve(path))
                .header("X-Vidhuk-CSRF", json("/api/me").get("csrf").asText())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Whether the case of that review is known. */
    public boolean hasCase(String reviewId) {
        HttpResponse<String> answer = get(path(reviewId, ""));
        return answer.statusCode() == 200 && !read(answer.body()).get("case").isNull();
    }

    /** The path of a case, and what comes behind its id. */
    static String path(String reviewId, String rest) {
        return "/api/cases/" + URLEncoder.encode(reviewId, StandardCharsets.UTF_8) + rest;
    }

    public HttpResponse<java.util.stream.Stream<String>> lines(String path) {
        try {
            return client.send(
                    HttpRequest.newBuilder(address.resolve(path)).build(), HttpResponse.BodyHandlers.ofLines());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static JsonNode read(String json) {
        try {
            return Json.mapper().readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException(json, e);
        }
    }
}
