package dev.vidhuk.launcher.endtoend;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Clients that push reviews at a steady pace, each on a connection of its own, and each review again until it is accepted. */
final class PushingClients implements AutoCloseable {
    private static final int CLIENTS = 16;
    private static final int PER_SECOND = Integer.getInteger("vidhuk.pushes-per-second", 2_000);
    private static final Duration PAUSE = Duration.ofMillis(50);
    /** One of so many is pushed again although it was accepted, as by somebody who presses the button twice. */
    private static final int TWICE = 10;

    private final URI base;
    private final String token;
    private final List<String> sources;
    private final int pushes;
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicLong answering = new AtomicLong();
    /** By seconds since the beginning, how many requests were answered well. */
    private final Map<Long, Integer> perSecond = new ConcurrentHashMap<>();

    private final List<Thread> threads = new ArrayList<>();
    private final long begun = System.nanoTime();
    private volatile boolean closed;
    private volatile long done;

    /** Begins to push so many reviews in all, to the sources in turn. */
    static PushingClients start(int port, String token, List<String> sources, int pushes) {
        PushingClients clients = new PushingClients(URI.create("http://127.0.0.1:" + port), token, sources, pushes);
        for (int number = 0; number < CLIENTS; number++) {
            Thread thread = new Thread(clients::push, "client-" + number);
            clients.threads.add(thread);
            thread.start();
        }
        return clients;
    }

    private PushingClients(URI base, String token, List<String> sources, int pushes) {
        this.base = base;
        this.token = token;
        this.sources = List.copyOf(sources);
        this.pushes = pushes;
    }

    /** The ids of all that was accepted so far. */
    Set<String> accepted() {
        return accepted;
    }

    private void push() {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build();
        long turn = System.nanoTime();
        for (int number = next.getAndIncrement(); number < pushes && !closed; number = next.getAndIncrement()) {
            String source = sources.get(number % sources.size());
            HttpRequest request = request(source, number);
            boolean kept = send(client, request);
            while (!kept && !closed) {
                LockSupport.parkNanos(PAUSE.toNanos());
                kept = send(client, request);
                turn = System.nanoTime();
            }
            if (kept && number % TWICE == 0) {
                send(client, request);
            }
            if (kept && accepted.add(source + "/" + number) && accepted.size() == pushes) {
                done = System.nanoTime();
            }
            turn += Duration.ofSeconds(CLIENTS).dividedBy(PER_SECOND).toNanos();
            LockSupport.parkNanos(turn - System.nanoTime());
        }
    }

    private boolean send(HttpClient client, HttpRequest request) {
        long sent = System.nanoTime();
        try {
            boolean kept = client.send(request, BodyHandlers.ofString()).statusCode() == 202;
            (kept ? requests : failures).incrementAndGet();
            if (kept) {
                answering.addAndGet(System.nanoTime() - sent);
                perSecond.merge(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun), 1, Integer::sum);
            }
            return kept;
        } catch (IOException e) {
            failures.incrementAndGet();
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private HttpRequest request(String source, int number) {
        String review = "{\"id\": \"" + number + "\", \"author\": \"Олена " + number
                + "\", \"text\": \"Чекала три тижні, прийшов розбитий. Номер " + number + "\", \"rating\": 1}";
        return HttpRequest.newBuilder(base.resolve("/sources/" + source + "/reviews"))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(review))
                .build();
    }

    /** How it went, for people. */
    String report() {
        double seconds = (done - begun) / 1e9;
        return "%d reviews accepted in %.1f s by %d requests, at most %d in a second; %d failed; an answer took %.1f ms"
                .formatted(
                        accepted.size(),
                        seconds,
                        requests.get(),
                        perSecond.values().stream()
                                .mapToInt(Integer::intValue)
                                .max()
                                .orElse(0),
                        failures.get(),
                        answering.get() / 1e6 / Math.max(1, requests.get()));
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
