package dev.vidhuk.launcher.endtoend;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Receivers of webhooks on loopback: at {@code /well} one that takes everything, at {@code /moody-…} some that often do not. */
final class MoodyHook implements AutoCloseable {
    static {
        // else the JDK's server holds each short answer back for 40 ms (JDK-7068416), and what is measured is its pause
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final Random mood;
    /** When each was taken for the first time, and how often, by its path and key. */
    private final Map<String, Instant> first = new HashMap<>();

    private final Map<String, Integer> taken = new HashMap<>();
    private int requests;

    MoodyHook(long seed) throws IOException {
        mood = new Random(seed);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + path;
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath().substring(1);
        int status =
                status(path, Objects.requireNonNull(exchange.getRequestHeaders().getFirst("Idempotency-Key")));
        if (status == 0) {
            exchange.close(); // without an answer: the connection is reset
            return;
        }
        if (status == 429) {
            exchange.getResponseHeaders().set("Retry-After", "0");
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private synchronized int status(String path, String key) {
        requests++;
        int status = path.equals("well")
                ? 200
                : List.of(200, 200, 200, 200, 200, 500, 429, 0).get(mood.nextInt(8)); // 0: a reset
        if (status == 200) {
            first.putIfAbsent(path + " " + key, Instant.now());
            taken.merge(path + " " + key, 1, Integer::sum);
        }
        return status;
    }

    /** How many were taken at paths that begin like this. */
    synchronized int taken(String path) {
        return (int) first.keySet().stream().filter(key -> key.startsWith(path)).count();
    }

    /** When the last of those was taken for the first time. */
    synchronized Instant last(String path) {
        return first.entrySet().stream()
                .filter(message -> message.getKey().startsWith(path))
                .map(Map.Entry::getValue)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    /** How often each was taken, by its key alone. */
    synchronized Map<String, Integer> times() {
        Map<String, Integer> times = new HashMap<>();
        taken.forEach((key, count) -> times.merge(key.substring(key.indexOf(' ') + 1), count, Integer::sum));
        return times;
    }

    synchronized int requests() {
        return requests;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
