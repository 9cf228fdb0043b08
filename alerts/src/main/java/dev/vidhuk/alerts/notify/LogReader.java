package dev.vidhuk.alerts.notify;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Reads single messages again that had to wait so long that they were not kept in memory. */
final class LogReader {
    private static final Duration POLL = Duration.ofMillis(100);

    private final Consumer<byte[], byte[]> reader;
    /** What came along with the last one, by its offset: who waits here waits in a row, and a fetch for each would take long. */
    private Map<Long, ConsumerRecord<byte[], byte[]>> fetched = Map.of();

    private @Nullable TopicPartition from;

    LogReader(Consumer<byte[], byte[]> reader) {
        this.reader = reader;
    }

    /** The message at that place; empty where the log keeps it no more. */
    synchronized Optional<ConsumerRecord<byte[], byte[]>> read(TopicPartition partition, long offset) {
        if (partition.equals(from) && fetched.containsKey(offset)) {
            return Optional.ofNullable(fetched.get(offset));
        }
        reader.assign(List.of(partition));
        reader.seek(partition, offset);
        while (reader.position(partition) <= offset) {
            ConsumerRecords<byte[], byte[]> records = reader.poll(POLL);
            if (!records.isEmpty()) {
                from = partition;
                fetched = StreamSupport.stream(records.spliterator(), false)
                        .collect(Collectors.toMap(ConsumerRecord::offset, Function.identity()));
                return Optional.ofNullable(fetched.get(offset));
            }
        }
        return Optional.empty();
    }

    synchronized void close() {
        reader.close();
    }
}
