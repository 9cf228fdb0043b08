package dev.vidhuk.launcher.endtoend;

import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.Topic;
import dev.vidhuk.events.kafka.TopicReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** What a topic holds under {@code read_committed}. */
final class TopicLog {
    private TopicLog() {}

    /** One record; the value is null for a tombstone and for what cannot be read. */
    record Entry<V>(String key, @Nullable V value, ConsumerRecord<byte[], byte[]> raw) {
        String header(String name) {
            return new String(raw.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
        }
    }

    /** All records; those of one key in their order. */
    static <V> List<Entry<V>> of(KafkaSettings kafka, Topic<V> topic) {
        List<Entry<V>> entries = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(kafka.reader())) {
            TopicReader.readToEnd(
                    consumer,
                    TopicReader.partitions(topic),
                    raw -> entries.add(new Entry<>(key(raw), value(topic, raw), raw)));
        }
        return entries;
    }

    /** The last value of each key; without the keys whose last record is a tombstone. */
    static <V> Map<String, V> latest(KafkaSettings kafka, Topic<V> topic) {
        Map<String, V> latest = new LinkedHashMap<>();
        for (Entry<V> entry : of(kafka, topic)) {
            if (entry.value() == null) {
                latest.remove(entry.key());
            } else {
                latest.put(entry.key(), entry.value());
            }
        }
        return latest;
    }

    private static String key(ConsumerRecord<byte[], byte[]> raw) {
        return raw.key() == null ? "" : new String(raw.key(), StandardCharsets.UTF_8);
    }

    private static <V> @Nullable V value(Topic<V> topic, ConsumerRecord<byte[], byte[]> raw) {
        try {
            return topic.value().deserializer().deserialize(topic.name(), raw.value());
        } catch (SerializationException e) {
            return null;
        }
    }
}
