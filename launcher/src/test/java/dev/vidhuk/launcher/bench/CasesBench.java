package dev.vidhuk.launcher.bench;

import static org.awaitility.Awaitility.await;

import dev.vidhuk.alerts.AlertSettings;
import dev.vidhuk.alerts.deadline.Policy;
import dev.vidhuk.alerts.notify.ReceiverSettings;
import dev.vidhuk.alerts.routing.RouteSettings;
import dev.vidhuk.events.TaggedReview;
import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.TopicAdmin;
import dev.vidhuk.events.kafka.Topics;
import dev.vidhuk.processing.LearnedTagger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;

/**
 * Very many open cases at once: most wait quietly, some fall due together, then very many do, and at last all stores are
 * lost and read back. The deadlines are in the past when the complaints are written, and a gate holds their steps back:
 * so the moment at which they fall due is known, and all that is said has its witness and goes to people.
 */
final class CasesBench {
    private static final Pattern SEGMENT = Pattern.compile("-changelog-\\d+/[^/]*\\.log$");
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final KafkaSettings kafka;
    private final Path log;
    private final Path state;
    private final CasePlan plan;
    private final Clock clock;
    private final CaseReport report;
    private final CaseScript script;
    private final AlertSettings settings;
    private final Gate gate = new Gate();
    private final MemoryPeaks memory = new MemoryPeaks();
    private int opened;

    /**
     * @param log where the broker keeps its data
     * @param state where the stores are to be
     */
    CasesBench(String bootstrap, Path log, Path state, CasePlan plan, Clock clock, CaseReport report) {
        this.kafka = new KafkaSettings(
                Map.of("bootstrap.servers", bootstrap), new Topics("cases.", plan.partitions()), null);
        this.log = log;
        this.state = state;
        this.plan = plan;
        this.clock = clock;
        this.report = report;
        this.script = new CaseScript(plan.seed(), new LearnedTagger());
        this.settings = new AlertSettings(
                List.of(Policy.named("bench", CaseScript.REPLY_WITHIN)),
                Map.of(),
                List.of(ReceiverSettings.console()),
                RouteSettings.to(ReceiverSettings.console().name()).grouped(plan.groupWait(), plan.groupWait()),
                null,
                "1");
    }

    /**
     * Measures and prints.
     *
     * @throws IllegalStateException where a case or an alert is lost or doubled, or the topology dies
     */
    void run() throws IOException {
        try (Admin admin = Admin.create(kafka.admin())) {
            new TopicAdmin(admin).create(kafka.topics().all());
        }
        long bytes = write(plan.quiet(), () -> script.quiet(clock.instant()));
        report.begin(plan, bytes / plan.quiet());
        try (RunningAlerts alerts = RunningAlerts.start(kafka, state, settings, gate, memory);
                Watch cases = new Watch(kafka, List.of(kafka.topics().cases()));
                Watch said = new Watch(kafka, List.of(kafka.topics().alerts()))) {
            load(cases);
            report.idle(new Ticks(alerts.awaitTicks(plan.partitions(), plan.idleTicks())));
            // the first of them meet code that the JVM has not compiled yet
            report.due(due(alerts, "first", plan.few(), cases, said));
            report.due(due(alerts, "few", plan.few(), cases, said));
            report.due(due(alerts, "many", plan.many(), cases, said));
        }
        restore();
        report.memory(memory);
        new CaseCensus(kafka, plan.quiet(), plan.cases()).check();
    }

    private long write(int count, Supplier<TaggedReview> complaint) {
        try (RecordWriter<TaggedReview> writer =
                new RecordWriter<>(kafka, kafka.topics().taggedReviews())) {
            for (int i = 0; i < count; i++) {
                TaggedReview tagged = complaint.get();
                writer.write(tagged.review().id(), tagged);
            }
            writer.flush();
            return writer.bytes();
        }
    }

    private void load(Watch cases) {
        Effort.Start start = Effort.Start.now();
        opened += plan.quiet();
        cases.await(opened);
        report.load(start.until(plan.quiet()));
    }

    private DueFigures due(RunningAlerts alerts, String brand, int count, Watch cases, Watch said) {
        int rebalances = alerts.rebalances();
        int before = opened - plan.quiet();
        gate.close();
        Effort.Start begin = Effort.Start.now();
        write(count, () -> script.overdue(brand, clock.instant()));
        opened += count;
        cases.await(opened + before);
        Effort opening = begin.until(count);
        awaitMessages(alerts, 2L * before + count);

        long due = System.nanoTime();
        gate.open();
        said.await(2L * (before + count));
        Duration raised = Duration.ofNanos(System.nanoTime() - due);
        Ticks ticks = new Ticks(alerts.since(TickTimer.KEEP_CASE, due));
        Outbox outbox = awaitMessages(alerts, 2L * (before + count));
        Ticks messages = new Ticks(alerts.since(TickTimer.GROUP_ALERTS, begin.nanos()));
        cases.await(opened + before + count);
        return new DueFigures(count, opening, ticks, messages, raised, alerts.rebalances() - rebalances, outbox);
    }

    private Outbox awaitMessages(RunningAlerts alerts, long told) {
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(() -> {
            alerts.requireAlive();
            return Outbox.of(kafka).told() >= told;
        });
        Outbox outbox = Outbox.of(kafka);
        if (outbox.told() != told) {
            throw new IllegalStateException(outbox.told() + " alerts in the outbox instead of " + told);
        }
        return outbox;
    }

    private void restore() throws IOException {
        Benchmarks.delete(state);
        Effort.Start start = Effort.Start.now();
        try (RunningAlerts alerts = RunningAlerts.start(kafka, state, settings, gate, memory)) {
            Effort effort = start.until(alerts.restored());
            int rebalances = alerts.rebalances();
            long bytes = alerts.restoredBytes();
            List<Tick> ticks = alerts.awaitTicks(plan.partitions(), plan.sweepTicks());
            report.restore(
                    new RestoreFigures(effort, bytes, stored(), new Ticks(ticks), alerts.rebalances() - rebalances));
            report.idle(new Ticks(alerts.awaitTicks(plan.partitions(), plan.idleTicks())));
        }
    }

    private long stored() throws IOException {
        try (Stream<Path> files = Files.walk(log)) {
            return files.filter(file -> SEGMENT.matcher(file.toString()).find())
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
