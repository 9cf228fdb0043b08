package dev.vidhuk.launcher.commands;

import dev.vidhuk.launcher.Cluster;
import dev.vidhuk.launcher.Service;
import dev.vidhuk.launcher.Services;
import dev.vidhuk.launcher.config.Configuration;
import dev.vidhuk.launcher.config.Web;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Keeps services running until a signal, a time, or the death of one of them ends it. */
final class Running {
    private final Terminal terminal;
    private final CountDownLatch end = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicReference<@Nullable Throwable> death = new AtomicReference<>();

    Running(Terminal terminal) {
        this.terminal = terminal;
    }

    /** What is done between the start of the services and their end. */
    interface Between extends AutoCloseable {
        @Override
        void close();
    }

    /** How something is begun once the services run. */
    interface Begin {
        Between begin(Cluster cluster) throws IOException;
    }

    /**
     * Runs them.
     *
     * @param web through which the configuration was read
     * @param time after which it ends by itself, or null for never
     * @return the exit code
     */
    int run(Set<Service> services, Configuration configuration, Web web, @Nullable Duration time, Begin begin)
            throws IOException, InterruptedException {
        Thread onSignal = new Thread(this::stopOnSignal, "shutdown");
        Runtime.getRuntime().addShutdownHook(onSignal);
        try (Cluster cluster = Cluster.start(configuration.kafka())) {
            List<String> created = cluster.createTopics();
            if (!created.isEmpty()) {
                terminal.out().println(created.size() + " topics created on " + cluster.bootstrap());
            }
            try (Services running = Services.start(
                            services, configuration, cluster.settings(), web, terminal.out(), this::died);
                    Between between = begin.begin(cluster)) {
                await(time);
            }
        } finally {
            ended.countDown();
        }
        return exitCode();
    }

    private void await(@Nullable Duration time) throws InterruptedException {
        if (time == null) {
            end.await();
        } else if (!end.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
            end.countDown();
        }
    }

    private int exitCode() {
        Throwable cause = death.get();
        if (cause == null) {
            return 0;
        }
        terminal.err().println("a service has stopped: " + cause);
        return 1;
    }

    private void died(Throwable cause) {
        death.compareAndSet(null, cause);
        end.countDown();
    }

    private void stopOnSignal() {
        end.countDown();
        try {
            // the JVM ends when its shutdown hooks have: the services must have stopped by then
            if (!ended.await(40, TimeUnit.SECONDS)) {
                terminal.err()
                        .println(
                                "the services did not stop in time; what was not finished is done again after the next start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
