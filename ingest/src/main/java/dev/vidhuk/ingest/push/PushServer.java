package dev.vidhuk.ingest.push;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.vidhuk.ingest.Brand;
import dev.vidhuk.ingest.SourceSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Listens for reviews that are brought. One in each process that reads sources of the kind. */
public final class PushServer implements AutoCloseable {
    /** As many connections as can be served at once; one more is closed without an answer. */
    private static final int THREADS = 300;

    private static final int BACKLOG = 256;

    static {
        // the server of the JDK is told such things by properties alone, and only by the first one in a JVM: answers go
        // out at once, and a client that sends slowly holds a thread for half a minute at most
        setDefault("sun.net.httpserver.nodelay", "true");
        setDefault("sun.net.httpserver.maxReqTime", "30");
        setDefault("sun.net.httpserver.maxRspTime", "30");
    }

    private final HttpServer server;
    private final ThreadPoolExecutor threads;
    private final Desk desk;

    /**
     * Starts listening.
     *
     * @param sources those to which reviews can be brought
     * @param brands the brand of a source
     * @throws UncheckedIOException where that cannot be listened on
     */
    public static PushServer start(
            PushSettings settings,
            List<SourceSettings> sources,
            Function<SourceSettings, Brand> brands,
            Inbox inbox,
            Clock clock) {
        Map<String, Letterbox> boxes = sources.stream()
                .collect(Collectors.toMap(SourceSettings::name, source -> new Letterbox(source, brands.apply(source))));
        try {
            PushServer started = new PushServer(settings, new Desk(boxes, inbox, clock));
            started.server.start();
            return started;
        } catch (IOException e) {
            String place = settings.host() + ":" + settings.port();
            throw new UncheckedIOException(
                    "reviews cannot be taken at " + place + " (push.host, push.port): " + e.getMessage(), e);
        }
    }

    private PushServer(PushSettings settings, Desk desk) throws IOException {
        this.desk = desk;
        this.server = HttpServer.create(
                new InetSocketAddress(InetAddress.getByName(settings.host()), settings.port()), BACKLOG);
        AtomicInteger number = new AtomicInteger();
        this.threads = new ThreadPoolExecutor(
                0,
                THREADS,
                30,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                task -> new Thread(task, "push-" + number.incrementAndGet()));
        server.setExecutor(threads);
        server.createContext("/", this::serve);
    }

    private static void setDefault(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    /** Where it is, such as {@code http://127.0.0.1:8081}. */
    public String address() {
        InetSocketAddress address = server.getAddress();
        String host = address.getAddress().getHostAddress();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = desk.answer(exchange);
            if (!answer.keeps()) {
                readToTheEnd(exchange.getRequestBody());
            }
            byte[] bytes = answer.bytes();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    /** What is turned away may not have been read; with that left, the connection would be reset before the client hears why. */
    private static void readToTheEnd(InputStream body) throws IOException {
        byte[] unread = new byte[8 * 1024];
        long left = Desk.LARGEST_REQUEST;
        int read = 0;
        while (left > 0 && read >= 0) {
            read = body.read(unread, 0, (int) Math.min(unread.length, left));
            left -= read;
        }
    }

    /** Those who are being served are answered first, for a second. */
    @Override
    public void close() {
        server.stop(1);
        threads.shutdown();
    }
}
