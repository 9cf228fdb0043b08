package dev.vidhuk.alerts.notify;

import dev.vidhuk.events.CaseAction;
import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/** Writes actions to the topic {@code case-actions}. */
public final class ActionLog implements Actions, AutoCloseable {
    private static final Duration LAST_WORDS = Duration.ofSeconds(3);

    private final Topic<CaseAction> topic;
    private final Producer<byte[], byte[]> producer;

    public ActionLog(KafkaSettings kafka) {
        this.topic = kafka.topics().caseActions();
        this.producer = new KafkaProducer<>(kafka.producer());
    }

    @Override
    public void write(CaseAction action) throws IOException, InterruptedException {
        byte[] key = action.reviewId().getBytes(StandardCharsets.UTF_8);
        byte[] value = topic.value().serializer().serialize(topic.name(), action);
        try {
            producer.send(new ProducerRecord<>(topic.name(), key, value)).get();
        } catch (InterruptException e) {
            throw new InterruptedException(e.getMessage());
        } catch (ExecutionException | KafkaException e) {
            throw new IOException("Kafka has not taken the action: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        producer.close(LAST_WORDS);
    }
}
