package dev.vidhuk.alerts.notify;

import dev.vidhuk.events.Delivery;
import dev.vidhuk.events.DeliveryOutcome;
import dev.vidhuk.events.Notification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
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
    /** So often it is looked what need not be known any more. */
    private static final Duration BETWEEN_LOOKS = Duration.ofDays(1);

    /** By the keys of their records. */
    private final Map<String, End> ends = new ConcurrentHashMap<>();

    private final Duration kept;
    private Instant looked = Instant.MIN;

    private DeliveredBefore(Duration kept) {
        this.kept = kept;
    }

    /**
     * How it ended.
     *
     * @param externalId the service's own id, or null where there is none
     * @param upTo the last {@code attempt} of the notification that this holds for
     */
    private record End(@Nullable String externalId, int upTo, Instant at) {
        static End delivered(Instant at) {
            return new End(null, Integer.MAX_VALUE, at);
        }

        static End of(Delivery delivery, Instant at) {
            return delivery.outcome() == DeliveryOutcome.GIVEN_UP
                    ? new End(null, delivery.attemptOrFirst(), at)
                    : new End(delivery.externalId(), Integer.MAX_VALUE, at);
        }
    }

    /**
     * Nothing is known of those before.
     *
     * @param kept for how long the topic keeps what became of a notification
     */
    static DeliveredBefore nothing(Duration kept) {
        return new DeliveredBefore(kept);
    }

    /**
     * Reads what is recorded. A message and the record of its delivery lie in partitions of the same number.
     *
     * @param kept for how long the topic keeps it
     * @throws TimeoutException where Kafka does not answer
     */
    static DeliveredBefore read(
            Consumer<byte[], byte[]> reader,
            TopicPartition deliveries,
            Deserializer<Delivery> deserializer,
            Duration kept) {
        DeliveredBefore before = new DeliveredBefore(kept);
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

    /** Whether there is nothing left to do: it was delivered, or given up and not taken up again since. */
    boolean contains(Notification notification) {
        End end = ends.get(key(notification.receiver(), notification.id()));
        return end != null && notification.attempt() <= end.upTo();
    }

    /** The service's own id of a message, where it is known. */
    Optional<String> externalId(String receiver, String notificationId) {
        End end = ends.get(key(receiver, notificationId));
        return Optional.ofNullable(end == null ? null : end.externalId());
    }

    void add(Delivery delivery) {
        ends.put(key(delivery.receiver(), delivery.notificationId()), End.of(delivery, delivery.at()));
        forget(delivery.at());
    }

    private synchronized void forget(Instant now) {
        if (looked.isBefore(now.minus(BETWEEN_LOOKS))) {
            looked = now;
            ends.values().removeIf(end -> end.at().isBefore(now.minus(kept)));
        }
    }

    // what nobody can read any more was delivered all the same
    private void take(ConsumerRecord<byte[], byte[]> record, Deserializer<Delivery> deserializer) {
        String key = new String(record.key(), StandardCharsets.UTF_8);
        Instant at = Instant.ofEpochMilli(record.timestamp());
        try {
            Delivery delivery = deserializer.deserialize(record.topic(), record.value());
            ends.put(key, delivery == null ? End.delivered(at) : End.of(delivery, at));
        } catch (SerializationException e) {
            ends.put(key, End.delivered(at));
        }
    }

    /** The key of the record of a delivery. */
    static String key(String receiver, String notificationId) {
        return receiver + "|" + notificationId;
    }
}
