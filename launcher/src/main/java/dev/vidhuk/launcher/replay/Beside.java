package dev.vidhuk.launcher.replay;

import dev.vidhuk.events.TaggedReview;
import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.Topic;
import dev.vidhuk.events.kafka.TopicAdmin;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/** The topic beside {@code tagged-reviews} that a replay writes. */
final class Beside implements AutoCloseable {
    private final Topic<TaggedReview> topic;
    private final KafkaProducer<byte[], byte[]> producer;
    private final AtomicReference<Exception> failure = new AtomicReference<>();

    private Beside(KafkaSettings kafka, Topic<TaggedReview> topic) {
        this.topic = topic;
        this.producer = new KafkaProducer<>(kafka.producer());
    }

    /**
     * Creates the topic.
     *
     * @param overwrite whether one of that name is deleted first
     * @throws IllegalStateException where one is there, and is not to be deleted
     */
    static Beside create(KafkaSettings kafka, Topic<TaggedReview> topic, boolean overwrite) {
        try (Admin admin = Admin.create(kafka.admin())) {
            TopicAdmin topics = new TopicAdmin(admin);
            if (topics.has(topic) && !overwrite) {
                throw new IllegalStateException("the topic " + topic.name()
                        + " is there already; name another --suffix, or let --overwrite delete it first");
            }
            if (topics.has(topic)) {
                topics.delete(topic);
            }
            topics.create(List.of(topic));
        }
        return new Beside(kafka, topic);
    }

    /**
     * Writes one, to the partition that the review has everywhere.
     *
     * @throws org.apache.kafka.common.errors.SerializationException where it is too large
     */
    @SuppressWarnings("FutureReturnValueIgnored") // the callback hears of what has failed
    void write(TaggedReview tagged, int partition) {
        byte[] value = topic.value().serializer().serialize(topic.name(), tagged);
        byte[] key = tagged.review().id().getBytes(StandardCharsets.UTF_8);
        producer.send(new ProducerRecord<>(topic.name(), partition, key, value), (written, failed) -> {
            if (failed != null) {
                failure.compareAndSet(null, failed);
            }
        });
    }

    /** Returns when all that was written is there. */
    void flush() {
        producer.flush();
        Exception failed = failure.get();
        if (failed != null) {
            throw new KafkaException("cannot write to " + topic.name(), failed);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
