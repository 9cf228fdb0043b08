package dev.vidhuk.launcher;

import dev.vidhuk.alerts.AlertSettings;
import dev.vidhuk.alerts.AlertsTopology;
import dev.vidhuk.alerts.KafkaBacklog;
import dev.vidhuk.alerts.Notifiers;
import dev.vidhuk.alerts.notify.ReceiverSettings;
import dev.vidhuk.alerts.notify.Sender;
import dev.vidhuk.alerts.notify.SenderSettings;
import dev.vidhuk.alerts.notify.telegram.TelegramAnswers;
import dev.vidhuk.dashboard.Dashboard;
import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.ingest.Ingest;
import dev.vidhuk.ingest.KafkaInbox;
import dev.vidhuk.ingest.Means;
import dev.vidhuk.ingest.SourceSettings;
import dev.vidhuk.ingest.Sources;
import dev.vidhuk.ingest.push.PushKind;
import dev.vidhuk.ingest.push.PushServer;
import dev.vidhuk.launcher.config.Configuration;
import dev.vidhuk.launcher.config.Web;
import dev.vidhuk.processing.KafkaReplays;
import dev.vidhuk.processing.ProcessingTopology;
import dev.vidhuk.processing.Replays;
import dev.vidhuk.processing.Tagger;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.streams.StreamsConfig;
import org.jspecify.annotations.Nullable;

/** Those services that run in this process. They are stopped in the reverse order of their start. */
public final class Services implements AutoCloseable {
    private final Deque<AutoCloseable> running = new ArrayDeque<>();

    /**
     * Starts them; returns when each has been started, not when each has caught up.
     *
     * @param web through which sources are read; not closed with the services
     * @param console where a receiver of the kind {@code console} prints
     * @param onDeath hears of a service that has stopped by itself
     */
    public static Services start(
            Set<Service> wanted,
            Configuration configuration,
            KafkaSettings kafka,
            Web web,
            PrintStream console,
            Consumer<Throwable> onDeath) {
        Services services = new Services();
        try {
            services.startAll(wanted, configuration, kafka, web, console, onDeath);
            return services;
        } catch (RuntimeException e) {
            services.close();
            throw e;
        }
    }

    private void startAll(
            Set<Service> wanted,
            Configuration configuration,
            KafkaSettings kafka,
            Web web,
            PrintStream console,
            Consumer<Throwable> onDeath) {
        Clock clock = Clock.tickMillis(ZoneOffset.UTC);
        if (wanted.contains(Service.ALERTS)) {
            startAlerts(configuration, kafka, console, clock, onDeath);
        }
        if (wanted.contains(Service.PROCESSING)) {
            StreamsConfig config = kafka.streams("processing", state(configuration, Service.PROCESSING));
            Tagger tagger = configuration.tagger();
            Replays replays = new KafkaReplays(kafka, "processing");
            running.push(replays);
            running.push(StreamsService.start(
                    () -> ProcessingTopology.build(config, kafka.topics(), tagger, replays, clock), config, onDeath));
        }
        if (wanted.contains(Service.DASHBOARD)) {
            startDashboard(configuration, kafka, console, clock, onDeath);
        }
        if (wanted.contains(Service.INGEST)) {
            startIngest(configuration, kafka, web, console, clock, onDeath);
        }
    }

    private void startIngest(
            Configuration configuration,
            KafkaSettings kafka,
            Web web,
            PrintStream console,
            Clock clock,
            Consumer<Throwable> onDeath) {
        KafkaInbox inbox = new KafkaInbox(kafka);
        running.push(inbox);
        Means means = new Means(web.fetcher(configuration.fetch()), clock, inbox);
        running.push(Ingest.start(
                kafka,
                configuration.sources(),
                source -> Sources.create(source, configuration.brand(source.brand()), means),
                clock,
                onDeath));
        List<SourceSettings> pushed = configuration.sources().stream()
                .filter(source -> source.type().equals(PushKind.NAME))
                .toList();
        if (!pushed.isEmpty()) {
            PushServer server = PushServer.start(
                    configuration.push(), pushed, source -> configuration.brand(source.brand()), inbox, clock);
            running.push(server);
            console.println("reviews are taken at " + server.address() + "/sources/NAME/reviews");
        }
    }

    private void startAlerts(
            Configuration configuration,
            KafkaSettings kafka,
            PrintStream console,
            Clock clock,
            Consumer<Throwable> onDeath) {
        StreamsConfig config = kafka.streams("alerts", state(configuration, Service.ALERTS));
        AlertSettings alerts = configuration.alerts();
        running.push(StreamsService.start(
                () -> AlertsTopology.build(
                        config,
                        kafka.topics(),
                        alerts,
                        KafkaBacklog.ofCases(kafka, "alerts"),
                        KafkaBacklog.ofPolls(kafka, "alerts")),
                config,
                onDeath));
        Sender sender = new Sender(
                kafka,
                Notifiers.of(alerts.receivers(), console, clock),
                fallback(alerts),
                SenderSettings.standard(),
                clock,
                onDeath);
        sender.start();
        running.push(sender);
        if (TelegramAnswers.wanted(alerts.receivers())) {
            running.push(TelegramAnswers.start(alerts.receivers(), kafka, clock));
        }
    }

    private void startDashboard(
            Configuration configuration,
            KafkaSettings kafka,
            PrintStream console,
            Clock clock,
            Consumer<Throwable> onDeath) {
        Dashboard dashboard =
                Dashboard.start(kafka, configuration.dashboard(), Catalogues.of(configuration), clock, onDeath);
        running.push(dashboard);
        console.println("the dashboard is at " + dashboard.entrance());
    }

    private static @Nullable ReceiverSettings fallback(AlertSettings alerts) {
        return alerts.receivers().stream()
                .filter(receiver -> receiver.name().equals(alerts.fallback()))
                .findFirst()
                .orElse(null);
    }

    private static Path state(Configuration configuration, Service service) {
        return configuration.kafka().state().resolve(dev.vidhuk.events.kafka.Json.name(service));
    }

    @Override
    public void close() {
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                // the others are to be stopped all the same
                org.slf4j.LoggerFactory.getLogger(Services.class).warn("a service did not stop cleanly", e);
            }
        }
    }
}
