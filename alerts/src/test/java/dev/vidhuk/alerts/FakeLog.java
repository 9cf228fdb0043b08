package dev.vidhuk.alerts;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Partitions in which only some offsets hold records, and marks of transactions all others; it is never closed. */
final class FakeLog extends MockConsumer<byte[], byte[]> {
    private final Map<TopicPartition, NavigableSet<Long>> records = new HashMap<>();
    private final Map<TopicPartition, Long> committed = new HashMap<>();

    FakeLog() {
        super("earliest");
    }

    /** Adds a partition that goes from {@code begin} to {@code end}. */
    FakeLog with(TopicPartition partition, long begin, long end, Long... offsets) {
        records.put(partition, new TreeSet<>(List.of(offsets)));
        updateBeginningOffsets(Map.of(partition, begin));
        updateEndOffsets(Map.of(partition, end));
        return this;
    }

    /** The group has committed a position. */
    void commit(TopicPartition partition, long position) {
        committed.put(partition, position);
    }

    @Override
    public synchronized ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> found =
                new TreeMap<>(java.util.Comparator.comparing(TopicPartition::toString));
        for (TopicPartition partition : assignment()) {
            found.put(partition, rest(partition));
            seek(partition, Objects.requireNonNull(endOffsets(Set.of(partition)).get(partition)));
        }
        return new ConsumerRecords<>(found, Map.of());
    }

    private List<ConsumerRecord<byte[], byte[]>> rest(TopicPartition partition) {
        return Objects.requireNonNull(records.get(partition)).tailSet(position(partition)).stream()
                .map(offset -> new ConsumerRecord<>(
                        partition.topic(), partition.partition(), offset, new byte[0], new byte[0]))
                .toList();
    }

    @Override
    public synchronized Map<TopicPartition, OffsetAndMetadata> committed(Set<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> found = new HashMap<>();
        committed.forEach((partition, position) -> {
            if (partitions.contains(partition)) {
                found.put(partition, new OffsetAndMetadata(position));
            }
        });
        return found;
    }

    @Override
    public synchronized void close() {}
}
