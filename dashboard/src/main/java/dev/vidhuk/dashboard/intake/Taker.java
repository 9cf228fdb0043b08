package dev.vidhuk.dashboard.intake;

import dev.vidhuk.dashboard.store.Batch;
import dev.vidhuk.events.kafka.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Takes in the records of one topic.
 *
 * @param kind what of the pages they change
 * @param patient whether nobody waits for a single one of them, however many there are
 */
record Taker<V>(Topic<V> topic, ChangeKind kind, boolean patient, Taking<V> taking) {

    Taker(Topic<V> topic, ChangeKind kind, Taking<V> taking) {
        this(topic, kind, false, taking);
    }

    /** What a record, or a tombstone, changes. */
    interface Taking<V> {
        void take(Batch batch, Read<V> record);
    }

    /**
     * A record that was read.
     *
     * @param place where it lies, the same whenever it is read
     * @param value null for a tombstone
     */
    record Read<V>(String key, String place, @Nullable V value) {}

    /**
     * Adds what the record changes.
     *
     * @throws org.apache.kafka.common.errors.SerializationException where it is no such value
     */
    void take(Batch batch, String key, ConsumerRecord<byte[], byte[]> record) {
        V value = topic.value().deserializer().deserialize(record.topic(), record.value());
        taking.take(batch, new Read<>(key, record.topic() + '/' + record.partition() + '/' + record.offset(), value));
    }
}
