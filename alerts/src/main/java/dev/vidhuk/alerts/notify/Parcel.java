package dev.vidhuk.alerts.notify;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way to a receiver.
 *
 * @param record its bytes, or null where they are still to be read from the log
 */
record Parcel(Share share, long offset, @Nullable ConsumerRecord<byte[], byte[]> record) {

    /** Whether it is still ours to deliver. */
    boolean ours() {
        return !share.lost.get();
    }

    void done() {
        share.progress.done(offset);
    }

    /** A partition of the outbox for as long as it is ours. */
    record Share(TopicPartition partition, OldestUndelivered progress, DeliveredBefore before, AtomicBoolean lost) {}
}
