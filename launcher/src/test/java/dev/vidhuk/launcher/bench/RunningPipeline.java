package dev.vidhuk.launcher.bench;

import dev.vidhuk.events.Review;
import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.launcher.endtoend.ChildProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.awaitility.Awaitility;

/**
 * Reviews that go the whole way: they are written to their topic as ingest does, and processing and alerts, each a process
 * of its own on the same machine, make of them what the dashboard shows. Their messages go to a receiver on loopback.
 */
final class RunningPipeline implements Load {
    private static final int HEAP = 512;
    private static final List<String> SERVICES = List.of("processing", "alerts");

    private final Path configuration;
    private final Clock clock = Clock.systemUTC();
    private final ReviewScript script = new ReviewScript(1);
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final RecordWriter<Review> writer;
    private final GroupLag lag;
    private int turn;

    private RunningPipeline(KafkaSettings kafka, Path folder) throws IOException {
        Inbox inbox = opened(Inbox.open());
        this.configuration = Files.writeString(
                folder.resolve("vidhuk.yaml"), """
                kafka: {bootstrap.servers: "%s", data: ./data}
                dashboard: {port: 0}
                brands: [{name: svitlo}]
                receivers: [{name: inbox, webhook: {url: "%s"}}]
                route: {receiver: inbox}
                """.formatted(kafka.reader().get("bootstrap.servers"), inbox.url()));
        for (String service : SERVICES) {
            opened(ChildProcess.startService(
                    HEAP, folder.resolve(service + ".txt"), service, "--config", configuration.toString()));
        }
        this.lag = opened(new GroupLag(kafka, SERVICES));
        this.writer = opened(new RecordWriter<>(kafka, kafka.topics().reviews()));
    }

    /** Starts the services; the topics must be there. */
    static RunningPipeline start(KafkaSettings kafka, Path folder) throws IOException {
        return new RunningPipeline(kafka, folder);
    }

    private <T extends AutoCloseable> T opened(T one) {
        running.push(one);
        return one;
    }

    @Override
    public Path configuration() {
        return configuration;
    }

    @Override
    public void fill(int count) {
        for (Review review : script.take(count, clock.instant())) {
            writer.write(review.id(), review);
        }
        writer.flush();
    }

    @Override
    public String awaitIdle() {
        String[] longest = {"nothing"};
        Awaitility.await()
                .atMost(Settled.PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    Map<String, Long> waiting = lag.waiting();
                    waiting.entrySet().stream()
                            .max(Map.Entry.comparingByValue())
                            .ifPresent(most -> longest[0] = most.getKey());
                    return waiting.isEmpty();
                });
        return longest[0];
    }

    /** A review, every second one a complaint: tags, counts, a case, its journal and an alert come of it. */
    @Override
    public void change(Consumer<String> complaints) {
        boolean complains = turn++ % 2 == 0;
        Review review = complains ? script.complaint(clock.instant()) : script.praise(clock.instant());
        if (complains) {
            complaints.accept(review.id());
        }
        writer.write(review.id(), review);
    }

    @Override
    public String along() {
        return " through processing and alerts";
    }

    @Override
    public void close() {
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
