package dev.vidhuk.launcher;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A topology that runs: a thread that dies is replaced, unless they keep dying. */
final class StreamsService implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StreamsService.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** So many deaths of threads are put up with; a cluster that is away costs one each few minutes. */
    private static final int MOST_DEATHS = 100;

    private final KafkaStreams streams;
    private final AtomicInteger deaths = new AtomicInteger();

    /**
     * Starts it. A process that was killed while it made or removed a store leaves a folder that nothing can open, however
     * often it is started, and one of another release may be taken for another part's; all that is in it is in Kafka, too,
     * and is read back from there.
     *
     * @param topology makes the topology anew at each call
     */
    static StreamsService start(Supplier<Topology> topology, StreamsConfig config, Consumer<Throwable> onDeath) {
        StreamsService service = new StreamsService(new KafkaStreams(topology.get(), config), onDeath);
        try {
            service.streams.start();
            return service;
        } catch (StreamsException e) {
            LOG.warn("what was kept on disk is read back from Kafka, since it cannot be opened: {}", e.getMessage());
            service.streams.close(PATIENCE);
        }
        StreamsService anew = new StreamsService(new KafkaStreams(topology.get(), config), onDeath);
        anew.streams.cleanUp();
        anew.streams.start();
        return anew;
    }

    private StreamsService(KafkaStreams streams, Consumer<Throwable> onDeath) {
        this.streams = streams;
        streams.setUncaughtExceptionHandler(failure -> {
            if (deaths.incrementAndGet() <= MOST_DEATHS) {
                LOG.warn("a thread of the topology has died and is replaced", failure);
                return StreamThreadExceptionResponse.REPLACE_THREAD;
            }
            onDeath.accept(failure);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
    }

    /** Leaves the group, so that another member need not wait until the session has timed out. */
    @Override
    public void close() {
        streams.close(CloseOptions.groupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP)
                .withTimeout(PATIENCE));
    }
}
