package dev.vidhuk.launcher.endtoend;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Many hosts on loopback with as many lists of reviews as one asks for: as markup below {@code /markup/}, as JSON-LD in a
 * page with an {@code ETag} below {@code /json-ld/}. The first host takes its time for each answer.
 */
final class ManyShops implements AutoCloseable {
    static final String MARKUP = "/markup/";
    static final String JSON_LD = "/json-ld/";

    private static final String TAG = "\"1\"";
    private static final String TEXT = "Чайник прийшов вчасно, кипить швидко, кришка щільна. ".repeat(6);
    /** What stands around a review on real pages. */
    private static final String DECORATION =
            "<div class=\"row card shadow-sm\"><span class=\"badge\"></span></div>".repeat(15);

    private final int reviews;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<HttpServer> hosts = new ArrayList<>();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final Instant day = Instant.now().minus(Duration.ofDays(1));

    /** So many hosts, with so many reviews on each list; the first host answers only after a while. */
    ManyShops(int hosts, int reviews, Duration slowness) throws IOException {
        this.reviews = reviews;
        for (int host = 0; host < hosts; host++) {
            HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0." + (host + 1), 0), 0);
            AtomicInteger open = new AtomicInteger();
            Duration wait = host == 0 ? slowness : Duration.ZERO;
            server.setExecutor(threads);
            server.createContext("/", exchange -> answer(exchange, open, wait));
            server.start();
            this.hosts.add(server);
        }
    }

    /** The addresses of all hosts with their ports, the slow one first. */
    List<String> authorities() {
        return hosts.stream()
                .map(HttpServer::getAddress)
                .map(address -> address.getAddress().getHostAddress() + ":" + address.getPort())
                .toList();
    }

    /** How many requests one host has had before it at the same time, at most. */
    int mostAtOnce() {
        return mostAtOnce.get();
    }

    private void answer(HttpExchange exchange, AtomicInteger open, Duration wait) throws IOException {
        try (exchange) {
            mostAtOnce.accumulateAndGet(open.incrementAndGet(), Math::max);
            if (!closed.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                byte[] html = html(exchange.getRequestURI().getPath()).getBytes(StandardCharsets.UTF_8);
                boolean known = TAG.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
                open.decrementAndGet(); // before the client can know the answer, and ask for the next
                send(exchange, known ? 304 : html.length == 0 ? 404 : 200, html);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] html) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        if (exchange.getRequestURI().getPath().startsWith(JSON_LD)) {
            exchange.getResponseHeaders().set("ETag", TAG);
        }
        exchange.sendResponseHeaders(status, status == 200 ? html.length : -1);
        if (status == 200) {
            exchange.getResponseBody().write(html);
        }
    }

    /** Empty where there is nothing. */
    private String html(String path) {
        if (path.startsWith(MARKUP)) {
            return markup(Integer.parseInt(path.substring(MARKUP.length())));
        }
        return path.startsWith(JSON_LD) ? jsonLd(Integer.parseInt(path.substring(JSON_LD.length()))) : "";
    }

    private String markup(int list) {
        return page(each(list)
                .mapToObj(review -> "<li id=r" + review + "><b>5</b><p>" + TEXT + review + "</p><i>Olha " + review
                        + "</i><time datetime=" + at(review) + "></time>" + DECORATION + "</li>")
                .collect(Collectors.joining()));
    }

    private String jsonLd(int list) {
        String all = each(list)
                .mapToObj(review -> """
                        {"@type":"Review","@id":"#r%d","author":{"@type":"Person","name":"Olha %d"},"reviewBody":"%s%d",
                         "reviewRating":{"@type":"Rating","ratingValue":5},"datePublished":"%s"}
                        """.formatted(review, review, TEXT, review, at(review)))
                .collect(Collectors.joining(","));
        return page("<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@type\":\"Product\","
                + "\"name\":\"Kettle\",\"review\":[" + all + "]}</script>" + DECORATION.repeat(reviews));
    }

    private static String page(String body) {
        return "<!doctype html><html><body>" + body + "</body></html>";
    }

    private IntStream each(int list) {
        return IntStream.range(0, reviews).map(review -> list * reviews + review);
    }

    private Instant at(int review) {
        return day.minusSeconds(review);
    }

    @Override
    public void close() {
        closed.countDown();
        hosts.forEach(host -> host.stop(0));
        threads.shutdownNow();
    }
}
