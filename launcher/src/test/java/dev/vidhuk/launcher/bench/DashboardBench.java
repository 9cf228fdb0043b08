package dev.vidhuk.launcher.bench;

import dev.vidhuk.events.SourcePoll;
import dev.vidhuk.events.kafka.Json;
import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.TopicAdmin;
import dev.vidhuk.events.kafka.Topics;
import dev.vidhuk.launcher.cases.CaseSamples;
import dev.vidhuk.launcher.endtoend.Browser;
import dev.vidhuk.launcher.endtoend.ChildProcess;
import dev.vidhuk.launcher.kafka.EmbeddedKafka;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;

/**
 * The dashboard in a process of 300 MB of heap that holds many reviews: how soon it answers and tells, and how soon it is
 * there after a kill. The figures hold the load of this process and of Kafka, which share the machine. {@code ./mvnw -pl launcher -am verify -Pbench -DskipTests -Dbench.main=DashboardBench}; {@code
 * -Dbench.reviews} holds more, {@code -Dbench.seconds} measures longer.
 */
final class DashboardBench {
    private static final int HEAP = 300;
    private static final int PER_SECOND = 50;
    /** Records that come while it is asked: reviews and cases, as a busy pipeline writes them. */
    private static final int WRITES_PER_SECOND = 40;

    /** Seconds whose answers do not count. */
    private static final int WARMING = 5;

    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final Pattern ENTRANCE = Pattern.compile("the dashboard is at (\\S+)");
    private static final Pattern TOLD = Pattern.compile("\"id\":\"(probe-\\d+)\"");
    private static final SourcePoll POLL = Json.read("""
            {"source": "probe", "type": "page", "outcome": "ok", "polledAt": "2026-11-20T19:05:00Z", "took": "PT2S",
             "complete": true, "seen": 12, "published": 1, "rechecked": 0, "firstPoll": false, "every": "PT10M",
             "nextPollAt": "2026-11-20T19:15:00Z",
             "capabilities": {"replies": true, "edits": true, "deletions": false, "ids": true, "precision": "day"}}""", SourcePoll.class);

    private final int reviews;
    private final int seconds;
    private final Path folder;
    private final PrintStream out;
    private int starts;

    DashboardBench(int reviews, int seconds, Path folder, PrintStream out) {
        this.reviews = reviews;
        this.seconds = seconds;
        this.folder = folder;
        this.out = out;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("vidhuk-bench");
        try {
            int reviews = Integer.getInteger("bench.reviews", 100_000);
            new DashboardBench(reviews, Integer.getInteger("bench.seconds", 20), folder, System.out).run();
        } finally {
            Benchmarks.delete(folder);
        }
        System.exit(0);
    }

    void run() throws Exception {
        try (EmbeddedKafka broker = EmbeddedKafka.start(folder.resolve("kafka"), 0)) {
            Topics topics = new Topics("vidhuk.", 6);
            KafkaSettings kafka = new KafkaSettings(Map.of("bootstrap.servers", broker.bootstrap()), topics, null);
            try (Admin admin = Admin.create(kafka.admin())) {
                new TopicAdmin(admin).create(topics.all());
            }
            Path config = Files.writeString(folder.resolve("vidhuk.yaml"), """
                    kafka: {bootstrap.servers: "%s", data: ./data}
                    dashboard: {port: 0}
                    sources: []
                    """.formatted(broker.bootstrap()));
            fill(kafka, topics);
            try (ChildProcess child = start(config)) {
                Instant begun = Instant.now();
                awaitAll(new Browser(entrance()));
                out.printf("%,d reviews taken in within %.1f s%n", reviews, since(begun));
                awaitCommit();
                child.kill();
            }
            Instant again = Instant.now();
            try (ChildProcess child = start(config)) {
                Browser browser = new Browser(entrance());
                awaitAll(browser);
                out.printf("start with that store after a kill: %.1f s until all is shown%n", since(again));
                measure(kafka, topics, browser);
                out.printf("heap: %d MB of at most %d in use%n", child.heap() >> 20, HEAP);
            }
            out.printf("the store takes %,d MB%n", size(folder.resolve("data/dashboard/index")) >> 20);
        }
    }

    private void fill(KafkaSettings kafka, Topics topics) {
        try (var tagged = new RecordWriter<>(kafka, topics.taggedReviews());
                var cases = new RecordWriter<>(kafka, topics.cases())) {
            for (int i = 0; i < reviews; i++) {
                String id = "portal/" + i;
                tagged.write(id, CaseSamples.tagged(id, "{\"text\": \"" + text(i) + "\"}"));
                if (i % 5 == 0) {
                    cases.write(id, CaseSamples.state(id, "{\"dueAt\": \"" + Instant.EPOCH.plusSeconds(i) + "\"}"));
                }
            }
            tagged.flush();
            cases.flush();
        }
    }

