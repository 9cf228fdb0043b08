package dev.vidhuk.launcher.endtoend;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A portal on loopback with many pages of few reviews, newest first; each review may have a page of its own, too. */
final class DeepPortal implements AutoCloseable {
    static final int ON_A_PAGE = 5;

    private final HttpServer server;
    private final boolean ownPages;
    private final List<Item> newestFirst = new CopyOnWriteArrayList<>();
    private final Map<String, String> replies = new LinkedHashMap<>();
    private final List<Integer> pagesAsked = new CopyOnWriteArrayList<>();
    private int fillers;

    DeepPortal(boolean ownPages) throws IOException {
        this.ownPages = ownPages;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    void write(String id, int stars, String text) {
        newestFirst.add(0, new Item(id, stars, text, Instant.now().truncatedTo(ChronoUnit.SECONDS)));
    }

    /** Pushes all that is there so many pages down. */
    void pushDown(int pages) {
        for (int i = 0; i < pages * ON_A_PAGE; i++) {
            write("filler-" + ++fillers, 5, "Гарний чайник, дякую");
        }
    }

    /** Adds so many pages at the end, a complaint on each; every review is a day older than the one before it. */
    void history(int pages, Instant newest) {
        for (int i = 0; i < pages * ON_A_PAGE; i++) {
            boolean complaint = i % ON_A_PAGE == 0;
            String text = complaint ? "Давня скарга: жахливо, прийшло розбите" : "Гарний чайник, дякую";
            newestFirst.add(new Item("old-" + i, complaint ? 1 : 5, text, newest.minus(Duration.ofDays(i))));
        }
    }

    void reply(String id, String text) {
        synchronized (replies) {
            replies.put(id, text);
        }
    }

    /** On which page of the list a review lies now, from 1. */
    int pageOf(String id) {
        List<String> ids = newestFirst.stream().map(Item::id).toList();
        return ids.indexOf(id) / ON_A_PAGE + 1;
    }

    int pages() {
        return (newestFirst.size() + ON_A_PAGE - 1) / ON_A_PAGE;
    }

    /** The pages of the list that were asked for. */
    List<Integer> pagesAsked() {
        return pagesAsked;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            byte[] html = page(path).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(html.length == 0 ? 404 : 200, html.length == 0 ? -1 : html.length);
            exchange.getResponseBody().write(html);
        }
    }

    private String page(String path) {
        if (path.startsWith("/list/")) {
            return list(Integer.parseInt(path.substring("/list/".length())));
        }
        return newestFirst.stream()
                .filter(item -> ownPages && path.equals("/review/" + item.id()))
                .map(this::html)
                .findFirst()
                .orElse("");
    }

    private String list(int page) {
        pagesAsked.add(page);
        String items = newestFirst.stream()
                .skip((long) (page - 1) * ON_A_PAGE)
                .limit(ON_A_PAGE)
                .map(this::html)
                .collect(Collectors.joining());
        return page < pages() ? items + "<a rel=next href=/list/" + (page + 1) + ">next</a>" : items;
    }

    private String html(Item item) {
        String own = ownPages ? "<a class=own href=/review/" + item.id() + ">#</a>" : "";
        return "<li id=" + item.id() + ">" + own + "<b>" + item.stars() + "</b><p>" + item.text()
                + "</p><time datetime=" + item.at() + "></time>" + html(reply(item.id())) + "</li>";
    }

    private static String html(@Nullable String reply) {
        return reply == null ? "" : "<div class=reply><i>" + reply + "</i></div>";
    }

    private @Nullable String reply(String id) {
        synchronized (replies) {
            return replies.get(id);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private record Item(String id, int stars, String text, Instant at) {}
}
