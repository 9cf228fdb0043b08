package dev.vidhuk.processing;

import dev.vidhuk.events.Replay;
import dev.vidhuk.events.ReplayProgress;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.kafka.Topic;
import dev.vidhuk.processing.replay.LatestOffsets;
import dev.vidhuk.processing.replay.Reach;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * Reads one partition of reviews a second time for one order, in slices: first all of it, to learn which record of each
 * review is the last, then what processing had committed when it began, to hand out those that are to be tagged again.
 *
 * <p>Why nothing old overwrites anything new: whatever this task processes meanwhile is made known by {@link #saw}, in the
 * same thread. A record that is still the last of its review when it is handed out has therefore been followed by none
 * that was processed; and one that comes later is written later.
 */
final class Rereading implements AutoCloseable {
    private static final Duration WAIT = Duration.ofMillis(10);
    /** Learning is cheaper than tagging: so many times as much is read in a slice. */
    private static final int MOST_POLLS = 5;

    private final Consumer<byte[], byte[]> consumer;
    private final Topic<Review> reviews;
    private final TopicPartition partition;
    private final Replay order;
    private final LatestOffsets latest = new LatestOffsets();
    private final long end;
    private ReplayProgress progress;
    private boolean learnt;

    /**
     * Begins, or goes on.
     *
     * @param before how far this partition had come, or null at the beginning
     */
    Rereading(
            Consumer<byte[], byte[]> consumer,
            Topic<Review> reviews,
            int partition,
            Replay order,
            @Nullable ReplayProgress before) {
        this.consumer = consumer;
        this.reviews = reviews;
        this.partition = new TopicPartition(reviews.name(), partition);
        this.order = order;
        List<TopicPartition> all = List.of(this.partition);
        consumer.assign(all);
        consumer.seekToBeginning(all);
        this.end = consumer.endOffsets(all).getOrDefault(this.partition, 0L);
        this.progress = before == null ? beginning() : before;
    }

    /** It goes up to what has been processed for sure: whatever comes behind it meets the new tagger without our help. */
    private ReplayProgress beginning() {
        OffsetAndMetadata committed = consumer.committed(Set.of(partition)).get(partition);
        long of = committed == null ? 0 : committed.offset();
        return new ReplayProgress(partition.partition(), 0, of, 0, of == 0);
    }

    Replay order() {
        return order;
    }

    ReplayProgress progress() {
        return progress;
    }

    /** The task has processed this record just now. */
    void saw(String id, long offset) {
        latest.put(id, offset);
    }

    /** The next reviews to be tagged again; often none. Progress then includes them. */
    List<Review> next() {
        if (progress.done()) {
            return List.of();
        }
        return learnt ? retag(consumer.poll(WAIT)) : learn();
    }

    private List<Review> learn() {
        for (int i = 0; i < MOST_POLLS && !learnt; i++) {
            consumer.poll(WAIT).forEach(record -> latest.put(id(record), record.offset()));
            learnt = consumer.position(partition) >= end;
        }
        if (learnt) {
            consumer.seek(partition, progress.read());
        }
        return List.of();
    }

    private List<Review> retag(ConsumerRecords<byte[], byte[]> records) {
        List<Review> chosen = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            Review review = record.offset() < progress.of() ? chosen(record) : null;
            if (review != null) {
                chosen.add(review);
            }
        }
        long read = consumer.position(partition);
        progress = new ReplayProgress(
                partition.partition(),
                Math.min(read, progress.of()),
                progress.of(),
                progress.retagged() + chosen.size(),
                read >= progress.of());
        return chosen;
    }

    private @Nullable Review chosen(ConsumerRecord<byte[], byte[]> record) {
        String id = id(record);
        if (record.value() == null || !latest.isLatest(id, record.offset())) {
            return null;
        }
        try {
            Review review = reviews.value().deserializer().deserialize(reviews.name(), record.value());
            return review.id().equals(id) && Reach.of(review, order.from()).within() ? review : null;
        } catch (SerializationException e) {
            return null; // it became a dead letter when it was first read
        }
    }

    private static String id(ConsumerRecord<byte[], byte[]> record) {
        return record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
