package dev.vidhuk.events.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads partitions from their beginning, without a group. */
public final class TopicReader {
    private static final Duration WAIT = Duration.ofMillis(200);

    private TopicReader() {}

    /** All partitions of a topic. */
    public static List<TopicPartition> partitions(Topic<?> topic) {
        return IntStream.range(0, topic.partitions())
                .mapToObj(partition -> new TopicPartition(topic.name(), partition))
                .toList();
    }

    /**
     * Hands over each record up to where the partitions ended at the beginning; the consumer stands behind the last of
     * them afterwards.
     */
    public static void readToEnd(
            Consumer<byte[], byte[]> consumer,
            Collection<TopicPartition> partitions,
            java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> taker) {
        readOn(consumer, partitions, taker, () -> false);
    }

    /** The same, and then each record that is added while more are wanted. */
    public static void readOn(
            Consumer<byte[], byte[]> consumer,
            Collection<TopicPartition> partitions,
            java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> taker,
            BooleanSupplier more) {
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (more.getAsBoolean() || behind(consumer, ends)) {
            consumer.poll(WAIT).forEach(taker);
        }
    }

    private static boolean behind(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
    }
}
