package dev.vidhuk.dashboard.web;

import dev.vidhuk.events.CaseAction;
import dev.vidhuk.events.TagDecision;
import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.Topic;
import dev.vidhuk.events.kafka.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/** Hands over to Kafka what people do on the pages. */
public final class Desk implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Producer<byte[], byte[]> producer;
    private final Topics topics;
    private final String user;
    private final Clock clock;

    Desk(Producer<byte[], byte[]> producer, Topics topics, String user, Clock clock) {
        this.producer = producer;
        this.topics = topics;
        this.user = user;
        this.clock = clock;
    }

    /** One whose actions are done by that user. */
    public static Desk open(KafkaSettings kafka, String user, Clock clock) {
        Map<String, Object> settings = kafka.producer();
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (int) PATIENCE.toMillis());
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 2 * (int) PATIENCE.toMillis());
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 4L * 1024 * 1024);
        return new Desk(new KafkaProducer<>(settings), kafka.topics(), user, clock);
    }

    String user() {
        return user;
    }

    Instant now() {
        return clock.instant();
    }

    /** Returns once Kafka has it. */
    void write(CaseAction action) {
        write(topics.caseActions(), action.reviewId(), action);
    }

    /** Returns once Kafka has it. */
    void write(TagDecision decision) {
        write(topics.decisions(), decision.reviewId(), decision);
    }

    private <V> void write(Topic<V> topic, String key, V value) {
        byte[] bytes = topic.value().serializer().serialize(topic.name(), value);
        try {
            producer.send(new ProducerRecord<>(topic.name(), key.getBytes(StandardCharsets.UTF_8), bytes))
                    .get(2 * PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            throw new Refused(503, "Kafka does not take it at present; whether it did is not known, try again");
        }
    }

    @Override
    public void close() {
        producer.close(PATIENCE);
    }
}
