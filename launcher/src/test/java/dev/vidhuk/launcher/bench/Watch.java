package dev.vidhuk.launcher.bench;

import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.Topic;
import dev.vidhuk.events.kafka.TopicReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** Counts what is committed in some topics as it appears there, without a look inside: about 1 us a record. */
final class Watch implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(50);
    /** Nothing for so long means that nothing more will come. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private long seen;

    Watch(KafkaSettings kafka, List<Topic<?>> topics) {
        Map<String, Object> settings = kafka.reader();
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, (int) POLL.toMillis());
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 10_000);
        consumer = new KafkaConsumer<>(settings);
        consumer.assign(topics.stream()
                .flatMap(topic -> TopicReader.partitions(topic).stream())
                .toList());
        consumer.seekToBeginning(consumer.assignment());
        consumer.poll(Duration.ZERO);
    }

    /**
     * Returns when so many have been seen.
     *
     * @throws IllegalStateException where they do not come
     */
    void await(long expected) {
        long last = System.nanoTime();
        while (seen < expected) {
            int more = consumer.poll(POLL).count();
            seen += more;
            last = more > 0 ? System.nanoTime() : last;
            if (System.nanoTime() - last > PATIENCE.toNanos()) {
                throw new IllegalStateException("only " + seen + " of " + expected + " records have come out");
            }
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
