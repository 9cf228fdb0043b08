package dev.vidhuk.processing;

import dev.vidhuk.events.Replay;
import dev.vidhuk.events.Review;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Orders that a test gives, and what lies in the first partition of reviews. */
final class GivenReplays implements Replays {
    static final TopicPartition PARTITION =
            new TopicPartition(Bench.TOPICS.reviews().name(), 0);

    final List<Replay> orders = new ArrayList<>();
    private final List<ConsumerRecord<byte[], byte[]>> log = new ArrayList<>();
    private long committed;

    /** So many records a poll gives. */
    int slice = 500;

    boolean away;

    /** Kafka gives a consumer and no answer. */
    boolean silent;

    final List<MockConsumer<byte[], byte[]>> readers = new ArrayList<>();

    /** Adds what the topology is given too; null is a tombstone. */
    void add(String id, @Nullable Review review) {
        add(id, Bench.TOPICS.reviews().value().serializer().serialize("", review));
    }

    /** Adds garbage. */
    void add(String id, String garbage) {
        add(id, garbage.getBytes(StandardCharsets.UTF_8));
    }

    private void add(String id, byte @Nullable [] value) {
        log.add(new ConsumerRecord<>(PARTITION.topic(), 0, log.size(), id.getBytes(StandardCharsets.UTF_8), value));
    }

    /** All that has been added so far has been processed. */
    void commit() {
        committed = log.size();
    }

    @Override
    public List<Replay> orders() {
        return List.copyOf(orders);
    }

    @Override
    public Consumer<byte[], byte[]> reader() {
        if (away) {
            throw new KafkaException("away");
        }
        Log reader = new Log();
        readers.add(reader);
        return reader;
    }

    @Override
    public void close() {}

    /** A consumer that stands anew before all records whenever it is told to. */
    private final class Log extends MockConsumer<byte[], byte[]> {
        Log() {
            super("earliest");
            setMaxPollRecords(slice);
            updateBeginningOffsets(Map.of(PARTITION, 0L));
            updateEndOffsets(Map.of(PARTITION, (long) log.size()));
        }

        @Override
        public synchronized void seek(TopicPartition partition, long offset) {
            super.seek(partition, offset);
            log.stream().filter(record -> record.offset() >= offset).forEach(this::addRecord);
        }

        @Override
        public synchronized void seekToBeginning(Collection<TopicPartition> partitions) {
            seek(PARTITION, 0);
        }

        @Override
        public synchronized Map<TopicPartition, Long> endOffsets(Collection<TopicPartition> partitions) {
            if (silent) {
                throw new TimeoutException("silent");
            }
            return super.endOffsets(partitions);
        }

        @Override
        public synchronized Map<TopicPartition, OffsetAndMetadata> committed(java.util.Set<TopicPartition> partitions) {
            return Map.of(PARTITION, new OffsetAndMetadata(committed));
        }
    }
}
