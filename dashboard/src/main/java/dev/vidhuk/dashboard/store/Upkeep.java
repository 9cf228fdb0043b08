package dev.vidhuk.dashboard.store;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.lucene.store.AlreadyClosedException;

/** What a store needs from time to time, beside whoever writes to it: putting on disk what was written takes its time. */
public final class Upkeep implements AutoCloseable {
    private static final Duration COMMIT = Duration.ofSeconds(5);
    private static final Duration TIDY = Duration.ofHours(1);
    /** As long as the topic keeps them. */
    private static final Duration ACTIONS = Duration.ofDays(30);

    private final ScheduledExecutorService executor =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "dashboard-upkeep"));
    private final Store store;
    private final Clock clock;
    private final Consumer<Throwable> onDeath;

    private Upkeep(Store store, Clock clock, Consumer<Throwable> onDeath) {
        this.store = store;
        this.clock = clock;
        this.onDeath = onDeath;
    }

    /**
     * Begins.
     *
     * @param onDeath hears that the disk can no longer be written to
     */
    public static Upkeep start(Store store, Clock clock, Consumer<Throwable> onDeath) {
        Upkeep upkeep = new Upkeep(store, clock, onDeath);
        upkeep.every(COMMIT, store::commit);
        upkeep.every(TIDY, upkeep::tidy);
        return upkeep;
    }

    private interface Work {
        void run() throws IOException;
    }

    private void every(Duration pause, Work work) {
        long millis = pause.toMillis();
        var unused = executor.scheduleWithFixedDelay(() -> guarded(work), millis, millis, TimeUnit.MILLISECONDS);
    }

    private void guarded(Work work) {
        try {
            work.run();
        } catch (IOException | AlreadyClosedException e) {
            onDeath.accept(e);
            executor.shutdown();
        }
    }

    private void tidy() throws IOException {
        Instant now = clock.instant();
        store.forgetActionsBefore(now.minus(ACTIONS));
        store.purge(now.minus(TIDY));
    }

    @Override
    public void close() {
        executor.shutdown();
        try {
            executor.awaitTermination(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
