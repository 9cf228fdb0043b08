package dev.vidhuk.ingest.appstore;

import com.sun.net.httpserver.HttpExchange;
import dev.vidhuk.ingest.PlayedPlace;
import dev.vidhuk.ingest.api.Answers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The public feed of an app in one country. */
final class PlayedFeed extends PlayedPlace {
    private static final int PER_PAGE = 10;

    private final Map<String, Written> reviews = new LinkedHashMap<>();
    private int refusals;
    private boolean garbled;

    PlayedFeed() {
        site.route("/ua/rss/customerreviews/", this::answer);
    }

    @Override
    public String type() {
        return "app-store";
    }

    @Override
    public int perPage() {
        return PER_PAGE;
    }

    @Override
    public Map<String, String> options() {
        return Map.of("app", "1234567890", "country", "ua");
    }

    @Override
    public synchronized void publish(String id, String text, Instant at) {
        reviews.put(id, new Written(text, at));
    }

    @Override
    public void reply(String id, String text, Instant at) {
        throw new UnsupportedOperationException("shows none");
    }

    @Override
    public synchronized void edit(String id, String text, Instant at) {
        reviews.put(id, new Written(text, at));
    }

    @Override
    public synchronized void delete(String id) {
        reviews.remove(id);
    }

    @Override
    public synchronized void throttle(int requests) {
        refusals = requests;
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
        if (refusals > 0) {
            refusals--;
            exchange.getResponseHeaders().set("Retry-After", "1");
            Answers.json(exchange, 429, Map.of());
        } else if (garbled) {
            xml(exchange, "<html><body>Погано</body></html>");
        } else {
            String page = exchange.getRequestURI().getPath().replaceFirst(".*/page=(\\d+)/id=1234567890/.*", "$1");
            xml(exchange, feed(Integer.parseInt(page)));
        }
    }

    private String feed(int page) {
        List<String> ids = new ArrayList<>(reviews.keySet());
        ids.sort(Comparator.comparing(
                        (String id) -> Objects.requireNonNull(reviews.get(id)).at())
                .reversed());
        int from = Math.min(ids.size(), (page - 1) * PER_PAGE);
        int to = Math.min(ids.size(), from + PER_PAGE);
        String app =
                from == to ? "" : "<entry><id im:id='1'>https://x</id><title>App</title><im:name>App</im:name></entry>";
        return """
                <?xml version="1.0" encoding="utf-8"?>
                <feed xmlns:im="http://itunes.apple.com/rss" xmlns="http://www.w3.org/2005/Atom" xml:lang="uk">
                <id>https://itunes.apple.com/ua/rss/customerreviews</id><title>iTunes Store</title>%s%s</feed>
                """.formatted(
                        app, ids.subList(from, to).stream().map(this::entry).collect(Collectors.joining()));
    }

    private String entry(String id) {
        Written review = Objects.requireNonNull(reviews.get(id));
        return """
                <entry><updated>%s</updated><id>%s</id><title>Відгук</title><content type="text">%s</content>
                <im:rating>1</im:rating><author><name>Customer</name><uri>https://itunes.apple.com/ua/reviews/id7</uri></author>
                <content type="html">&lt;b&gt;x&lt;/b&gt;</content></entry>
                """.formatted(review.at(), id, review.text());
    }

    private static void xml(HttpExchange exchange, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/xml; charset=UTF-8");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private record Written(String text, Instant at) {}
}
