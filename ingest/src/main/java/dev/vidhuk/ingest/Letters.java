package dev.vidhuk.ingest;

import dev.vidhuk.events.kafka.DeadLetters;
import dev.vidhuk.events.kafka.KafkaSettings;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends records of topics that we only follow, and that cannot be read, to the dead letters. Rare: opened when needed. */
final class Letters implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Letters.class);

    private final KafkaSettings kafka;
    private @Nullable KafkaProducer<byte[], byte[]> producer;

    Letters(KafkaSettings kafka) {
        this.kafka = kafka;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // a failure is told by the callback
    synchronized void send(ConsumerRecord<byte[], byte[]> record, @Nullable String reason) {
        if (producer == null) {
            producer = new KafkaProducer<>(kafka.producer());
        }
        DeadLetters.Origin origin = new DeadLetters.Origin(record.topic(), record.partition(), record.offset());
        String topic = kafka.topics().deadLetters().name();
        producer.send(
                DeadLetters.of(topic, origin, "ingest", "unreadable", reason, record.key(), record.value()),
                (sent, failure) -> {
                    if (failure != null) {
                        LOG.warn("no dead letter of {}: {}", origin, failure.toString());
                    }
                });
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(5));
        }
    }
}
