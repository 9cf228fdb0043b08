package dev.vidhuk.alerts.notify;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A service on the loopback interface: notes each call, and answers as it is told. */
public final class HttpPeer implements AutoCloseable {
    private final HttpServer server;
    private final Function<Call, Answer> service;
    private final List<Call> calls = new CopyOnWriteArrayList<>();

    /** What came in. */
    public record Call(String method, String path, String body, Map<String, List<String>> headers) {
        /** The first value of a header, whose name is written as HttpServer writes it: {@code Content-type}. */
        public Optional<String> header(String name) {
            return headers.getOrDefault(name, List.of()).stream().findFirst();
        }
    }

    /** What goes out. */
    public record Answer(int status, String body, Map<String, String> headers) {
        /** The connection is closed without a word. */
        public static final Answer RESET = new Answer(0, "", Map.of());
        /** The connection stays open, and nothing is said. */
        public static final Answer SILENCE = new Answer(-1, "", Map.of());

        /** It begins, and never ends. */
        public static final Answer STALLED = new Answer(-2, "", Map.of());

        public static Answer of(int status, String body) {
            return new Answer(status, body, Map.of());
        }
    }

    /**
     * Begins to listen.
     *
     * @param service called by one thread at a time
     */
    public HttpPeer(Function<Call, Answer> service) {
        this.service = service;
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.start();
    }

    /** Its address, without a path. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** What has come in so far. */
    public List<Call> calls() {
        return List.copyOf(calls);
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Call call = new Call(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                body,
                Map.copyOf(exchange.getRequestHeaders()));
        calls.add(call);
        answer(exchange, service.apply(call));
    }

    private static void answer(HttpExchange exchange, Answer answer) throws IOException {
        if (answer.equals(Answer.SILENCE)) {
            return;
        }
        if (answer.equals(Answer.STALLED)) {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().flush();
            return;
        }
        if (!answer.equals(Answer.RESET)) {
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
