package dev.vidhuk.launcher.bench;

import static org.awaitility.Awaitility.await;

import dev.vidhuk.events.Review;
import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.TopicAdmin;
import dev.vidhuk.events.kafka.Topics;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;

/**
 * Lets a topology work off reviews that wait for it, in topics of its own. Neither its start nor the writing of the reviews
 * is measured: the time runs from a full topic to the last committed result.
 */
final class ThroughputBench {
    private final Map<String, String> client;
    private final Path state;
    private final List<Review> reviews;
    private final int partitions;
    private int round;
    private long bytes;
    private long written;

    ThroughputBench(String bootstrap, Path state, List<Review> reviews, int partitions) {
        this.client = Map.of("bootstrap.servers", bootstrap);
        this.state = state;
        this.reviews = reviews;
        this.partitions = partitions;
    }

    /**
     * One round.
     *
     * @throws IllegalStateException where anything that should have come of the reviews is missing, or stands twice
     */
    Effort round(Candidate candidate) throws InterruptedException {
        Topics topics = new Topics("round-" + ++round + ".", partitions);
        KafkaSettings kafka = new KafkaSettings(client, topics, null);
        try (Admin admin = Admin.create(kafka.admin())) {
            TopicAdmin topicAdmin = new TopicAdmin(admin);
            topicAdmin.create(List.of(topics.reviews(), topics.deadLetters()));
            topicAdmin.create(candidate.outputs(topics));
            Effort effort = round(candidate, kafka);
            written = candidate.check(kafka, reviews);
            deleteAll(admin, topics.prefix());
            return effort;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the topics of a round cannot be deleted", e.getCause());
        }
    }

    // those of the stores too: what is left would cost the broker more in each round
    private static void deleteAll(Admin admin, String prefix) throws InterruptedException, ExecutionException {
        List<String> names = admin.listTopics().names().get().stream()
                .filter(name -> name.startsWith(prefix))
                .toList();
        admin.deleteTopics(names).all().get();
    }

    private Effort round(Candidate candidate, KafkaSettings kafka) {
        StreamsConfig config = kafka.streams(candidate.name(), state);
        KafkaStreams streams = new KafkaStreams(candidate.build(config, kafka.topics()), config);
        try (Watch watch = new Watch(kafka, candidate.watched(kafka.topics()))) {
            startAndPause(streams);
            write(kafka);
            Effort.Start start = Effort.Start.now();
            streams.resume();
            watch.await(candidate.expected(reviews.size()));
            return start.until(reviews.size());
        } finally {
            streams.close(CloseOptions.groupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
            streams.cleanUp();
        }
    }

    // It is paused only when it runs: while it is paused it does not restore its stores, and never would run.
    private static void startAndPause(KafkaStreams streams) {
        streams.start();
        await().atMost(60, TimeUnit.SECONDS).until(() -> streams.state() == KafkaStreams.State.RUNNING);
        streams.pause();
    }

    private void write(KafkaSettings kafka) {
        try (RecordWriter<Review> writer =
                new RecordWriter<>(kafka, kafka.topics().reviews())) {
            reviews.forEach(review -> writer.write(review.id(), review));
            writer.flush();
            bytes = writer.bytes();
        }
    }

    /** How large a review was on average, in bytes of JSON before compression. */
    long bytesPerReview() {
        return bytes / reviews.size();
    }

    /** How many records the last round wrote for each review. */
    double writtenPerReview() {
        return (double) written / reviews.size();
    }
}
