package dev.vidhuk.launcher.bench;

import dev.vidhuk.events.Review;
import dev.vidhuk.launcher.config.ConfigurationException;
import dev.vidhuk.launcher.kafka.EmbeddedKafka;
import dev.vidhuk.processing.LearnedTagger;
import dev.vidhuk.processing.Tagger;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * All benchmarks, one after the other on one broker in this process: {@code ./mvnw -pl launcher -am verify -Pbench
 * -DskipTests}. They promise nothing about time; they fail where a record is lost or doubled.
 */
final class Benchmarks {
    private final Plan plan;
    private final Path folder;
    private final PrintStream out;
    private final Report report;
    private final Clock clock = Clock.systemUTC();

    private Benchmarks(Plan plan, Path folder, PrintStream out) {
        this.plan = plan;
        this.folder = folder;
        this.out = out;
        this.report = new Report(out);
    }

    /** Measures according to the system properties, see {@link Plan}; prints to standard output. */
    public static void main(String[] arguments) {
        try {
            Path folder = Files.createTempDirectory("vidhuk-bench");
            try {
                run(Plan.ofProperties(), folder, System.out);
            } finally {
                delete(folder);
            }
        } catch (Exception e) {
            e.printStackTrace();
            // threads of Kafka's would keep the process alive
            System.exit(1);
        }
    }

    /**
     * Measures and prints.
     *
     * @param folder where the broker and the stores keep their data
     * @throws IllegalStateException where a record is lost or doubled
     */
    static void run(Plan plan, Path folder, PrintStream out)
            throws IOException, InterruptedException, ConfigurationException {
        Benchmarks benchmarks = new Benchmarks(plan, folder, out);
        benchmarks.report.machine(plan);
        TaggerBench.run(plan, benchmarks.report);
        benchmarks.openCases();
        try (EmbeddedKafka broker = EmbeddedKafka.start(folder.resolve("kafka"), 0)) {
            benchmarks.throughput(broker.bootstrap());
            benchmarks.latency(broker.bootstrap());
        }
    }

    private void openCases() throws IOException {
        Path here = folder.resolve("cases");
        if (plan.cases() > 0) {
            try (EmbeddedKafka broker = EmbeddedKafka.start(here.resolve("kafka"), 0)) {
                CaseReport table = new CaseReport(out);
                new CasesBench(
                                broker.bootstrap(),
                                here.resolve("kafka"),
                                here.resolve("state"),
                                plan.casePlan(),
                                clock,
                                table)
                        .run();
            }
            delete(here);
        }
    }

    private void throughput(String bootstrap) throws InterruptedException {
        List<Review> reviews = new ReviewScript(plan.seed()).take(plan.reviews(), clock.instant());
        Tagger tagger = new LearnedTagger();
        ThroughputBench bench = new ThroughputBench(bootstrap, folder.resolve("state"), reviews, plan.partitions());
        List<Effort> passThrough = new ArrayList<>();
        List<Effort> processing = new ArrayList<>();
        for (int round = plan.warmUp() ? -1 : 0; round < plan.rounds(); round++) {
            List<Effort> measured = List.of(bench.round(new PassThrough()), bench.round(new Processing(tagger, clock)));
            if (round >= 0) {
                passThrough.add(measured.get(0));
                processing.add(measured.get(1));
            }
        }
        report.throughput(plan, bench, passThrough, processing);
    }

    private void latency(String bootstrap) throws IOException, ConfigurationException {
        LatencyBench bench = new LatencyBench(bootstrap, folder, plan, clock, out);
        List<Latency> measured = new ArrayList<>();
        for (String groupInterval : plan.groupIntervals()) {
            measured.add(bench.measure(groupInterval));
        }
        report.latency(plan, measured);
    }

    /** Deletes a folder with all that is in it. */
    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }
}
