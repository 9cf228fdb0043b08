package dev.vidhuk.launcher.bench;

import static org.awaitility.Awaitility.await;

import dev.vidhuk.events.Review;
import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.TopicAdmin;
import dev.vidhuk.launcher.Service;
import dev.vidhuk.launcher.Services;
import dev.vidhuk.launcher.config.Configuration;
import dev.vidhuk.launcher.config.ConfigurationException;
import dev.vidhuk.launcher.config.ConfigurationFile;
import dev.vidhuk.launcher.config.Web;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Writes reviews to their topic at an even pace, every second one a complaint, and waits for the alerts at the other end:
 * processing, alerts and the sender run as {@code vidhuk run} starts them.
 */
final class LatencyBench {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String bootstrap;
    private final Path folder;
    private final Plan plan;
    private final Clock clock;
    private final PrintStream out;
    private final ReviewScript script;

    LatencyBench(String bootstrap, Path folder, Plan plan, Clock clock, PrintStream out) {
        this.bootstrap = bootstrap;
        this.folder = folder;
        this.plan = plan;
        this.clock = clock;
        this.out = out;
        this.script = new ReviewScript(plan.seed());
    }

    /**
     * One measurement with fresh topics.
     *
     * @throws IllegalStateException where an alert does not arrive, or a service dies
     */
    Latency measure(String groupInterval) throws IOException, ConfigurationException {
        ConcurrentLinkedQueue<Throwable> deaths = new ConcurrentLinkedQueue<>();
        try (Inbox inbox = Inbox.open()) {
            Configuration configuration = configuration(groupInterval, inbox.url());
            KafkaSettings kafka = new KafkaSettings(
                    Map.of("bootstrap.servers", bootstrap),
                    configuration.kafka().topics(),
                    null);
            try (Admin admin = Admin.create(kafka.admin())) {
                new TopicAdmin(admin).create(kafka.topics().all());
            }
            try (Web web = new Web();
                    Services services = Services.start(
                            Set.of(Service.PROCESSING, Service.ALERTS), configuration, kafka, web, out, deaths::add);
                    RecordWriter<Review> writer =
                            new RecordWriter<>(kafka, kafka.topics().reviews())) {
                if (plan.warmUp()) {
                    send(writer, inbox, plan.span().dividedBy(2), groupInterval);
                }
                Latency latency = send(writer, inbox, plan.span(), groupInterval);
                if (!deaths.isEmpty()) {
                    throw new IllegalStateException("a service has died", deaths.peek());
                }
                return latency;
            }
        }
    }

    private Configuration configuration(String groupInterval, String url) throws ConfigurationException {
        String yaml = """
                kafka: {data: ./latency, topicPrefix: latency-%1$s., partitions: %3$d}
                brands: [{name: svitlo}]
                receivers: [{name: inbox, webhook: {url: "%2$s"}}]
                route: {receiver: inbox, groupWait: 0s, groupInterval: %1$s}
                """.formatted(groupInterval, url, plan.partitions());
        return ConfigurationFile.parse(
                yaml, "bench.yaml", folder.resolve(groupInterval), clock.instant(), name -> null);
    }

    private Latency send(RecordWriter<Review> writer, Inbox inbox, Duration span, String groupInterval) {
        long before = inbox.messages();
        long count = span.toMillis() * plan.perSecond() / 1_000;
        Map<String, Long> sent = new LinkedHashMap<>();
        Effort.Start start = Effort.Start.now();
        for (int i = 0; i < count; i++) {
            awaitUntil(start.nanos() + TimeUnit.SECONDS.toNanos(i) / plan.perSecond());
            boolean negative = i % 2 == 0;
            Review review = negative ? script.complaint(clock.instant()) : script.praise(clock.instant());
            if (negative) {
                sent.put(review.id(), System.nanoTime());
            }
            writer.write(review.id(), review);
        }
        Effort effort = start.until(count);
        writer.flush();
        awaitArrival(inbox, sent.keySet());
        return new Latency(groupInterval, sent.size(), latencies(inbox, sent), inbox.messages() - before, effort);
    }

    private static void awaitUntil(long nanos) {
        for (long rest = nanos - System.nanoTime(); rest > 0; rest = nanos - System.nanoTime()) {
            LockSupport.parkNanos(rest);
        }
    }

    private static void awaitArrival(Inbox inbox, Set<String> ids) {
        try {
            await().atMost(PATIENCE).until(() -> missing(inbox, ids) == 0);
        } catch (ConditionTimeoutException e) {
            throw new IllegalStateException(missing(inbox, ids) + " of " + ids.size() + " alerts have not arrived", e);
        }
    }

    private static long missing(Inbox inbox, Set<String> ids) {
        return ids.stream().filter(id -> inbox.heardOf(id) == null).count();
    }

    private static Samples latencies(Inbox inbox, Map<String, Long> sent) {
        return Samples.of(
                List.copyOf(sent.entrySet()),
                entry -> (Objects.requireNonNull(inbox.heardOf(entry.getKey())) - entry.getValue()) / 1e6);
    }
}
