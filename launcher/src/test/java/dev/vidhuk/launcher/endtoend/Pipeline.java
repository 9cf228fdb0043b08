package dev.vidhuk.launcher.endtoend;

import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.TopicAdmin;
import dev.vidhuk.events.kafka.Topics;
import dev.vidhuk.launcher.Service;
import dev.vidhuk.launcher.Services;
import dev.vidhuk.launcher.config.Configuration;
import dev.vidhuk.launcher.config.ConfigurationException;
import dev.vidhuk.launcher.config.ConfigurationFile;
import dev.vidhuk.launcher.config.Web;
import dev.vidhuk.launcher.kafka.EmbeddedKafka;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.admin.Admin;

/** All services in this JVM on a broker of their own, as {@code vidhuk run} has them. */
final class Pipeline implements AutoCloseable {
    private final EmbeddedKafka broker;
    private final KafkaSettings kafka;
    private final Configuration configuration;
    private final ByteArrayOutputStream console = new ByteArrayOutputStream();
    private final List<Throwable> deaths = new CopyOnWriteArrayList<>();
    private final List<Services> services = new ArrayList<>();
    private final Web web = new Web();

    /** Starts broker and services; the configuration's folder is {@code folder}. */
    static Pipeline start(Path folder, String yaml, Map<String, String> brokerSettings) throws Exception {
        Pipeline pipeline = new Pipeline(folder, yaml, brokerSettings);
        pipeline.startServices();
        return pipeline;
    }

    Pipeline(Path folder, String yaml, Map<String, String> brokerSettings) throws IOException, ConfigurationException {
        this.configuration = ConfigurationFile.parse(yaml, "test", folder, Instant.EPOCH, name -> null);
        this.broker = EmbeddedKafka.start(configuration.kafka().log(), 0, brokerSettings);
        this.kafka = new KafkaSettings(
                Map.of("bootstrap.servers", broker.bootstrap()),
                configuration.kafka().topics(),
                "test");
        try (Admin admin = Admin.create(kafka.admin())) {
            new TopicAdmin(admin).create(kafka.topics().all());
        }
    }

    void startServices() {
        start(EnumSet.allOf(Service.class));
    }

    /** Starts some of the services, to be closed by the caller or with all others. */
    Services start(Set<Service> some) {
        PrintStream out = new PrintStream(console, true, StandardCharsets.UTF_8);
        Services started = Services.start(some, configuration, kafka, web, out, deaths::add);
        services.add(started);
        return started;
    }

    void stopServices() {
        services.forEach(Services::close);
        services.clear();
    }

    KafkaSettings kafka() {
        return kafka;
    }

    Topics topics() {
        return kafka.topics();
    }

    Path state() {
        return configuration.kafka().state();
    }

    Path log() {
        return configuration.kafka().log();
    }

    String console() {
        return console.toString(StandardCharsets.UTF_8);
    }

    /** Services that stopped by themselves. */
    List<Throwable> deaths() {
        return deaths;
    }

    @Override
    public void close() {
        stopServices();
        web.close();
        broker.close();
    }
}
