package dev.vidhuk.launcher.bench;

import static org.awaitility.Awaitility.await;

import dev.vidhuk.alerts.AlertSettings;
import dev.vidhuk.alerts.AlertsTopology;
import dev.vidhuk.events.kafka.KafkaSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;

/** The topology of alerts as the service has it, with watches on all that is measured. A thread that dies fails the measurement. */
final class RunningAlerts implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final KafkaStreams streams;
    private final Queue<Tick> ticks = new ConcurrentLinkedQueue<>();
    private final AtomicInteger rebalances = new AtomicInteger();
    private final AtomicReference<@Nullable Throwable> death = new AtomicReference<>();
    private final Restoration restoration = new Restoration();
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor();

    /** Returns when all stores are restored. */
    static RunningAlerts start(KafkaSettings kafka, Path state, AlertSettings settings, Gate gate, MemoryPeaks memory) {
        RunningAlerts alerts = new RunningAlerts(kafka, state, settings, gate);
        alerts.streams.start();
        Future<?> unused = alerts.looks.scheduleWithFixedDelay(
                () -> memory.look(alerts.streams), 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).until(alerts::running);
        return alerts;
    }

    private RunningAlerts(KafkaSettings kafka, Path state, AlertSettings settings, Gate gate) {
        Map<String, Object> measured =
                new HashMap<>(kafka.streams("alerts", state).originals());
        measured.put(StreamsConfig.PROCESSOR_WRAPPER_CLASS_CONFIG, TickTimer.class);
        measured.put(TickTimer.LIST, ticks);
        StreamsConfig config = new StreamsConfig(measured);
        streams = new KafkaStreams(AlertsTopology.build(config, kafka.topics(), settings, gate, gate), config);
        streams.setStateListener((now, before) -> {
            if (now == KafkaStreams.State.REBALANCING) {
                rebalances.incrementAndGet();
            }
        });
        streams.setUncaughtExceptionHandler(failure -> {
            death.set(failure);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
        streams.setGlobalStateRestoreListener(restoration);
    }

    private boolean running() {
        requireAlive();
        return streams.state() == KafkaStreams.State.RUNNING;
    }

    /** Throws an {@link IllegalStateException} where a thread has died. */
    void requireAlive() {
        if (death.get() != null) {
            throw new IllegalStateException("the topology of alerts has died", death.get());
        }
    }

    /** Waits for so many more ticks of the cases of each partition, and returns them. */
    List<Tick> awaitTicks(int partitions, int each) {
        long from = System.nanoTime();
        await().atMost(PATIENCE).until(() -> {
            requireAlive();
            List<Tick> since = since(TickTimer.KEEP_CASE, from);
            return IntStream.range(0, partitions)
                    .allMatch(partition -> since.stream()
                                    .filter(tick -> tick.partition() == partition)
                                    .count()
                            >= each);
        });
        return since(TickTimer.KEEP_CASE, from);
    }

    /** The ticks of a step that began at that moment or later. */
    List<Tick> since(String step, long nanos) {
        return ticks.stream()
                .filter(tick -> tick.step().equals(step) && tick.at() >= nanos)
                .toList();
    }

    /** How often the members of the group were shared out anew. */
    int rebalances() {
        return rebalances.get();
    }

    /** How many records the stores have read back. */
    long restored() {
        return restoration.records();
    }

    /** How many bytes that was, without compression. */
    long restoredBytes() {
        return (long) streams.metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals("bytes-consumed-total"))
                .filter(metric -> !metric.metricName().tags().containsKey("topic"))
                .filter(metric ->
                        metric.metricName().tags().getOrDefault("client-id", "").contains("restore-consumer"))
                .mapToDouble(metric -> (double) metric.metricValue())
                .sum();
    }

    @Override
    public void close() {
        looks.shutdown();
        streams.close(CloseOptions.groupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
    }
}
