package dev.vidhuk.ingest;

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
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
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
            read(consumer, topics.sourceCursors(), partition, cursors, garbage);
            read(consumer, topics.seenReviews(), partition, seen, garbage);
            cursors.values().forEach(cursor -> memory(cursor.source()).remember(cursor));
            seen.values().forEach(one -> memory(one.source()).remember(one));
        }
        publisher.discard(garbage);
    }

    private static <V> void read(
            KafkaConsumer<byte[], byte[]> consumer,
            Topic<V> topic,
            int partition,
            Map<String, V> latest,
            List<ConsumerRecord<byte[], byte[]>> garbage) {
        TopicReader.readToEnd(consumer, List.of(new TopicPartition(topic.name(), partition)), record -> {
            String key = topic.key().deserializer().deserialize(topic.name(), record.key());
            try {
                V value = topic.value().deserializer().deserialize(topic.name(), record.value());
                if (value == null) {
                    latest.remove(key);
                } else {
                    latest.put(key, value);
                }
            } catch (SerializationException e) {
                LOG.warn("{}-{} at {} cannot be read: {}", topic.name(), partition, record.offset(), e.getMessage());
                garbage.add(record);
            }
        });
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
            publisher.publish(
                    polled.findings(),
                    polled.poll(),
                    polled.cursor(),
                    polled.deadLetters(),
                    memory(polled.poll().source()));
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        publisher.close();
    }
}
