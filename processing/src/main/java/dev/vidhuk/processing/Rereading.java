package dev.vidhuk.processing;

import dev.vidhuk.events.Replay;
import dev.vidhuk.events.ReplayProgress;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.kafka.Topic;
import dev.vidhuk.processing.replay.LatestOffsets;
import dev.vidhuk.processing.replay.Reach;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * Reads one partition of reviews a second time for one order, in slices: first all of it, to learn which record of each
 * review is the last, then what processing had committed when it began, to hand out one by one those that are to be tagged
 * again.
 *
 * <p>Why nothing old overwrites anything new: whatever this task processes meanwhile is made known by {@link #saw}, in the
 * same thread. A record that has been read may wait while others are processed, and is looked at only when it is handed
 * out: if it is still the last of its review then, it has been followed by none that was processed; and one that comes
 * later is written later.
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
    private final Deque<ConsumerRecord<byte[], byte[]>> waiting = new ArrayDeque<>();
    private final long end;
    private long position;
    private ReplayProgress progress;
    private boolean learnt;

    /**
     * Begins, or goes on; where that fails, the caller closes the consumer.
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
        this.position = progress.read();
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

    /** Reads a slice, unless some of the last one still waits to be handed out. */
    void read() {
        if (progress.done() || !waiting.isEmpty()) {
            return;
        }
        if (learnt) {
            consumer.poll(WAIT).forEach(waiting::add);
            position = consumer.position(partition);
        } else {
            learn();
        }
    }

    private void learn() {
        for (int i = 0; i < MOST_POLLS && !learnt; i++) {
            consumer.poll(WAIT).forEach(record -> latest.put(id(record), record.offset()));
            learnt = consumer.position(partition) >= end;
        }
        if (learnt) {
            consumer.seek(partition, progress.read());
        }
    }

    /** The next review of the slice to be tagged again, or null where none is left. Progress then includes it. */
    @Nullable
    Review next() {
        while (!waiting.isEmpty()) {
            ConsumerRecord<byte[], byte[]> record = waiting.remove();
            Review review = record.offset() < progress.of() ? chosen(record) : null;
            advance(record.offset() + 1, review == null ? 0 : 1);
            if (review != null) {
                return review;
            }
        }
        advance(position, 0); // behind the last record may lie what is none, such as the end of a transaction
        return null;
    }

    private void advance(long to, int retagged) {
        progress = new ReplayProgress(
                partition.partition(),
                Math.min(to, progress.of()),
                progress.of(),
                progress.retagged() + retagged,
                to >= progress.of());
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
