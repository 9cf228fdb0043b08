package dev.vidhuk.dashboard;

import dev.vidhuk.dashboard.intake.Intake;
import dev.vidhuk.dashboard.query.Figures;
import dev.vidhuk.dashboard.query.Records;
import dev.vidhuk.dashboard.query.Reviews;
import dev.vidhuk.dashboard.store.Store;
import dev.vidhuk.dashboard.store.Upkeep;
import dev.vidhuk.dashboard.web.Desk;
import dev.vidhuk.dashboard.web.EventStream;
import dev.vidhuk.dashboard.web.Keys;
import dev.vidhuk.dashboard.web.Server;
import dev.vidhuk.dashboard.web.Shown;
import dev.vidhuk.events.kafka.KafkaSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.LoggerFactory;

/** The topics in a browser: takes them in, and serves pages about them. */
public final class Dashboard implements AutoCloseable {
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final Server server;

    /**
     * Starts it; the topics must be there. It serves at once, and says in each answer how much it has not taken in yet.
     *
     * @param onDeath hears of a failure that ends it
     * @throws UncheckedIOException where its folder or address cannot be used
     */
    public static Dashboard start(
            KafkaSettings kafka,
            DashboardSettings settings,
            Catalogue catalogue,
            Clock clock,
            Consumer<Throwable> onDeath) {
        try {
            return new Dashboard(kafka, settings, catalogue, clock, onDeath);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Dashboard(
            KafkaSettings kafka,
            DashboardSettings settings,
            Catalogue catalogue,
            Clock clock,
            Consumer<Throwable> onDeath)
            throws IOException {
        try {
            Keys keys = Keys.of(settings);
            Store store = opened(Store.open(settings.folder().resolve("index"), topics(kafka), clock.instant()));
            opened(Upkeep.start(store, clock, onDeath));
            EventStream events = new EventStream();
            Intake intake = opened(Intake.start(kafka, store, clock, events::tell, onDeath));
            events.asOf(() -> intake.freshness().asOf());
            Desk desk = opened(Desk.open(kafka, settings.user(), clock));
            Shown shown = new Shown(
                    new Reviews(store), new Records(store), new Figures(store), intake::freshness, catalogue, clock);
            server = opened(Server.start(settings, keys, shown, desk, events));
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private <T extends AutoCloseable> T opened(T part) {
        running.push(part);
        return part;
    }

    /** Which cluster's topics, and which of them, where several of us share one. */
    private static String topics(KafkaSettings kafka) {
        try (Admin admin = Admin.create(kafka.admin())) {
            return admin.describeCluster().clusterId().get() + "/"
                    + kafka.topics().prefix();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw new KafkaException("Kafka does not answer", e.getCause());
        }
    }

    /** Where it is. */
    public URI address() {
        return server.address();
    }

    /** The address that lets a browser in: whoever knows it may do all that the pages can. */
    public URI entrance() {
        return server.entrance();
    }

    @Override
    public void close() {
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                // the others are to be closed all the same
                LoggerFactory.getLogger(Dashboard.class).warn("a part of the dashboard did not close cleanly", e);
            }
        }
    }
}
