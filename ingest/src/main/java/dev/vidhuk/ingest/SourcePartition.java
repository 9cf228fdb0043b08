package dev.vidhuk.ingest;

import dev.vidhuk.events.Backfill;
import dev.vidhuk.events.SeenReview;
import dev.vidhuk.events.SourceCursor;
import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.Topic;
import dev.vidhuk.events.kafka.TopicReader;
import dev.vidhuk.events.kafka.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sources whose names fall into one partition: while we own it, nobody else polls them, and what we remember of them
 * is here. Opening it fences whoever owned it before and reads the memory back.
 */
final class SourcePartition implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SourcePartition.class);

    private final ReviewPublisher publisher;
    private final Map<String, Memory> memories = new HashMap<>();
    private boolean closed;

    /** Blocks until the memory is read. */
    static SourcePartition open(KafkaSettings kafka, int partition) {
        ReviewPublisher publisher = ReviewPublisher.open(kafka, partition);
        try {
            return new SourcePartition(kafka, partition, publisher);
        } catch (RuntimeException e) {
            publisher.close();
            throw e;
        }
    }

    private SourcePartition(KafkaSettings kafka, int partition, ReviewPublisher publisher) {
        this.publisher = publisher;
        Topics topics = kafka.topics();
        List<ConsumerRecord<byte[], byte[]>> garbage = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(kafka.reader())) {
            Map<String, SeenReview> seen = new HashMap<>();
            Map<String, SourceCursor> cursors = new HashMap<>();
            Map<String, Backfill> backfills = new HashMap<>();
            read(consumer, topics.sourceCursors(), partition, last(cursors), garbage);
            read(consumer, topics.seenReviews(), partition, last(seen), garbage);
            // not ours alone: what is garbage there the watch tells
            read(consumer, topics.backfills(), partition, newest(backfills), new ArrayList<>());
            cursors.values().forEach(cursor -> memory(cursor.source()).remember(cursor));
            seen.values().forEach(one -> memory(one.source()).remember(one));
            backfills.values().forEach(order -> memory(order.source()).remember(order));
        }
        publisher.discard(garbage);
    }

    private static <V> void read(
            KafkaConsumer<byte[], byte[]> consumer,
            Topic<V> topic,
            int partition,
            BiConsumer<String, @Nullable V> taker,
            List<ConsumerRecord<byte[], byte[]>> garbage) {
        TopicReader.readToEnd(consumer, List.of(new TopicPartition(topic.name(), partition)), record -> {
            String key = topic.key().deserializer().deserialize(topic.name(), record.key());
            try {
                taker.accept(key, topic.value().deserializer().deserialize(topic.name(), record.value()));
            } catch (SerializationException e) {
                LOG.warn("{}-{} at {} cannot be read: {}", topic.name(), partition, record.offset(), e.getMessage());
                garbage.add(record);
            }
        });
    }

    private static <V> BiConsumer<String, @Nullable V> last(Map<String, V> values) {
        return (key, value) -> {
            if (value == null) {
                values.remove(key);
            } else {
                values.put(key, value);
            }
        };
    }

    private static BiConsumer<String, @Nullable Backfill> newest(Map<String, Backfill> orders) {
        return (source, record) -> {
            if (record != null && record.source().equals(source)) {
                orders.merge(source, record, Backfill::newer);
            }
        };
    }

    /** What we remember of a source; empty at first. */
    Memory memory(String source) {
        synchronized (memories) {
            return memories.computeIfAbsent(source, k -> new Memory());
        }
    }

    /** Publishes what a poll found, unless the partition was taken from us meanwhile: then it is the new owner's to find. */
    synchronized void publish(Polled polled) {
        if (!closed) {
            publisher.publish(polled, memory(polled.poll().source()));
        }
    }

    /** Publishes what a slice of a backfill found, as {@link #publish(Polled)} does. */
    synchronized void publish(Backfilled slice) {
        if (!closed) {
            publisher.publish(slice, memory(slice.progress().source()));
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        publisher.close();
    }
}
