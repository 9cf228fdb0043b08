package dev.vidhuk.alerts.notify;

import dev.vidhuk.events.Alert;
import dev.vidhuk.events.Delivery;
import dev.vidhuk.events.Notification;
import dev.vidhuk.events.kafka.DeadLetters;
import dev.vidhuk.events.kafka.Topic;
import dev.vidhuk.events.kafka.Topics;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Records how deliveries ended. Each method returns when the brokers have the record. */
final class DeliveryLog {
    private static final String STAGE = "sender";

    private final Producer<byte[], byte[]> producer;
    private final Topics topics;

    DeliveryLog(Producer<byte[], byte[]> producer, Topics topics) {
        this.producer = producer;
        this.topics = topics;
    }

    void write(Delivery delivery) throws InterruptedException {
        String key = DeliveredBefore.key(delivery.receiver(), delivery.notificationId());
        write(topics.deliveries(), topics.partitionOf(delivery.receiver()), key, delivery);
    }

    void deadLetter(ConsumerRecord<byte[], byte[]> record, String kind, @Nullable String message)
            throws InterruptedException {
        DeadLetters.Origin origin = new DeadLetters.Origin(record.topic(), record.partition(), record.offset());
        await(DeadLetters.of(topics.deadLetters().name(), origin, STAGE, kind, message, record.key(), record.value()));
    }

    /** Tells of a failure: for those who read the alerts, and for the receiver that hears of it. */
    void failure(Alert alert, Notification notification) throws InterruptedException {
        write(topics.alerts(), null, alert.subject(), alert);
        write(topics.notifications(), null, notification.receiver(), notification);
    }

    private <V> void write(Topic<V> topic, @Nullable Integer partition, String key, V value)
            throws InterruptedException {
        byte[] bytes = topic.value().serializer().serialize(topic.name(), value);
        await(new ProducerRecord<>(topic.name(), partition, key.getBytes(StandardCharsets.UTF_8), bytes));
    }

    private void await(ProducerRecord<byte[], byte[]> record) throws InterruptedException {
        try {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(e.getCause());
        }
    }
}
