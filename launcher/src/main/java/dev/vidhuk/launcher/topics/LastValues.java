package dev.vidhuk.launcher.topics;

import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.Topic;
import dev.vidhuk.events.kafka.TopicReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What topics say last of their keys, as far as it is committed; holds no more than is asked for, since a topic may have
 * more reviews than a command has memory. A record that cannot be read counts as if it were not there.
 */
public final class LastValues implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LastValues.class);

    private final KafkaSettings kafka;
    private final KafkaConsumer<byte[], byte[]> consumer;

    public LastValues(KafkaSettings kafka) {
        this.kafka = kafka;
        this.consumer = new KafkaConsumer<>(kafka.reader());
    }

    /** Where a record lies in its topic. */
    public record Place(int partition, long offset) {
        static Place of(ConsumerRecord<byte[], byte[]> record) {
            return new Place(record.partition(), record.offset());
        }
    }

    /** What is done with each record; the value is null for a tombstone. */
    public interface Taker<V> {
        void take(Place place, String key, @Nullable V value);
    }

    /** The last value of that key, unless it is a tombstone. */
    public <V> Optional<V> of(Topic<V> topic, String key) {
        AtomicReference<@Nullable V> last = new AtomicReference<>();
        each(topic, key, last::set);
        return Optional.ofNullable(last.get());
    }

    /** Those of the keys that the topic says anything of, except by a tombstone. */
    public Set<String> known(Topic<?> topic, Collection<String> keys) {
        Set<TopicPartition> partitions = new HashSet<>();
        keys.forEach(key ->
                partitions.add(new TopicPartition(topic.name(), kafka.topics().partitionOf(key))));
        Set<String> wanted = Set.copyOf(keys);
        Set<String> known = new HashSet<>();
        TopicReader.readToEnd(consumer, partitions, record -> {
            String key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
            if (record.value() == null) {
                known.remove(key);
            } else if (wanted.contains(key)) {
                known.add(key);
            }
        });
        return known;
    }

    /** Hands over all values of that key, the oldest first; null for a tombstone. */
    public <V> void each(Topic<V> topic, String key, Consumer<@Nullable V> taker) {
        byte[] wanted = key.getBytes(StandardCharsets.UTF_8);
        TopicPartition partition =
                new TopicPartition(topic.name(), kafka.topics().partitionOf(key));
        TopicReader.readToEnd(consumer, List.of(partition), record -> {
            if (Arrays.equals(wanted, record.key())) {
                take(topic, record, (place, same, value) -> taker.accept(value));
            }
        });
    }

    /** Hands over all values; those of one key are in their order. */
    public <V> void each(Topic<V> topic, Taker<V> taker) {
        TopicReader.readToEnd(consumer, TopicReader.partitions(topic), record -> take(topic, record, taker));
    }

    /** The last value of each key, where that value is wanted. */
    public <V> Map<String, V> matching(Topic<V> topic, Predicate<V> wanted) {
        Map<String, V> matching = new TreeMap<>();
        each(topic, (place, key, value) -> {
            if (value != null && wanted.test(value)) {
                matching.put(key, value);
            } else {
                matching.remove(key);
            }
        });
        return matching;
    }

    private static <V> void take(Topic<V> topic, ConsumerRecord<byte[], byte[]> record, Taker<V> taker) {
        if (record.key() == null) {
            return; // nothing of ours
        }
        try {
            V value = topic.value().deserializer().deserialize(topic.name(), record.value());
            taker.take(Place.of(record), new String(record.key(), StandardCharsets.UTF_8), value);
        } catch (SerializationException e) {
            LOG.warn("{}-{} at {} cannot be read", record.topic(), record.partition(), record.offset(), e);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
