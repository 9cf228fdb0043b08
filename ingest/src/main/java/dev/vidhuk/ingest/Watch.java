package dev.vidhuk.ingest;

import dev.vidhuk.events.Backfill;
import dev.vidhuk.events.Case;
import dev.vidhuk.events.Erasure;
import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.Topic;
import dev.vidhuk.events.kafka.TopicReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the three topics that tell ingest what to do: {@code erasures} (what must never be published again),
 * {@code cases} (which reviews must be read again, where they lie, and after which instant) and {@code backfills} (which
 * sources are to be read further back).
 */
final class Watch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final Duration WAIT = Duration.ofMillis(200);

    private final Topic<Erasure> erasures;
    private final Topic<Case> cases;
    private final Topic<Backfill> orders;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Consumer<String> wanted;
    private final BiConsumer<ConsumerRecord<byte[], byte[]>, String> unreadable;
    private final Map<String, Instant> erased = new ConcurrentHashMap<>();
    private final Map<String, Map<String, OpenCase>> open = new ConcurrentHashMap<>();
    private final Backfills backfills = new Backfills();
    private final AtomicInteger erasureCount = new AtomicInteger();
    private final Thread thread = new Thread(this::follow, "ingest-watch");

    /**
     * Reads all of them to their end before it returns, and follows them from then on.
     *
     * @param wanted is told the source of each review whose case has a new next step
     * @param unreadable is told of each record that cannot be read, and why, if it came after the start
     */
    static Watch start(
            KafkaSettings kafka,
            Consumer<String> wanted,
            BiConsumer<ConsumerRecord<byte[], byte[]>, String> unreadable) {
        Watch watch = new Watch(kafka, wanted, unreadable);
        TopicReader.readToEnd(watch.consumer, watch.partitions(), watch::take);
        watch.thread.start();
        return watch;
    }

    private Watch(
            KafkaSettings kafka,
            Consumer<String> wanted,
            BiConsumer<ConsumerRecord<byte[], byte[]>, String> unreadable) {
        this.erasures = kafka.topics().erasures();
        this.cases = kafka.topics().cases();
        this.orders = kafka.topics().backfills();
        this.consumer = new KafkaConsumer<>(kafka.reader());
        this.wanted = wanted;
        this.unreadable = unreadable;
        thread.setDaemon(true);
    }

    /** Whether the review of that id must never be published again. */
    boolean erased(String reviewId) {
        return !erased.isEmpty() && erased.containsKey(Erasure.keyOf(reviewId));
    }

    /** When the erasure of that review was ordered, or null. */
    @Nullable
    Instant erasedAt(String reviewId) {
        return erased.get(Erasure.keyOf(reviewId));
    }

    /** Grows with each erasure, so that a reader sees whether there are new ones. */
    int erasureCount() {
        return erasureCount.get();
    }

    /** The cases of that source whose customers still wait, by review id. */
    Map<String, OpenCase> open(String source) {
        return open.getOrDefault(source, Map.of());
    }

    /** The reviews of that source whose cases have a next step, and the instant of that step. */
    Map<String, Instant> awaited(String source) {
        Map<String, Instant> steps = new HashMap<>();
        open(source).forEach((id, one) -> {
            if (one.nextStepAt() != null) {
                steps.put(id, one.nextStepAt());
            }
        });
        return steps;
    }

    /** The orders to read further back. */
    Backfills backfills() {
        return backfills;
    }

    private List<TopicPartition> partitions() {
        return Stream.of(erasures, cases, orders)
                .flatMap(topic -> TopicReader.partitions(topic).stream())
                .toList();
    }

    private void follow() {
        try (consumer) {
            while (true) {
                consumer.poll(WAIT).forEach(this::take);
            }
        } catch (WakeupException e) {
            LOG.debug("closed");
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        if (record.key() == null) {
            return;
        }
        String key = new String(record.key(), StandardCharsets.UTF_8);
        if (record.topic().equals(erasures.name())) {
            takeErasure(key, record);
        } else if (record.topic().equals(orders.name())) {
            backfills.take(key, read(orders, record));
        } else {
            takeCase(key, record);
        }
    }

    /** An order to erase that cannot be read is obeyed all the same. */
    private void takeErasure(String hash, ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            erased.remove(hash);
        } else {
            Erasure erasure = read(erasures, record);
            erased.put(hash, erasure == null ? Instant.ofEpochMilli(record.timestamp()) : erasure.at());
        }
        erasureCount.incrementAndGet();
    }

    private void takeCase(String reviewId, ConsumerRecord<byte[], byte[]> record) {
        Case state = read(cases, record);
        String source = reviewId.substring(0, Math.max(0, reviewId.indexOf('/')));
        Map<String, OpenCase> ofSource = open.computeIfAbsent(source, k -> new ConcurrentHashMap<>());
        if (state == null || !state.waiting()) {
            ofSource.remove(reviewId);
            return;
        }
        OpenCase before = ofSource.put(reviewId, new OpenCase(state.url(), state.nextStepAt()));
        Instant step = state.nextStepAt();
        if (step != null && (before == null || !step.equals(before.nextStepAt()))) {
            wanted.accept(source);
        }
    }

    private <V> @Nullable V read(Topic<V> topic, ConsumerRecord<byte[], byte[]> record) {
        try {
            return topic.value().deserializer().deserialize(record.topic(), record.value());
        } catch (SerializationException e) {
            LOG.warn(
                    "{}-{} at {} cannot be read: {}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    e.getMessage());
            if (thread.isAlive()) {
                unreadable.accept(record, String.valueOf(e.getMessage()));
            }
            return null;
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
