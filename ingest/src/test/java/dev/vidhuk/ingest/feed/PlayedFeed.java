package dev.vidhuk.ingest.feed;

import com.sun.net.httpserver.HttpExchange;
import dev.vidhuk.ingest.PlayedPlace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** The feed of all comments on a blog, in Atom, as WordPress writes it: each says what it answers, the newest first. */
public final class PlayedFeed extends PlayedPlace {
    private static final String POST = "https://blog.example/?p=1";

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private int throttled;
    private boolean garbled;

    private record Entry(
            String id,
            String author,
            String text,
            Instant at,
            @Nullable Instant edited,
            String answers) {}

    public PlayedFeed() {
        site.route("/comments/feed/atom", this::answer);
    }

    @Override
    public String type() {
        return FeedKind.NAME;
    }

    @Override
    public int perPage() {
        return 5;
    }

    @Override
    public String url() {
        return site.uri("/comments/feed/atom").toString();
    }

    @Override
    public Map<String, String> options() {
        return Map.of();
    }

    @Override
    public synchronized void publish(String id, String text, Instant at) {
        entries.put(id, new Entry(id, "Олена", text, at, null, POST));
    }

    @Override
    public synchronized void reply(String id, String text, Instant at) {
        String own = "r" + (entries.size() + 1);
        entries.put(own, new Entry(own, OWNER, text, at, null, id));
    }

    @Override
    public synchronized void edit(String id, String text, Instant at) {
        entries.computeIfPresent(id, (same, was) -> new Entry(id, was.author(), text, was.at(), at, was.answers()));
    }

    @Override
    public synchronized void delete(String id) {
        entries.remove(id);
    }

    @Override
    public synchronized void throttle(int requests) {
        throttled = requests;
    }

    @Override
    public boolean expire() {
        return false;
    }

    @Override
    public synchronized void garble() {
        garbled = true;
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        int status = throttled > 0 ? 429 : 200;
        if (throttled > 0) {
            throttled--;
            exchange.getResponseHeaders().set("Retry-After", "1");
        }
        byte[] body =
                (garbled ? "<html><body>Under construction</body></html>" : feed()).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/atom+xml; charset=UTF-8");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private String feed() {
        StringBuilder feed = new StringBuilder();
        entries.values().forEach(entry -> feed.insert(0, entry(entry)));
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><feed xmlns=\"http://www.w3.org/2005/Atom\""
                + " xmlns:thr=\"http://purl.org/syndication/thread/1.0\"><title>Comments</title>"
                + "<updated>2026-11-20T18:00:00Z</updated><id>https://blog.example/comments</id>" + feed + "</feed>";
    }

    private static String entry(Entry entry) {
        return """
                <entry><title>By: %s</title><link rel="alternate" href="https://blog.example/post/#c%s" type="text/html"/>
                <author><name>%s</name></author><id>%s</id><updated>%s</updated><published>%s</published>
                <content type="html">%s</content>
                <thr:in-reply-to ref="%s" href="https://blog.example/post/" type="text/html"/></entry>
                """.formatted(
                        entry.author(),
                        entry.id(),
                        entry.author(),
                        entry.id(),
                        entry.edited() == null ? entry.at() : entry.edited(),
                        entry.at(),
                        Entities.escape("<p>" + Entities.escape(entry.text()) + "</p>"),
                        entry.answers());
    }
}
