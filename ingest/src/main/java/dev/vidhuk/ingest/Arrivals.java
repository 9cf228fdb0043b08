package dev.vidhuk.ingest;

import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;

/**
 * Follows what is brought, to whichever instance, and tells for which source: its owner need not ask again and again. What
 * came before the start is not told; a source is polled anyhow when it is taken up.
 */
final class Arrivals implements AutoCloseable {
    private static final Duration WAIT = Duration.ofMillis(200);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Consumer<String> arrived;
    private final Consumer<Throwable> onDeath;
    private final Thread thread = new Thread(this::follow, "ingest-arrivals");

    /**
     * Returns at once.
     *
     * @param sources those to which anything can be brought, at least one
     * @param arrived is told the source, once for many records that come together
     * @param onDeath hears why no more is told, if that ever happens
     */
    static Arrivals start(
            KafkaSettings kafka, Collection<String> sources, Consumer<String> arrived, Consumer<Throwable> onDeath) {
        Arrivals arrivals = new Arrivals(kafka, arrived, onDeath);
        Topics topics = kafka.topics();
        List<TopicPartition> partitions = sources.stream()
                .map(topics::partitionOf)
                .distinct()
                .map(partition -> new TopicPartition(topics.pushedReviews().name(), partition))
                .toList();
        arrivals.consumer.assign(partitions);
        arrivals.consumer.seekToEnd(partitions);
        arrivals.thread.start();
        return arrivals;
    }

    private Arrivals(KafkaSettings kafka, Consumer<String> arrived, Consumer<Throwable> onDeath) {
        this.consumer = new KafkaConsumer<>(kafka.reader());
        this.arrived = arrived;
        this.onDeath = onDeath;
        thread.setDaemon(true);
    }

    private void follow() {
        try (consumer) {
            while (true) {
                Set<String> sources = new HashSet<>();
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(WAIT)) {
                    if (record.key() != null) {
                        sources.add(new String(record.key(), StandardCharsets.UTF_8));
                    }
                }
                sources.forEach(arrived);
            }
        } catch (WakeupException e) {
            // closing
        } catch (RuntimeException e) {
            onDeath.accept(e);
        }
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
