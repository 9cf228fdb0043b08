package dev.vidhuk.dashboard.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.dashboard.Catalogue;
import dev.vidhuk.dashboard.DashboardSettings;
import dev.vidhuk.dashboard.FilledStore;
import dev.vidhuk.dashboard.ShownSamples;
import dev.vidhuk.dashboard.intake.Freshness;
import dev.vidhuk.dashboard.query.Figures;
import dev.vidhuk.dashboard.query.Records;
import dev.vidhuk.dashboard.query.Reviews;
import dev.vidhuk.events.kafka.Topics;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** The server over a store that a test fills; what people do goes to a producer that only remembers it. */
final class Served implements AutoCloseable {
    static final String TOKEN = "a-token-of-the-test-0001";

    private final FilledStore filled;
    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final EventStream events = new EventStream();
    private final Server server;
    private final List<String> routes;
    private final HttpClient client = HttpClient.newHttpClient();

    Served(Path folder) throws IOException {
        filled = new FilledStore(folder.resolve("index"));
        Clock clock = Clock.fixed(FilledStore.NOW, ZoneOffset.UTC);
        Shown shown = new Shown(
                new Reviews(filled.store()),
                new Records(filled.store()),
                new Figures(filled.store()),
                () -> new Freshness(FilledStore.NOW, 0),
                new Catalogue(
                        List.of("svitlo"),
                        List.of(new Catalogue.Place("heureka-svitlo", "svitlo", "portal")),
                        List.of(),
                        List.of("delivery.late"),
                        List.of()),
                clock);
        Desk desk = new Desk(producer, new Topics("vidhuk.", 6), "olha", clock);
        DashboardSettings settings =
                new DashboardSettings(0, "127.0.0.1", Set.of("reviews.example"), TOKEN, "olha", folder);
        Keys keys = new Keys(TOKEN);
        routes = Routes.of(shown, desk, keys, events).stream()
                .map(route -> route.method() + " " + route.path())
                .toList();
        server = Server.start(settings, keys, shown, desk, events);
    }

    FilledStore filled() {
        return filled;
    }

    EventStream events() {
        return events;
    }

    /** All that is answered, such as {@code GET /api/me}. */
    List<String> routes() {
        return routes;
    }

    List<ProducerRecord<byte[], byte[]>> written() {
        return producer.history();
    }

    URI address(String path) {
        return URI.create(server.address().toString().replaceAll("/$", "") + path);
    }

    /** A request that shows the token. */
    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address(path)).header("Authorization", "Bearer " + TOKEN);
    }

    HttpResponse<String> get(String path) {
        return send(request(path));
    }

    JsonNode json(String path) {
        return ShownSamples.read(get(path).body());
    }

    HttpResponse<String> post(String path, String body) {
        return send(request(path).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The first line of what is answered to who announces so many bytes, and sends none whatever is said of that. By a bare socket: Java's
     * client now and then finds the connection closed before it has read why.
     */
    @Nullable
    String firstLine(String path, int bytes) throws IOException {
        URI address = address(path);
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(10_000);
            String head = String.join(
                    "\r\n",
                    "POST " + address.getRawPath() + " HTTP/1.1",
                    "Host: " + address.getRawAuthority(),
                    "Authorization: Bearer " + TOKEN,
                    "Expect: 100-continue",
                    "Content-Length: " + bytes,
                    "",
                    "");
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            String line = answer.readLine();
            while (line != null && (line.isEmpty() || line.startsWith("HTTP/1.1 100"))) {
                line = answer.readLine();
            }
            return line;
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        filled.close();
    }
}
