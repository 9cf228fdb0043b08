package dev.vidhuk.launcher.bench;

import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.Topic;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Writes records to one topic, and knows whether all of them have arrived there. */
final class RecordWriter<V> implements AutoCloseable {
    private final Topic<V> topic;
    private final KafkaProducer<byte[], byte[]> producer;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private long bytes;

    RecordWriter(KafkaSettings kafka, Topic<V> topic) {
        this.topic = topic;
        this.producer = new KafkaProducer<>(kafka.producer());
    }

    void write(String id, V record) {
        byte[] value = topic.value().serializer().serialize(topic.name(), record);
        bytes += value.length;
        byte[] key = id.getBytes(StandardCharsets.UTF_8);
        Future<RecordMetadata> unused = producer.send(new ProducerRecord<>(topic.name(), key, value), (metadata, e) -> {
            if (e != null) {
                failure.set(e);
            }
        });
    }

    /** Returns when the broker has all of them. */
    void flush() {
        producer.flush();
        Exception e = failure.get();
        if (e != null) {
            throw new IllegalStateException("a record could not be written", e);
        }
    }

    /** How large the values were together, before compression. */
    long bytes() {
        return bytes;
    }

    @Override
    public void close() {
        producer.close();
    }
}
