package dev.vidhuk.processing;

import dev.vidhuk.events.Replay;
import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.Topic;
import dev.vidhuk.events.kafka.TopicReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows the topic of the orders, never waiting for it: an order may be noticed a second later. */
public final class KafkaReplays implements Replays {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaReplays.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    /** So many records are read again at once at most. */
    private static final int MOST_READ = 500;

    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final Topic<Replay> topic;
    private final Consumer<byte[], byte[]> follower;
    private final Map<String, Replay> orders = new LinkedHashMap<>();
    private long askedAt = System.nanoTime() - PAUSE.toNanos();

    /**
     * Follows the orders of this Kafka.
     *
     * @param service the name under which the topology was configured, see {@link KafkaSettings#streams}
     */
    public KafkaReplays(KafkaSettings kafka, String service) {
        this(() -> consumer(kafka, service), kafka.topics().replays());
    }

    KafkaReplays(Supplier<Consumer<byte[], byte[]>> consumers, Topic<Replay> topic) {
        this.consumers = consumers;
        this.topic = topic;
        this.follower = consumers.get();
        List<TopicPartition> partitions = TopicReader.partitions(topic);
        follower.assign(partitions);
        follower.seekToBeginning(partitions);
    }

    private static Consumer<byte[], byte[]> consumer(KafkaSettings kafka, String service) {
        Map<String, Object> settings = kafka.onlooker(service);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MOST_READ);
        return new KafkaConsumer<>(settings);
    }

    @Override
    public synchronized List<Replay> orders() {
        long now = System.nanoTime();
        if (now - askedAt >= PAUSE.toNanos()) {
            askedAt = now;
            ask();
        }
        return List.copyOf(orders.values());
    }

    private void ask() {
        try {
            follower.poll(Duration.ZERO).forEach(this::take);
        } catch (KafkaException e) {
            LOG.warn("{}: new orders are not known yet: {}", topic.name(), e.toString());
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        try {
            Replay replay = topic.value().deserializer().deserialize(topic.name(), record.value());
            if (replay == null && record.key() != null) {
                orders.remove(new String(record.key(), StandardCharsets.UTF_8));
            } else if (replay != null && replay.progress() == null) {
                orders.put(replay.id(), replay);
            }
        } catch (SerializationException e) {
            LOG.warn("{}: offset {} is no order: {}", topic.name(), record.offset(), e.getMessage());
        }
    }

    @Override
    public Consumer<byte[], byte[]> reader() {
        return consumers.get();
    }

    @Override
    public synchronized void close() {
        follower.close();
    }
}
