package dev.vidhuk.alerts.notify;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads single messages again that had to wait so long that they were not kept in memory. */
final class LogReader {
    private static final Duration POLL = Duration.ofMillis(100);

    private final Consumer<byte[], byte[]> reader;

    LogReader(Consumer<byte[], byte[]> reader) {
        this.reader = reader;
    }

    /** The message at that place; empty where the log keeps it no more. */
    synchronized Optional<ConsumerRecord<byte[], byte[]>> read(TopicPartition partition, long offset) {
        reader.assign(List.of(partition));
        reader.seek(partition, offset);
        while (reader.position(partition) <= offset) {
            for (ConsumerRecord<byte[], byte[]> record : reader.poll(POLL)) {
                return Optional.of(record).filter(r -> r.offset() == offset);
            }
        }
        return Optional.empty();
    }

    synchronized void close() {
        reader.close();
    }
}
