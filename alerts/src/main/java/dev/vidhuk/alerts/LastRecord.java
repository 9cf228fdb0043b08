package dev.vidhuk.alerts;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Finds the last record of a partition. Its end does not tell: behind the last record lie the marks of transactions, which
 * no reader ever gets to see.
 */
final class LastRecord {
    /** The offset before every record. */
    static final long NONE = -1;

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** How far before the end to look first; and then how many times farther each time. */
    private static final int FIRST_STEP = 4;

    private static final int WIDER = 8;

    private LastRecord() {}

    /**
     * The offset of the last committed record, or {@link #NONE}.
     *
     * @throws TimeoutException where Kafka does not answer in time
     */
    static long of(TopicPartition partition, Consumer<byte[], byte[]> consumer) {
        consumer.assign(List.of(partition));
        long begin = first(consumer.beginningOffsets(List.of(partition)), partition);
        long end = first(consumer.endOffsets(List.of(partition)), partition);
        long found = NONE;
        long from = end;
        for (long step = FIRST_STEP; found == NONE && from > begin; step *= WIDER) {
            long until = from;
            from = Math.max(begin, end - step);
            consumer.seek(partition, from);
            found = lastUntil(until, partition, consumer);
        }
        return found;
    }

    private static long lastUntil(long until, TopicPartition partition, Consumer<byte[], byte[]> consumer) {
        long found = NONE;
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (consumer.position(partition) < until) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                found = record.offset() < until ? record.offset() : found;
            }
            if (System.nanoTime() > deadline) {
                throw new TimeoutException(partition + " not read to " + until + " within " + PATIENCE);
            }
        }
        return found;
    }

    private static long first(Map<TopicPartition, Long> offsets, TopicPartition partition) {
        return Objects.requireNonNull(offsets.get(partition));
    }

    /** The position that the consumer's group has committed; 0 where none. */
    static long committed(TopicPartition partition, Consumer<byte[], byte[]> consumer) {
        OffsetAndMetadata committed = consumer.committed(Set.of(partition)).get(partition);
        return committed == null ? 0 : committed.offset();
    }
}