    private static String text(int i) {
        return "Чекала на замовлення номер " + i + " три тижні, прийшов розбитий чайник, гроші не повернули, оператор "
                + (i % 97) + " поклав слухавку";
    }

    private ChildProcess start(Path config) throws IOException {
        starts++;
        return ChildProcess.startWithHeap(HEAP, output(), "dashboard", "--config", config.toString());
    }

    private Path output() {
        return folder.resolve("out-" + starts + ".txt");
    }

    private URI entrance() {
        return Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(this::printed, printed -> !printed.isEmpty())
                .get(0);
    }

    private List<URI> printed() throws IOException {
        Matcher found = ENTRANCE.matcher(Files.exists(output()) ? Files.readString(output()) : "");
        return found.find() ? List.of(URI.create(found.group(1))) : List.of();
    }

    private void awaitAll(Browser browser) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> browser.json("/api/search?limit=1").get("total").asInt() >= reviews);
    }

    /** The offsets are on disk some seconds after the records are shown. */
    private static void awaitCommit() {
        Awaitility.await().atMost(PATIENCE).pollDelay(Duration.ofSeconds(7)).until(() -> true);
    }

    private static double since(Instant begun) {
        return Duration.between(begun, Instant.now()).toMillis() / 1000.0;
    }

    private void measure(KafkaSettings kafka, Topics topics, Browser browser) {
        Map<String, Long> sent = new ConcurrentHashMap<>();
        List<Double> told = new CopyOnWriteArrayList<>();
        List<Double> answered = new CopyOnWriteArrayList<>();
        HttpResponse<Stream<String>> events = browser.lines("/api/events");
        Thread listener = new Thread(() -> listen(events.body(), line -> hear(line, sent, told)));
        listener.setDaemon(true);
        listener.start();
        ScheduledExecutorService clock = Executors.newScheduledThreadPool(8);
        try (var tagged = new RecordWriter<>(kafka, topics.taggedReviews());
                var cases = new RecordWriter<>(kafka, topics.cases());
                var polls = new RecordWriter<>(kafka, topics.sourcePolls())) {
            int[] turn = {0};
            every(clock, 1_000_000 / WRITES_PER_SECOND, () -> {
                String id = "portal/" + (turn[0]++ * 31 % reviews);
                tagged.write(id, CaseSamples.tagged(id, "{\"text\": \"" + text(turn[0]) + "\"}"));
                cases.write(id, CaseSamples.state(id, "{\"assignee\": \"olha\"}"));
            });
            int[] probe = {0};
            every(clock, 250_000, () -> {
                String name = "probe-" + probe[0]++;
                polls.write(name, POLL);
                polls.flush();
                sent.put(name, System.nanoTime());
            });
            List<String> asked = List.of(
                    "/api/inbox",
                    "/api/inbox?severity=high&category=delivery",
                    "/api/inbox?brand=svitlo&overdue=false",
                    "/api/inbox?q=%D1%87%D0%B0%D0%B9%D0%BD%D0%B8%D0%BA");
            int[] question = {0};
            // a process that was started a moment ago still compiles its code
            long warm = System.nanoTime()
                    + Duration.ofSeconds(Math.min(WARMING, seconds / 2)).toNanos();
            every(clock, 1_000_000 / PER_SECOND, () -> {
                String path = asked.get(question[0]++ % asked.size());
                long due = System.nanoTime();
                clock.execute(() -> {
                    browser.get(path);
                    if (due > warm) {
                        answered.add((System.nanoTime() - due) / 1e6);
                    }
                });
            });
            Awaitility.await()
                    .atMost(PATIENCE)
                    .pollDelay(Duration.ofSeconds(seconds))
                    .until(() -> !told.isEmpty());
        } finally {
            clock.shutdownNow();
        }
        print("an inbox page at " + PER_SECOND + " requests/s", answered);
        print("an event on the page", told);
    }

    private static void every(ScheduledExecutorService clock, long micros, Runnable work) {
        var unused = clock.scheduleAtFixedRate(work, micros, micros, TimeUnit.MICROSECONDS);
    }

    private static void listen(Stream<String> lines, Consumer<String> taker) {
        try {
            lines.forEach(taker);
        } catch (UncheckedIOException e) {
            // the dashboard has ended, and all is measured
        }
    }

    private static void hear(String line, Map<String, Long> sent, List<Double> told) {
        Matcher found = TOLD.matcher(line);
        Long at = found.find() ? sent.remove(found.group(1)) : null;
        if (at != null) {
            told.add((System.nanoTime() - at) / 1e6);
        }
    }

    private void print(String what, List<Double> millis) {
        Samples samples = Samples.of(new ArrayList<>(millis), value -> value);
        out.printf(
                "%s: median %.0f ms, p99 %.0f ms, at most %.0f ms (%,d)%n",
                what, samples.median(), samples.percentile(99), samples.most(), samples.count());
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            long size = 0;
            for (Path file : files.toList()) {
                size += Files.size(file);
            }
            return size;
        }
    }
}
