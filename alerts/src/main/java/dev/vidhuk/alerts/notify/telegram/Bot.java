package dev.vidhuk.alerts.notify.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vidhuk.alerts.notify.Exchange;
import dev.vidhuk.events.kafka.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Calls the Bot API: <a href="https://core.telegram.org/bots/api#making-requests">its rules</a>. Safe for several threads. */
final class Bot {
    /** For the connection and for an answer, each. */
    static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final String token;
    private final String methods;
    private final HttpClient client;
    private final Duration timeout;

    Bot(TelegramSettings settings, Duration timeout) {
        this.token = settings.token();
        this.methods = settings.api().toASCIIString().replaceFirst("/+$", "") + "/bot" + token + "/";
        this.timeout = timeout;
        // a redirect would carry token and message to a place that nobody has configured
        this.client = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** What a request holds. */
    static ObjectNode body() {
        return Json.mapper().createObjectNode();
    }

    /** The result of a method that answers at once. */
    JsonNode call(String method, ObjectNode body) throws BotException, InterruptedException {
        return call(method, body, Duration.ZERO);
    }

    /**
     * The result of a method.
     *
     * @param patience how long the service may think it over
     * @throws BotException where it is not done, as far as is known
     */
    JsonNode call(String method, ObjectNode body, Duration patience) throws BotException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(methods + method))
                .timeout(timeout.plus(patience))
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "vidhuk")
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
        try {
            Duration longest = timeout.multipliedBy(2).plus(patience);
            return result(Exchange.of(client, request, BodyHandlers.ofString(), longest));
        } catch (IOException e) {
            // without the cause: it may name the address, and that holds the token
            String message = Objects.toString(e.getMessage(), "").replace(token, "…");
            throw new BotException(BotException.NO_ANSWER, e.getClass().getSimpleName() + ": " + message, null, null);
        }
    }

    private JsonNode result(HttpResponse<String> response) throws BotException {
        JsonNode answer = read(response.body());
        int status = response.statusCode();
        if (status == 200 && answer.path("ok").asBoolean()) {
            return answer.path("result");
        }
        // a 200 that is not of this API comes from something between us and it
        int failure = status == 200 ? answer.path("error_code").asInt(502) : status;
        JsonNode parameters = answer.path("parameters");
        throw new BotException(
                failure,
                answer.path("description")
                        .asText("an answer that is not of the Bot API")
                        .replace(token, "…"),
                seconds(parameters.path("retry_after")),
                parameters.hasNonNull("migrate_to_chat_id")
                        ? parameters.path("migrate_to_chat_id").asText()
                        : null);
    }

    private static JsonNode read(String body) {
        try {
            return Json.read(body, JsonNode.class);
        } catch (IllegalArgumentException e) {
            return MissingNode.getInstance();
        }
    }

    private static @Nullable Duration seconds(JsonNode number) {
        return number.canConvertToLong() ? Duration.ofSeconds(Math.max(0, number.asLong())) : null;
    }
}
