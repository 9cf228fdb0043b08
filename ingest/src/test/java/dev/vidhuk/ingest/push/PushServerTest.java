package dev.vidhuk.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vidhuk.ingest.Brand;
import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PushServerTest {
    private static final String REVIEW = "{\"id\": 7, \"text\": \"Погано\"}";
    private static final String TOKEN = "Bearer token-of-the-form";
    private static final String JSON = "application/json";

    private final ListInbox inbox = new ListInbox();
    private final PushServer server = start(0);
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void answersWithTheIdsOfWhatItHasTaken() throws Exception {
        HttpResponse<String> answer = client.send(post("form", TOKEN, JSON, REVIEW), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(json(answer).toString()).isEqualTo("{\"accepted\":[\"form/7\"]}");
        assertThat(inbox.ids()).containsExactly("7");
    }

    @Test
    void takesLinesOfJson() throws Exception {
        HttpResponse<String> answer = client.send(
                post("form", TOKEN, "application/x-ndjson; charset=utf-8", REVIEW + "\n" + REVIEW.replace("7", "8")),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(inbox.ids()).containsExactly("7", "8");
    }

    @Test
    void answersOnlyWhenAllIsKept() throws Exception {
        CompletableFuture<Void> gate = new CompletableFuture<>();
        inbox.keepOnlyAfter(gate);
        CompletableFuture<HttpResponse<String>> answer =
                client.sendAsync(post("form", TOKEN, JSON, REVIEW), BodyHandlers.ofString());
        await().until(() -> inbox.asked() == 1);

        boolean tooEarly = answer.isDone();
        gate.complete(null);

        assertThat(tooEarly).isFalse();
        assertThat(answer.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(202);
        assertThat(inbox.ids()).containsExactly("7");
    }

    @Test
    void saysWhenToComeAgainWhereNothingCanBeKept() throws Exception {
        inbox.keepOnlyAfter(CompletableFuture.failedFuture(new IllegalStateException("no Kafka")));

        HttpResponse<String> answer = client.send(post("form", TOKEN, JSON, REVIEW), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(inbox.ids()).isEmpty();
    }

    @Test
    void takesNothingOfABatchOfWhichSomethingIsWrongAndSaysWhat() throws Exception {
        HttpResponse<String> answer = client.send(
                post("form", TOKEN, JSON, "[" + REVIEW + ", {\"id\": 8, \"text\": \"а\", \"rating\": 9}]"),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("error").asText()).startsWith("nothing of this request was taken");
        assertThat(json(answer).path("problems").toString())
                .isEqualTo("[{\"item\":2,\"field\":\"rating\",\"problem\":\"not in 1..5: 9\"}]");
        assertThat(inbox.ids()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "404, pigeon, Bearer token-of-the-form, application/json",
        "401, form, , application/json",
        "401, form, Bearer token-of-the-chat, application/json",
        "401, form, Basic dG9rZW4=, application/json",
        "415, form, Bearer token-of-the-form, text/csv",
        "415, form, Bearer token-of-the-form, application/json; charset=windows-1251",
        "202, chat, bearer token-of-the-chat, Application/JSON;charset=\"UTF-8\"",
    })
    void letsInWhoMayComeAndWhatCanBeRead(int status, String source, String token, String type) throws Exception {
        HttpResponse<String> answer = client.send(post(source, token, type, REVIEW), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(inbox.ids()).hasSize(status == 202 ? 1 : 0);
        assertThat(answer.body()).doesNotContain("token-of");
    }

    @Test
    void takesNothingElseThanPosts() throws Exception {
        HttpRequest get = HttpRequest.newBuilder(URI.create(server.address() + "/sources/form/reviews"))
                .build();

        HttpResponse<String> answer = client.send(get, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("POST");
    }

    @Test
    void refusesWhatIsTooLargeEvenWhereItDoesNotSaySo() throws Exception {
        byte[] large = new byte[Desk.LARGEST_REQUEST + 1];
        HttpRequest silent = HttpRequest.newBuilder(URI.create(server.address() + "/sources/form/reviews"))
                .header("Authorization", TOKEN)
                .header("Content-Type", JSON)
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                .build();

        assertThat(client.send(silent, BodyHandlers.ofString()).statusCode()).isEqualTo(413);
    }

    @Test
    void turnsAwayWhatItHasNoRoomForAndTakesItLater() throws Exception {
        CompletableFuture<Void> gate = new CompletableFuture<>();
        inbox.keepOnlyAfter(gate);
        String large = "{\"id\": 7, \"text\": \"а\", \"more\": \"" + "x".repeat(200_000) + "\"}";

        List<CompletableFuture<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            answers.add(client.sendAsync(post("form", TOKEN, JSON, large), BodyHandlers.ofString())
                    .thenApply(HttpResponse::statusCode));
        }
        Object first = CompletableFuture.anyOf(answers.toArray(new CompletableFuture<?>[0]))
                .get(30, TimeUnit.SECONDS);
        gate.complete(null);

        assertThat(first).isEqualTo(503);
        assertThat(answers)
                .extracting(CompletableFuture::join)
                .contains(202, 503)
                .containsOnly(202, 503);
        assertThat(client.send(post("form", TOKEN, JSON, REVIEW), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(202);
    }

    @Test
    void readsWhatItTurnsAwaySoThatTheClientHearsWhy() throws Exception {
        byte[] body = "x".repeat(900_000).getBytes(StandardCharsets.UTF_8);

        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), URI.create(server.address()).getPort())) {
            socket.getOutputStream()
                    .write(("POST /sources/form/reviews HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + body.length
                                    + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 401 ");
        }
    }

    @Test
    void namesTheSettingsOfAPortThatIsTaken() {
        int taken = URI.create(server.address()).getPort();

        assertThatThrownBy(() -> start(taken))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("push.port");
    }

    private HttpRequest post(String source, String token, String type, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(server.address() + "/sources/" + source + "/reviews"))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        if (token != null) {
            request.header("Authorization", token);
        }
        return request.build();
    }

    private PushServer start(int port) {
        return PushServer.start(
                new PushSettings("127.0.0.1", port),
                List.of(PushSourceTest.settings("form", false), PushSourceTest.settings("chat", false)),
                source -> new Brand("svitlo", Map.of(), Set.of()),
                inbox,
                Clock.systemUTC());
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return new ObjectMapper().readTree(answer.body());
    }
}
