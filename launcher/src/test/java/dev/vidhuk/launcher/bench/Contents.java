package dev.vidhuk.launcher.bench;

import dev.vidhuk.events.Review;
import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.Topic;
import dev.vidhuk.events.kafka.TopicReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/**
 * What is committed in a topic.
 *
 * @param records how many there are
 * @param latest the last value of each key
 */
record Contents<V>(String topic, int records, Map<String, V> latest) {

    static <V> Contents<V> of(KafkaSettings kafka, Topic<V> topic) {
        Map<String, V> latest = new HashMap<>();
        int[] records = new int[1];
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(kafka.reader())) {
            TopicReader.readToEnd(consumer, TopicReader.partitions(topic), raw -> {
                records[0]++;
                latest.put(
                        new String(raw.key(), StandardCharsets.UTF_8),
                        topic.value().deserializer().deserialize(topic.name(), raw.value()));
            });
        }
        return new Contents<>(topic.name(), records[0], latest);
    }

    /** This; throws an {@link IllegalStateException} unless each review stands there once and nothing else does. */
    Contents<V> requireOnceEach(List<Review> reviews) {
        long there = reviews.stream()
                .filter(review -> latest.containsKey(review.id()))
                .count();
        if (there != reviews.size() || records != reviews.size()) {
            throw new IllegalStateException(
                    topic + " has " + records + " records, and " + there + " of " + reviews.size() + " reviews");
        }
        return this;
    }
}
