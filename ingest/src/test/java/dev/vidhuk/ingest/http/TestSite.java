package dev.vidhuk.ingest.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A site on the loopback address, with one route for each way to behave. */
public final class TestSite implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    public TestSite() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.start();
        robots(404, "");
    }

    /** What robots.txt says. */
    public void robots(int status, String text) {
        try {
            server.removeContext("/robots.txt");
        } catch (IllegalArgumentException e) {
            // the first time there is none
        }
        page("/robots.txt", status, Map.of("Content-Type", "text/plain"), text.getBytes(StandardCharsets.UTF_8));
    }

    public void html(String path, String html) {
        page(path, 200, Map.of("Content-Type", "text/html; charset=utf-8"), html.getBytes(StandardCharsets.UTF_8));
    }

    /** A page that answers "not modified" to whoever knows its tag. */
    public void cached(String path, String html) {
        byte[] body = html.getBytes(StandardCharsets.UTF_8);
        route(path, exchange -> {
            boolean known = "\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            exchange.getResponseHeaders().set("ETag", "\"1\"");
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(known ? 304 : 200, known ? -1 : body.length);
            if (!known) {
                exchange.getResponseBody().write(body);
            }
        });
    }

    public void page(String path, int status, Map<String, String> headers, byte[] body) {
        route(path, exchange -> {
            Headers answer = exchange.getResponseHeaders();
            headers.forEach(answer::set);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        });
    }

    /** A body that is written by itself; a client that leaves early is no failure of the site. */
    public void stream(String path, Map<String, String> headers, Body body) {
        route(path, exchange -> {
            headers.forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(200, 0);
            body.write(exchange.getResponseBody());
        });
    }

    /** Writes a body. */
    public interface Body {
        void write(OutputStream out) throws IOException;
    }

    /** Whatever a handler does. */
    public void route(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            asked.add(exchange.getRequestURI().toString());
            try (HttpExchange closing = exchange) {
                handler.handle(closing);
            } catch (IOException e) {
                // the client has left
            }
        });
    }

    /** Which pages were asked for, in order, robots.txt left out. */
    public List<String> asked() {
        return asked.stream().filter(path -> !path.equals("/robots.txt")).toList();
    }

    long robotsAsked() {
        return asked.stream().filter(path -> path.equals("/robots.txt")).count();
    }

    public String authority() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    int port() {
        return server.getAddress().getPort();
    }

    public URI uri(String path) {
        return URI.create("http://" + authority() + path);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
