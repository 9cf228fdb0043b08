package dev.vidhuk.launcher.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.vidhuk.events.Alert;
import dev.vidhuk.events.AlertKind;
import dev.vidhuk.events.Notification;
import dev.vidhuk.events.kafka.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A receiver of webhooks on the loopback interface that notes when it first hears of each negative review. */
final class Inbox implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final Map<String, Long> heard = new ConcurrentHashMap<>();
    private final AtomicLong messages = new AtomicLong();

    private Inbox(HttpServer server) {
        this.server = server;
    }

    static Inbox open() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Inbox inbox = new Inbox(server);
        server.createContext("/", inbox::take);
        server.setExecutor(inbox.threads);
        server.start();
        return inbox;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        long now = System.nanoTime();
        messages.incrementAndGet();
        for (Alert alert : Json.read(body, Notification.class).alerts()) {
            if (alert.kind() == AlertKind.NEGATIVE_REVIEW) {
                heard.putIfAbsent(alert.subject(), now);
            }
        }
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    /** When it heard of a review, on the scale of {@link System#nanoTime}; null where it has not. */
    @Nullable
    Long heardOf(String reviewId) {
        return heard.get(reviewId);
    }

    long messages() {
        return messages.get();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
