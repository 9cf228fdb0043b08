package dev.vidhuk.ingest;

import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.Topics;
import dev.vidhuk.ingest.push.PushKind;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The ingest service: shares the sources with other instances through Kafka's own group protocol, and polls those that
 * fall into its partitions.
 *
 * <p>A source belongs to the partition of {@code source-cursors} that its name hashes to, and a partition to one member
 * of the group. What a former owner still writes is fenced by the partition's transactional id.
 */
public final class Ingest implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Ingest.class);
    private static final Duration TICK = Duration.ofMillis(100);
    private static final int MOST_THREADS = 32;

    private final KafkaSettings kafka;
    private final Map<Integer, OwnedPartition> owned = new HashMap<>();
    private final Map<Integer, List<SourceSettings>> sources;
    private final Function<SourceSettings, Poller> pollers;
    private final Clock clock;
    private final Consumer<Throwable> onDeath;
    private final KafkaConsumer<byte[], byte[]> membership;
    private final FairWorkers workers;
    private final Thread thread = new Thread(this::run, "ingest-membership");
    private final Letters letters;
    private final Watch watch;
    private final @Nullable Arrivals arrivals;

    /**
     * Starts polling.
     *
     * @param readers makes the reader of a source
     * @param onDeath hears why the service has stopped by itself, if it ever does
     */
    public static Ingest start(
            KafkaSettings kafka,
            List<SourceSettings> sources,
            Function<SourceSettings, ReviewSource> readers,
            Clock clock,
            Consumer<Throwable> onDeath) {
        Ingest ingest = new Ingest(kafka, sources, readers, clock, onDeath);
        ingest.thread.start();
        return ingest;
    }

    private Ingest(
            KafkaSettings kafka,
            List<SourceSettings> sources,
            Function<SourceSettings, ReviewSource> readers,
            Clock clock,
            Consumer<Throwable> onDeath) {
        this.kafka = kafka;
        this.clock = clock;
        this.onDeath = onDeath;
        Topics topics = kafka.topics();
        LastReview last = new LastReview(kafka);
        this.pollers = settings -> new Poller(settings, readers.apply(settings), topics, last::read, clock);
        this.sources = sources.stream()
                .collect(java.util.stream.Collectors.groupingBy(source -> topics.partitionOf(source.name())));
        this.membership = new KafkaConsumer<>(membership(kafka));
        this.workers = new FairWorkers(Math.min(MOST_THREADS, sources.size()));
        this.letters = new Letters(kafka);
        this.watch = Watch.start(kafka, this::wanted, this::unreadable);
        List<String> pushed = pushed(sources);
        this.arrivals = pushed.isEmpty() ? null : Arrivals.start(kafka, pushed, this::arrived, onDeath);
    }

    private static Map<String, Object> membership(KafkaSettings kafka) {
        Map<String, Object> settings = kafka.member("ingest");
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, List.of(CooperativeStickyAssignor.class));
        return settings;
    }

    private void run() {
        try {
            membership.subscribe(List.of(kafka.topics().sourceCursors().name()), new Sharing());
            while (true) {
                membership.poll(TICK);
                membership.pause(membership.assignment());
                tick();
            }
        } catch (WakeupException e) {
            LOG.debug("closing");
        } catch (RuntimeException e) {
            onDeath.accept(e);
        }
    }

    private void tick() {
        synchronized (owned) {
            owned.values().forEach(OwnedPartition::tick);
        }
    }

    private void wanted(String source) {
        synchronized (owned) {
            OwnedPartition partition = owned.get(kafka.topics().partitionOf(source));
            if (partition != null) {
                partition.wanted(source);
            }
        }
    }

    private static List<String> pushed(List<SourceSettings> sources) {
        return sources.stream()
                .filter(source -> source.type().equals(PushKind.NAME))
                .map(SourceSettings::name)
                .toList();
    }

    private void arrived(String source) {
        synchronized (owned) {
            OwnedPartition partition = owned.get(kafka.topics().partitionOf(source));
            if (partition != null) {
                partition.arrived(source);
            }
        }
    }

    /** All instances follow the same topics; one of them says what cannot be read there. */
    private void unreadable(ConsumerRecord<byte[], byte[]> record, String reason) {
        synchronized (owned) {
            if (owned.containsKey(record.partition())) {
                letters.send(record, reason);
            }
        }
    }

    @Override
    public void close() {
        membership.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        release(List.copyOf(owned.keySet()));
        workers.close();
        if (arrivals != null) {
            arrivals.close();
        }
        watch.close();
        letters.close();
        membership.close();
    }

    private void release(Collection<Integer> partitions) {
        synchronized (owned) {
            for (Integer partition : partitions) {
                OwnedPartition left = owned.remove(partition);
                if (left != null) {
                    left.close();
                }
            }
        }
    }

    /** Takes partitions up and lays them down as the group decides. */
    private final class Sharing implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            synchronized (owned) {
                for (TopicPartition partition : partitions) {
                    int number = partition.partition();
                    List<Poller> mine = sources.getOrDefault(number, List.of()).stream()
                            .map(pollers)
                            .toList();
                    owned.put(number, new OwnedPartition(kafka, number, mine, watch, workers, clock));
                }
            }
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            release(partitions.stream().map(TopicPartition::partition).toList());
        }
    }
}
