package dev.vidhuk.alerts.notify;

import dev.vidhuk.events.Delivery;
import dev.vidhuk.events.kafka.Topic;
import dev.vidhuk.events.kafka.Topics;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The partitions of the outbox that are ours, and how far each is done. Used by the thread that polls. */
final class Shares implements ConsumerRebalanceListener {
    private static final Logger LOG = LoggerFactory.getLogger(Shares.class);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Consumer<byte[], byte[]> outbox;
    private final Supplier<Consumer<byte[], byte[]>> readers;
    private final Topics topics;
    private final Collection<Lane> lanes;
    private final Map<TopicPartition, Parcel.Share> shares = new HashMap<>();

    Shares(
            Consumer<byte[], byte[]> outbox,
            Supplier<Consumer<byte[], byte[]>> readers,
            Topics topics,
            Collection<Lane> lanes) {
        this.outbox = outbox;
        this.readers = readers;
        this.topics = topics;
        this.lanes = lanes;
    }

    /** The share that a message belongs to; it begins with the first message of its partition. */
    Parcel.Share of(ConsumerRecord<byte[], byte[]> record) {
        return shares.computeIfAbsent(
                new TopicPartition(record.topic(), record.partition()), partition -> take(partition, record.offset()));
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        // whatever fails here leaves the partitions ours, and nobody asks again: what a share needs is read later
    }

    private Parcel.Share take(TopicPartition partition, long first) {
        TopicPartition deliveries = new TopicPartition(topics.deliveries().name(), partition.partition());
        return new Parcel.Share(
                partition, new OldestUndelivered(first), deliveredBefore(deliveries), new AtomicBoolean());
    }

    // Without it a message comes twice at worst, with the same idempotency key.
    private DeliveredBefore deliveredBefore(TopicPartition deliveries) {
        Topic<Delivery> topic = topics.deliveries();
        Duration kept = Duration.ofMillis(
                Long.parseLong(Objects.requireNonNull(topic.settings().get("retention.ms"))));
        try (Consumer<byte[], byte[]> reader = readers.get()) {
            return DeliveredBefore.read(reader, deliveries, topic.value().deserializer(), kept);
        } catch (KafkaException e) {
            LOG.warn("cannot tell what was delivered before: {}", e.toString());
            return DeliveredBefore.nothing(kept);
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        commit();
        partitions.forEach(this::drop);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        partitions.forEach(this::drop);
    }

    private void drop(TopicPartition partition) {
        Parcel.Share share = shares.remove(partition);
        if (share != null) {
            share.lost().set(true);
            lanes.forEach(lane -> lane.drop(share));
        }
    }

    /** Commits what has moved. Where a rebalance is in the way, the next owner begins a little earlier. */
    void commit() {
        Map<TopicPartition, OffsetAndMetadata> positions = new HashMap<>();
        shares.forEach((partition, share) -> {
            if (share.progress().moved()) {
                positions.put(partition, new OffsetAndMetadata(share.progress().position()));
            }
        });
        if (positions.isEmpty()) {
            return;
        }
        try {
            outbox.commitSync(positions, PATIENCE);
            positions.forEach((partition, position) ->
                    Objects.requireNonNull(shares.get(partition)).progress().committed(position.offset()));
        } catch (CommitFailedException | RebalanceInProgressException | RetriableException e) {
            LOG.info("not committed: {}", e.toString());
        }
    }
}
