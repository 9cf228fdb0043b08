package dev.vidhuk.alerts;

import dev.vidhuk.events.kafka.KafkaSettings;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks Kafka where a partition ended at its assignment, and whether the service has come that far. */
public final class KafkaBacklog implements Backlog {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaBacklog.class);
    /** How long to wait before Kafka is asked again. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final String topic;

    /**
     * Makes one for the topology of alerts.
     *
     * @param service the name under which the topology was configured, see {@link KafkaSettings#streams}
     */
    public KafkaBacklog(KafkaSettings kafka, String service) {
        this(() -> consumer(kafka, service), kafka.topics().taggedReviews().name());
    }

    KafkaBacklog(Supplier<Consumer<byte[], byte[]>> consumers, String topic) {
        this.consumers = consumers;
        this.topic = topic;
    }

    // It names the group to learn what that has committed, and never joins it.
    private static Consumer<byte[], byte[]> consumer(KafkaSettings kafka, String service) {
        Map<String, Object> settings = kafka.reader();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, kafka.topics().prefix() + service);
        // closing waits for an open fetch
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 50);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        return new KafkaConsumer<>(settings);
    }

    @Override
    public Reading of(int partition) {
        KafkaReading reading = new KafkaReading(new TopicPartition(topic, partition));
        reading.ask();
        return reading;
    }

    private final class KafkaReading implements Reading {
        private static final long UNKNOWN = Long.MAX_VALUE;

        private final TopicPartition partition;
        private long last = UNKNOWN;
        private boolean over;
        private long askedAt;

        KafkaReading(TopicPartition partition) {
            this.partition = partition;
        }

        @Override
        public boolean over(long position) {
            over = over || position >= last;
            if (!over && System.nanoTime() - askedAt > PAUSE.toNanos()) {
                ask();
            }
            return over;
        }

        // What has been committed counts as read: a record that nobody could read never comes to be processed.
        void ask() {
            try (Consumer<byte[], byte[]> consumer = consumers.get()) {
                last = last == UNKNOWN ? LastRecord.of(partition, consumer) : last;
                over = LastRecord.committed(partition, consumer) > last;
            } catch (KafkaException e) {
                LOG.warn("{}: how far it goes is not known yet: {}", partition, e.toString());
            }
            askedAt = System.nanoTime();
        }
    }
}
