package dev.vidhuk.alerts.notify;

import dev.vidhuk.events.Delivery;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** What became of the notifications of a partition: those before it became ours, and ours. Used by several threads. */
final class DeliveredBefore {
    private static final Duration POLL = Duration.ofMillis(100);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** By the keys of their records: the service's own ids, empty where there is none. */
    private final Map<String, String> externalIds = new ConcurrentHashMap<>();

    private DeliveredBefore() {}

    static DeliveredBefore nothing() {
        return new DeliveredBefore();
    }

    /**
     * Reads what is recorded. A message and the record of its delivery lie in partitions of the same number.
     *
     * @throws TimeoutException where Kafka does not answer
     */
    static DeliveredBefore read(
            Consumer<byte[], byte[]> reader, TopicPartition deliveries, Deserializer<Delivery> deserializer) {
        DeliveredBefore before = new DeliveredBefore();
        reader.assign(List.of(deliveries));
        Map<TopicPartition, Long> end = reader.endOffsets(List.of(deliveries));
        reader.seekToBeginning(List.of(deliveries));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (reader.position(deliveries) < Objects.requireNonNull(end.get(deliveries))) {
            if (System.nanoTime() > deadline) {
                throw new TimeoutException("deliveries not read within " + PATIENCE);
            }
            reader.poll(POLL).forEach(record -> before.take(record, deserializer));
        }
        return before;
    }

    boolean contains(String receiver, String notificationId) {
        return externalIds.containsKey(key(receiver, notificationId));
    }

    /** The service's own id of a message, where it is known. */
    Optional<String> externalId(String receiver, String notificationId) {
        return Optional.ofNullable(externalIds.get(key(receiver, notificationId)))
                .filter(id -> !id.isEmpty());
    }

    void add(Delivery delivery) {
        add(key(delivery.receiver(), delivery.notificationId()), delivery);
    }

    private void add(String key, @Nullable Delivery delivery) {
        externalIds.put(key, Objects.requireNonNullElse(delivery == null ? null : delivery.externalId(), ""));
    }

    // what nobody can read any more was delivered all the same
    private void take(ConsumerRecord<byte[], byte[]> record, Deserializer<Delivery> deserializer) {
        String key = new String(record.key(), StandardCharsets.UTF_8);
        try {
            add(key, deserializer.deserialize(record.topic(), record.value()));
        } catch (SerializationException e) {
            add(key, null);
        }
    }

    /** The key of the record of a delivery. */
    static String key(String receiver, String notificationId) {
        return receiver + "|" + notificationId;
    }
}
