package dev.vidhuk.launcher.deadletters;

import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.TopicReader;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Where in a partition each key was written last; a partition is read once, when it is first asked for. */
final class LatestPlaces implements AutoCloseable {
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, Map<ByteBuffer, Long>> latest = new HashMap<>();

    LatestPlaces(KafkaSettings kafka) {
        this.consumer = new KafkaConsumer<>(kafka.reader());
    }

    /** Whether nothing has been written under a letter's key since it was, and it is still there. */
    boolean isLatest(DeadLetter letter) {
        byte[] key = letter.key();
        if (key == null || letter.origin().partition() < 0) {
            return false;
        }
        TopicPartition partition =
                new TopicPartition(letter.origin().topic(), letter.origin().partition());
        Long offset = latest.computeIfAbsent(partition, this::read).get(ByteBuffer.wrap(key));
        return offset != null && offset == letter.origin().offset();
    }

    private Map<ByteBuffer, Long> read(TopicPartition partition) {
        Map<ByteBuffer, Long> offsets = new HashMap<>();
        TopicReader.readToEnd(consumer, List.of(partition), record -> {
            if (record.key() != null) {
                offsets.put(ByteBuffer.wrap(record.key()), record.offset());
            }
        });
        return offsets;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
