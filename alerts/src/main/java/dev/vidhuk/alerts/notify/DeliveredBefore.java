package dev.vidhuk.alerts.notify;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** The notifications of a partition that were delivered or given up before it became ours, by the keys of their records. */
final class DeliveredBefore {
    private static final Duration POLL = Duration.ofMillis(100);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Set<String> keys;

    private DeliveredBefore(Set<String> keys) {
        this.keys = keys;
    }

    static DeliveredBefore nothing() {
        return new DeliveredBefore(Set.of());
    }

    /**
     * Reads what is recorded. A message and the record of its delivery lie in partitions of the same number.
     *
     * @throws TimeoutException where Kafka does not answer
     */
    static DeliveredBefore read(Consumer<byte[], byte[]> reader, TopicPartition deliveries) {
        Set<String> keys = new HashSet<>();
        reader.assign(List.of(deliveries));
        Map<TopicPartition, Long> end = reader.endOffsets(List.of(deliveries));
        reader.seekToBeginning(List.of(deliveries));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (reader.position(deliveries) < Objects.requireNonNull(end.get(deliveries))) {
            if (System.nanoTime() > deadline) {
                throw new TimeoutException("deliveries not read within " + PATIENCE);
            }
            reader.poll(POLL).forEach(record -> keys.add(new String(record.key(), StandardCharsets.UTF_8)));
        }
        return new DeliveredBefore(keys);
    }

    boolean contains(String receiver, String notificationId) {
        return keys.contains(key(receiver, notificationId));
    }

    /** The key of the record of a delivery. */
    static String key(String receiver, String notificationId) {
        return receiver + "|" + notificationId;
    }
}
