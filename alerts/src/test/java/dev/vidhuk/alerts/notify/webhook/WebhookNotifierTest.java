package dev.vidhuk.alerts.notify.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.vidhuk.alerts.notify.Earlier;
import dev.vidhuk.alerts.notify.Messages;
import dev.vidhuk.alerts.notify.NotifyException;
import dev.vidhuk.alerts.notify.ReceiverSettings;
import dev.vidhuk.events.Notification;
import dev.vidhuk.events.kafka.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookNotifierTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Notification MESSAGE = Messages.to("owner", "n1");

    private final List<Call> calls = new ArrayList<>();
    private HttpServer server;

    private record Call(String body, HttpExchange exchange) {
        String header(String name) {
            return String.valueOf(exchange.getRequestHeaders().getFirst(name));
        }
    }

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("/ok", 200, null);
        answer("/busy", 429, "120");
        answer("/busy-until", 503, "Sat, 21 Nov 2026 10:05:00 GMT");
        answer("/moved", 302, null);
        answer("/gone", 410, null);
        answer("/broken", 500, null);
        server.createContext("/silent", exchange -> calls.add(new Call("", exchange)));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(String path, int status, @Nullable String retryAfter) {
        server.createContext(path, exchange -> {
            calls.add(new Call(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8), exchange));
            if (retryAfter != null) {
                exchange.getResponseHeaders().set("Retry-After", retryAfter);
            }
            exchange.getResponseHeaders().set("Location", "/ok");
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
    }

    private WebhookNotifier notifier(String path, @Nullable String secret) {
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
        return new WebhookNotifier(
                new ReceiverSettings.Webhook(url, secret, Duration.ofSeconds(1)), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private NotifyException failure(String path) {
        return catchThrowableOfType(
                NotifyException.class, () -> notifier(path, null).send(MESSAGE, Earlier.NOTHING));
    }

    @Test
    void postsTheNotificationAsJsonWithItsIdAsTheIdempotencyKey() throws Exception {
        Optional<String> externalId = notifier("/ok", null).send(MESSAGE, Earlier.NOTHING);

        assertThat(externalId).isEmpty();
        assertThat(calls).singleElement().satisfies(call -> {
            assertThat(Json.read(call.body(), Notification.class)).isEqualTo(MESSAGE);
            assertThat(call.header("Idempotency-Key")).isEqualTo("n1");
            assertThat(call.header("Content-Type")).startsWith("application/json");
            assertThat(call.header("X-Vidhuk-Signature")).isEqualTo("null");
        });
    }

    @Test
    void signsTimestampAndBodyWithTheSecret() throws Exception {
        notifier("/ok", "shared").send(MESSAGE, Earlier.NOTHING);

        Call call = calls.get(0);
        String timestamp = call.header("X-Vidhuk-Timestamp");
        assertThat(timestamp).isEqualTo(Long.toString(NOW.getEpochSecond()));
        assertThat(call.header("X-Vidhuk-Signature")).isEqualTo(Signature.of("shared", timestamp + "." + call.body()));
    }

    @Test
    void signsAsTheStandardsSay() {
        String signature = Signature.of("Jefe", "what do ya want for nothing?");

        // RFC 4231, test case 2
        assertThat(signature).isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void asksToWaitAsLongAsTheServiceSays() {
        NotifyException busy = failure("/busy");

        assertThat(busy.retryable()).isTrue();
        assertThat(busy.retryAfter()).contains(Duration.ofMinutes(2));
    }

    @Test
    void understandsADateToWaitFor() {
        NotifyException busy = failure("/busy-until");

        assertThat(busy.retryAfter()).contains(Duration.ofMinutes(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/broken", "/silent"})
    void triesAgainWhenTheServiceIsDown(String path) {
        NotifyException down = failure(path);

        assertThat(down.retryable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/gone", "/moved"})
    void isRefusedAndFollowsNobodyElsewhere(String path) {
        NotifyException refused = failure(path);

        assertThat(refused.retryable()).isFalse();
        assertThat(calls).hasSize(1);
    }

    @Test
    void showsNoSecretInItsSettings() {
        ReceiverSettings.Webhook webhook = new ReceiverSettings.Webhook(
                URI.create("https://hooks.example/T0/token"), "shared", Duration.ofSeconds(1));

        String shown = new ReceiverSettings("owner", webhook).toString();

        assertThat(shown).doesNotContain("shared", "token");
    }
}
