package dev.vidhuk.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vidhuk.ingest.http.Content;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Recorded answers of an API, each with its request; or one answer alone. */
public final class Exchanges {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Exchanges() {}

    /** One answer, with what was asked for. */
    public record Exchange(String method, URI url, int status, JsonNode answer) {
        /** The answer as it would be saved. */
        public Content content() {
            return new Content(answer.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        }
    }

    /** The answers in a recorded file of a folder. A file with one answer alone gives no address of its own. */
    public static List<Exchange> in(String folder, String name) {
        Path file = Fixtures.in(folder, "/" + name).get(0);
        JsonNode json = json(Fixtures.text(file));
        if (!name.endsWith(".exchanges.json")) {
            return List.of(new Exchange("GET", URI.create("https://place.example/"), 200, json));
        }
        List<Exchange> exchanges = new ArrayList<>();
        for (JsonNode exchange : json) {
            JsonNode request = exchange.path("request");
            String url = request.path("url").asText(request.path("uri").asText());
            exchanges.add(new Exchange(
                    request.path("method").asText(),
                    URI.create(url.replaceAll("[<>]", "_")),
                    exchange.path("response").path("status").asInt(),
                    exchange.path("response").path("body")));
        }
        return exchanges;
    }

    /** Text as JSON. */
    public static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
