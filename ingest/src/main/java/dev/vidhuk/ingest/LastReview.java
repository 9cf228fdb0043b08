package dev.vidhuk.ingest;

import dev.vidhuk.events.Review;
import dev.vidhuk.events.SeenReview;
import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads the last record of a review back from its topic: a review that has vanished from its site can be published as
 * withdrawn only with what it last said, and ingest's own memory holds no text.
 */
final class LastReview {
    private static final Duration WAIT = Duration.ofSeconds(2);

    private final KafkaSettings kafka;

    LastReview(KafkaSettings kafka) {
        this.kafka = kafka;
    }

    /** The record that lies where the memory says; empty where it was erased or the topic was made anew. */
    Optional<Review> read(SeenReview seen) {
        if (seen.offset() < 0) {
            return Optional.empty();
        }
        Topic<Review> topic = kafka.topics().reviews();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(kafka.reader())) {
            TopicPartition partition = new TopicPartition(topic.name(), seen.partition());
            consumer.assign(List.of(partition));
            consumer.seek(partition, seen.offset());
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(WAIT).records(partition)) {
                if (record.offset() == seen.offset() && seen.id().equals(text(record.key()))) {
                    return Optional.ofNullable(topic.value().deserializer().deserialize(topic.name(), record.value()));
                }
            }
        }
        return Optional.empty();
    }

    private static String text(byte[] key) {
        return new String(key, StandardCharsets.UTF_8);
    }
}
