package dev.vidhuk.launcher.bench;

import dev.vidhuk.events.Review;
import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.launcher.endtoend.ChildProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Reviews that go the whole way: they are written to their topic as ingest does, and processing and alerts, each a process
 * of its own on the same machine, make of them what the dashboard shows. Their messages go to a receiver on loopback.
 */
final class RunningPipeline implements Load {
    private static final int HEAP = 512;

    private final Path configuration;
    private final Clock clock = Clock.systemUTC();
    private final ReviewScript script = new ReviewScript(1);
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final RecordWriter<Review> writer;
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
        for (String service : new String[] {"processing", "alerts"}) {
            opened(ChildProcess.startWithHeap(
                    HEAP, folder.resolve(service + ".txt"), service, "--config", configuration.toString()));
        }
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

    /** A review, every second one a complaint: tags, counts, a case, its journal and an alert come of it. */
    @Override
    public void change() {
        Review review = turn++ % 2 == 0 ? script.complaint(clock.instant()) : script.praise(clock.instant());
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
