package dev.vidhuk.alerts.notify;

import static org.awaitility.Awaitility.await;

import dev.vidhuk.events.Delivery;
import dev.vidhuk.events.Notification;
import dev.vidhuk.events.kafka.Topic;
import dev.vidhuk.events.kafka.Topics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Kafka as far as the sender sees it: an outbox of one partition, and what the sender writes. */
final class FakeKafka implements Clients {
    static final Topics TOPICS = new Topics("vidhuk.", 1);

    private final TopicPartition outbox =
            new TopicPartition(TOPICS.notifications().name(), 0);
    private final TopicPartition deliveries =
            new TopicPartition(TOPICS.deliveries().name(), 0);
    private final Outbox member = new Outbox();
    private final Writer producer = new Writer();
    private final List<ConsumerRecord<byte[], byte[]>> log = new ArrayList<>();
    private final List<ConsumerRecord<byte[], byte[]>> delivered = new ArrayList<>();
    private long firstKept;
    private boolean answersForPositions = true;

    /** The assignment comes with the first poll, as it does with a broker. */
    private final class Outbox extends MockConsumer<byte[], byte[]> {
        Outbox() {
            super("earliest");
        }

        @Override
        public synchronized void subscribe(Collection<String> topics, ConsumerRebalanceListener listener) {
            super.subscribe(topics, listener);
            updateBeginningOffsets(Map.of(outbox, 0L));
            schedulePollTask(() -> {
                try {
                    rebalance(List.of(outbox));
                } finally {
                    log.forEach(this::addRecord);
                }
            });
        }

        @Override
        public synchronized long position(TopicPartition partition) {
            if (!answersForPositions) {
                throw new TimeoutException("no answer for the position of " + partition);
            }
            return super.position(partition);
        }

        void lose() {
            CountDownLatch lost = new CountDownLatch(1);
            schedulePollTask(() -> {
                rebalance(List.of());
                lost.countDown();
            });
            await().until(() -> lost.getCount() == 0);
        }
    }

    /** Records are taken at once, but for those that are not taken at all. */
    private static final class Writer extends MockProducer<byte[], byte[]> {
        private int failures;

        Writer() {
            super(true, null, new ByteArraySerializer(), new ByteArraySerializer());
        }

        @Override
        public synchronized Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record, Callback callback) {
            if (failures > 0) {
                failures--;
                throw new TimeoutException("no answer for a record to " + record.topic());
            }
            return super.send(record, callback);
        }

        synchronized void fail(int times) {
            failures = times;
        }
    }

    /** The next records, so many, cannot be written. */
    void takeNoRecords(int times) {
        producer.fail(times);
    }

    void notification(Notification notification) {
        put(notification.receiver(), bytes(TOPICS.notifications(), notification));
    }

    /** The next question for messages fails so. */
    void fail(RuntimeException failure) {
        member.schedulePollTask(() -> {
            throw failure;
        });
    }

    /** Kafka hands partitions out, and does not say where in them to begin. */
    void answerNotForPositions() {
        answersForPositions = false;
    }

    void put(String key, byte @Nullable [] value) {
        log.add(new ConsumerRecord<>(outbox.topic(), 0, log.size(), key.getBytes(StandardCharsets.UTF_8), value));
    }

    void deliveredBefore(String receiver, String id) {
        byte[] key = DeliveredBefore.key(receiver, id).getBytes(StandardCharsets.UTF_8);
        delivered(key, new byte[0]);
    }

    void deliveredBefore(Delivery delivery) {
        byte[] key = DeliveredBefore.key(delivery.receiver(), delivery.notificationId())
                .getBytes(StandardCharsets.UTF_8);
        byte[] value = bytes(TOPICS.deliveries(), delivery);
        delivered(key, value);
    }

    private void delivered(byte[] key, byte[] value) {
        delivered.add(new ConsumerRecord<>(
                deliveries.topic(),
                0,
                delivered.size(),
                System.currentTimeMillis(),
                TimestampType.CREATE_TIME,
                key.length,
                value.length,
                key,
                value,
                new ProducerRecord<>(deliveries.topic(), key, value).headers(),
                Optional.empty()));
    }

    /** Whoever reads the outbox again finds nothing before this offset. */
    void expireBefore(long offset) {
        firstKept = offset;
    }

    void losePartitions() {
        member.lose();
    }

    long committed() {
        OffsetAndMetadata position = member.committed(Set.of(outbox)).get(outbox);
        return position == null ? 0 : position.offset();
    }

    List<Delivery> deliveries() {
        return read(TOPICS.deliveries());
    }

    <V> List<V> read(Topic<V> topic) {
        return written(topic.name()).stream()
                .map(record -> topic.value().deserializer().deserialize(topic.name(), record.value()))
                .toList();
    }

    List<ProducerRecord<byte[], byte[]>> written(String topic) {
        return producer.history().stream()
                .filter(record -> record.topic().equals(topic))
                .toList();
    }

    private static <V> byte[] bytes(Topic<V> topic, V value) {
        return topic.value().serializer().serialize(topic.name(), value);
    }

    @Override
    public Consumer<byte[], byte[]> member() {
        return member;
    }

    @Override
    public Consumer<byte[], byte[]> reader() {
        MockConsumer<byte[], byte[]> reader = new MockConsumer<>("earliest") {
            @Override
            public synchronized void assign(Collection<TopicPartition> partitions) {
                super.assign(partitions);
                boolean old = partitions.contains(deliveries);
                updateBeginningOffsets(Map.of(old ? deliveries : outbox, 0L));
                updateEndOffsets(Map.of(old ? deliveries : outbox, (long) (old ? delivered : log).size()));
                (old ? delivered : log)
                        .stream()
                                .filter(record -> old || record.offset() >= firstKept)
                                .forEach(this::addRecord);
            }
        };
        return reader;
    }

    @Override
    public Producer<byte[], byte[]> producer() {
        return producer;
    }
}
