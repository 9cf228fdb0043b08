package dev.vidhuk.launcher.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Serves a {@link Portal} over HTTP, on loopback only. Each answer shows the portal as it is at that moment. */
public final class PortalSite implements AutoCloseable {
    private static final int THREADS = 2;

    private final HttpServer server;
    private final ExecutorService threads;
    private final SiteMap pages;

    /**
     * Opens the site.
     *
     * @param port 0 means any that is free
     * @throws IOException where the port is taken
     */
    public static PortalSite start(Portal portal, int port) throws IOException {
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        return new PortalSite(HttpServer.create(new InetSocketAddress(loopback, port), 0), portal);
    }

    private PortalSite(HttpServer server, Portal portal) {
        this.server = server;
        this.pages = new SiteMap(portal);
        this.threads = Executors.newFixedThreadPool(THREADS, PortalSite::daemon);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "demo-site");
        thread.setDaemon(true);
        return thread;
    }

    /** The site's base address without a slash at its end, such as {@code http://127.0.0.1:41213}. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String method = exchange.getRequestMethod();
            if (!method.equals("GET") && !method.equals("HEAD")) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                send(exchange, 405, Page.text("text/plain", "Only to be read.\n"));
                return;
            }
            URI address = exchange.getRequestURI();
            Page page = pages.page(address.getPath(), address.getRawQuery());
            if (page == null) {
                send(exchange, 404, Page.text("text/plain", "No such page.\n"));
            } else {
                sendUnlessKnown(exchange, page);
            }
        }
    }

    private static void sendUnlessKnown(HttpExchange exchange, Page page) throws IOException {
        exchange.getResponseHeaders().set("ETag", page.etag());
        exchange.getResponseHeaders().set("Cache-Control", "no-cache");
        if (knows(exchange.getRequestHeaders().getFirst("If-None-Match"), page.etag())) {
            exchange.sendResponseHeaders(304, -1);
        } else {
            send(exchange, 200, page);
        }
    }

    private static boolean knows(@Nullable String ifNoneMatch, String etag) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(tag -> tag.strip().replaceFirst("^W/", ""))
                        .anyMatch(tag -> tag.equals(etag) || tag.equals("*"));
    }

    private static void send(HttpExchange exchange, int status, Page page) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", page.type());
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(status, -1);
        } else {
            byte[] body = page.bytes();
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** Stops at once; whoever is being answered is cut off. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
