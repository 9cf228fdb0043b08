package dev.vidhuk.launcher.bench;

import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.TopicAdmin;
import dev.vidhuk.events.kafka.Topics;
import dev.vidhuk.launcher.endtoend.Browser;
import dev.vidhuk.launcher.endtoend.ChildProcess;
import dev.vidhuk.launcher.kafka.EmbeddedKafka;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;

/**
 * The dashboard in a process of 300 MB of heap that holds many reviews: how soon it answers and tells, and how soon it is
 * there after a kill. The figures hold the load of this process and of Kafka, which share the machine. {@code ./mvnw -pl launcher
 * -am verify -Pbench -DskipTests -Dbench.main=DashboardBench}; {@code -Dbench.reviews} holds more, {@code -Dbench.seconds}
 * measures longer. With {@code -Dbench.pipeline=true} its records come from processing and alerts, which run beside it,
 * instead of being written straight into their topics; what they still have to do with those that it holds is waited for.
 */
final class DashboardBench {
    private static final int HEAP = 300;
    private static final int PER_SECOND = 50;
    /** Records that come while it is asked: reviews and cases, as a busy pipeline writes them. */
    private static final int WRITES_PER_SECOND = 40;

    private static final int PROBES_PER_SECOND = 4;

    /** Seconds before anything counts: a process that was started a moment ago still compiles its code. */
    private static final int WARMING = 20;

    private static final List<String> ASKED = List.of(
            "/api/inbox",
            "/api/inbox?severity=high&category=delivery",
            "/api/inbox?brand=svitlo&overdue=false",
            "/api/inbox?q=%D1%87%D0%B0%D0%B9%D0%BD%D0%B8%D0%BA");

    private static final Pattern ENTRANCE = Pattern.compile("the dashboard is at (\\S+)");

    private final int reviews;
    private final int seconds;
    private final boolean pipeline;
    private final Path folder;
    private final PrintStream out;
    private int starts;

    DashboardBench(int reviews, int seconds, boolean pipeline, Path folder, PrintStream out) {
        this.reviews = reviews;
        this.seconds = seconds;
        this.pipeline = pipeline;
        this.folder = folder;
        this.out = out;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("vidhuk-bench");
        try {
            int reviews = Integer.getInteger("bench.reviews", 100_000);
            int seconds = Integer.getInteger("bench.seconds", 20);
            new DashboardBench(reviews, seconds, Boolean.getBoolean("bench.pipeline"), folder, System.out).run();
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
            try (Load load = pipeline
                    ? RunningPipeline.start(kafka, folder)
                    : new WrittenRecords(kafka, configuration(kafka), reviews)) {
                measure(kafka, load);
            }
            out.printf("the store takes %,d MB%n", size(folder.resolve("data/dashboard/index")) >> 20);
        }
    }

    private Path configuration(KafkaSettings kafka) throws IOException {
        return Files.writeString(
                folder.resolve("vidhuk.yaml"), """
                kafka: {bootstrap.servers: "%s", data: ./data}
                dashboard: {port: 0}
                sources: []
                """.formatted(kafka.reader().get("bootstrap.servers")));
    }

    private void measure(KafkaSettings kafka, Load load) throws Exception {
        Instant first = Instant.now();
        load.fill(reviews);
        try (ChildProcess child = start(load.configuration())) {
            Instant begun = Instant.now();
            Browser browser = new Browser(entrance());
            Settled.awaitReviews(browser, reviews);
            out.printf("%,d reviews taken in%s within %.1f s%n", reviews, load.along(), since(begun));
            String longest = load.awaitIdle();
            Settled.awaitLag(browser);
            double took = since(first);
            out.printf(
                    "nothing waits any more %.1f s after the first was written: %,.0f reviews/s%s%n",
                    took, reviews / took, longest.isEmpty() ? "" : "; longest in " + longest);
            Settled.awaitQuiet(browser);
            child.kill();
        }
        Instant again = Instant.now();
        try (ChildProcess child = start(load.configuration())) {
            Browser browser = new Browser(entrance());
            Settled.awaitReviews(browser, reviews);
            out.printf("start with that store after a kill: %.1f s until all is shown%n", since(again));
            measure(kafka, load, browser);
            out.printf("heap: %d MB of at most %d in use%n", child.heap() >> 20, HEAP);
        }
    }

    private ChildProcess start(Path config) throws IOException {
        starts++;
        return ChildProcess.startService(HEAP, output(), "dashboard", "--config", config.toString());
    }

    private Path output() {
        return folder.resolve("out-" + starts + ".txt");
    }

    private URI entrance() {
        return Awaitility.await()
                .atMost(Settled.PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(this::printed, printed -> !printed.isEmpty())
                .get(0);
    }

    private List<URI> printed() throws IOException {
        Matcher found = ENTRANCE.matcher(Files.exists(output()) ? Files.readString(output()) : "");
        return found.find() ? List.of(URI.create(found.group(1))) : List.of();
    }

    private static double since(Instant begun) {
        return Duration.between(begun, Instant.now()).toMillis() / 1000.0;
    }

    private void measure(KafkaSettings kafka, Load load, Browser browser) {
        List<Double> answered = new CopyOnWriteArrayList<>();
        int warming = Math.min(WARMING, seconds);
        long from = System.nanoTime() + Duration.ofSeconds(warming).toNanos();
        ScheduledExecutorService clock = Executors.newScheduledThreadPool(8);
        try (Probes probes = new Probes(kafka, browser, from);
                Journeys journeys = new Journeys(kafka, browser, from)) {
            every(clock, WRITES_PER_SECOND, () -> load.change(journeys::begin));
            every(clock, PROBES_PER_SECOND, probes::send);
            int[] question = {0};
            every(clock, PER_SECOND, () -> {
                String path = ASKED.get(question[0]++ % ASKED.size());
                long due = System.nanoTime();
                clock.execute(() -> {
                    browser.get(path);
                    if (due >= from) {
                        answered.add((System.nanoTime() - due) / 1e6);
                    }
                });
            });
            Awaitility.await()
                    .atMost(Settled.PATIENCE)
                    .pollDelay(Duration.ofSeconds(warming + seconds))
                    .until(() -> !answered.isEmpty());
            clock.shutdownNow();
            print(
                    "an inbox page at " + PER_SECOND + " requests/s, beside " + WRITES_PER_SECOND + " reviews/s",
                    answered);
            print("an event on the page", probes.told());
            print(journeys);
        } finally {
            clock.shutdownNow();
        }
    }

    private void print(Journeys journeys) {
        journeys.awaitAll();
        if (journeys.any()) {
            print("  a complaint, until it is in tagged-reviews", journeys.tagging());
            print("  from there until its case is in cases", journeys.opening());
            print("  from there until a page shows the case", journeys.showing());
            print("  the whole way", journeys.whole());
        }
    }

    private static void every(ScheduledExecutorService clock, int perSecond, Runnable work) {
        long micros = 1_000_000 / perSecond;
        var unused = clock.scheduleAtFixedRate(work, micros, micros, TimeUnit.MICROSECONDS);
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
