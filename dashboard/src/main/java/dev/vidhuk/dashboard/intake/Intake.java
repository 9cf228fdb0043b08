package dev.vidhuk.dashboard.intake;

import dev.vidhuk.dashboard.store.Batch;
import dev.vidhuk.dashboard.store.Mark;
import dev.vidhuk.dashboard.store.Store;
import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.TopicReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the topics into the store, without a group: each dashboard has all of them. Where to go on stands in the store
 * itself, so nothing is lost or doubled by a kill.
 */
public final class Intake implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    /** Asking for what was just written costs time each time, so records are gathered for so long while they pour in. */
    private static final Duration GATHERING = Duration.ofMillis(150);
    /** So many changes are held in heap at most. */
    private static final int LARGEST_BATCH = 4_000;

    private final Consumer<byte[], byte[]> consumer;
    private final Turns turns;
    private final Store store;
    private final Clock clock;
    private final java.util.function.Consumer<List<Change>> listener;
    private final java.util.function.Consumer<Throwable> onDeath;
    private final Map<String, Taker<?>> takers;
    private final Thread thread = new Thread(this::run, "dashboard-intake");
    private final List<Change> changes = new ArrayList<>();
    private Batch batch = new Batch();
    private Instant newest;
    private long gatheringSince;
    private volatile Freshness freshness;
    private volatile boolean closed;

    private Intake(
            KafkaSettings kafka,
            Store store,
            Clock clock,
            java.util.function.Consumer<List<Change>> listener,
            java.util.function.Consumer<Throwable> onDeath) {
        this.takers = Takers.of(kafka.topics()).stream()
                .collect(Collectors.toMap(taker -> taker.topic().name(), Function.identity()));
        this.store = store;
        this.clock = clock;
        this.listener = listener;
        this.onDeath = onDeath;
        this.newest = store.mark().asOf();
        this.freshness = new Freshness(newest, 0);
        this.consumer = new KafkaConsumer<>(settings(kafka));
        this.turns = new Turns(consumer, partitions(taker -> !taker.patient()), partitions(Taker::patient));
    }

    /**
     * Begins to read where the store ends.
     *
     * @param listener hears of changes once the store has them, on the thread that reads
     * @param onDeath hears of a failure that ends the reading
     */
    public static Intake start(
            KafkaSettings kafka,
            Store store,
            Clock clock,
            java.util.function.Consumer<List<Change>> listener,
            java.util.function.Consumer<Throwable> onDeath) {
        Intake intake = new Intake(kafka, store, clock, listener, onDeath);
        intake.thread.start();
        return intake;
    }

    private static Map<String, Object> settings(KafkaSettings kafka) {
        Map<String, Object> settings = kafka.reader();
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1_000);
        // what waits in heap to be taken in; the default is 50 MiB
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 8 * 1024 * 1024);
        return settings;
    }

    /** How new what the store has is. */
    public Freshness freshness() {
        return freshness;
    }

    private void run() {
        try (consumer) {
            assign();
            while (!closed) {
                turn();
            }
        } catch (WakeupException e) {
            // close() wants the end
        } catch (IOException | RuntimeException e) {
            onDeath.accept(e);
        }
    }

    private List<TopicPartition> partitions(Predicate<Taker<?>> wanted) {
        return takers.values().stream()
                .filter(wanted)
                .flatMap(taker -> TopicReader.partitions(taker.topic()).stream())
                .toList();
    }

    private void assign() {
        List<TopicPartition> partitions = partitions(taker -> true);
        consumer.assign(partitions);
        Map<String, Long> offsets = store.mark().offsets();
        consumer.seekToBeginning(partitions.stream()
                .filter(partition -> !offsets.containsKey(partition.toString()))
                .toList());
        partitions.stream()
                .filter(partition -> offsets.containsKey(partition.toString()))
                .forEach(partition ->
                        consumer.seek(partition, Objects.requireNonNull(offsets.get(partition.toString()))));
    }

    private void turn() throws IOException {
        ConsumerRecords<byte[], byte[]> records = turns.next();
        if (batch.size() == 0) {
            gatheringSince = System.nanoTime();
        }
        records.forEach(this::take);
        long lag = turns.lag();
        boolean allForNow = records.isEmpty() && !turns.more();
        if (batch.size() > 0 && (allForNow || full())) {
            write(lag);
        } else if (batch.size() == 0) {
            changes.clear();
            store.advance(markNow(lag, clock.instant()));
            freshness = new Freshness(newest, lag);
        }
    }

    private boolean full() {
        return batch.size() >= LARGEST_BATCH || System.nanoTime() - gatheringSince >= GATHERING.toNanos();
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        Taker<?> taker = Objects.requireNonNull(takers.get(record.topic()));
        try {
            String key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
            taker.take(batch, key, record);
            changes.add(new Change(taker.kind(), key));
        } catch (RuntimeException e) {
            // the service whose topic it is has made a dead letter of it
            LOG.warn(
                    "{}-{} at {} cannot be shown: {}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    e.toString());
        }
        Instant at = Instant.ofEpochMilli(record.timestamp());
        newest = at.isAfter(newest) ? at : newest;
    }

    private void write(long lag) throws IOException {
        Instant now = clock.instant();
        store.apply(batch, markNow(lag, now), now);
        freshness = new Freshness(newest, lag);
        listener.accept(List.copyOf(changes));
        changes.clear();
        batch = new Batch();
    }

    private Mark markNow(long lag, Instant now) {
        Map<String, Long> offsets = new HashMap<>();
        consumer.assignment().forEach(partition -> offsets.put(partition.toString(), consumer.position(partition)));
        return store.mark().at(offsets, newest, lag == 0 && turns.known() ? now : null);
    }

    @Override
    public void close() {
        closed = true;
        consumer.wakeup();
        try {
            thread.join(Duration.ofSeconds(20).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
