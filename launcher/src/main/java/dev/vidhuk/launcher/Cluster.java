package dev.vidhuk.launcher;

import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.TopicAdmin;
import dev.vidhuk.launcher.config.KafkaPart;
import dev.vidhuk.launcher.kafka.EmbeddedKafka;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/** The Kafka that the configuration names: a cluster, a broker of our own, or the one that runs on our folder already. */
public final class Cluster implements AutoCloseable {
    private final KafkaSettings settings;
    private final @Nullable EmbeddedKafka broker;

    private Cluster(KafkaSettings settings, @Nullable EmbeddedKafka broker) {
        this.settings = settings;
        this.broker = broker;
    }

    /**
     * For the services: an embedded broker is started here.
     *
     * @throws IOException where the broker's folder cannot be used
     */
    public static Cluster start(KafkaPart kafka) throws IOException {
        return kafka.embedded() ? embedded(kafka) : new Cluster(settings(kafka, null), null);
    }

    /**
     * For a command that only wants to say or read something: the embedded broker that is running is used, and one is
     * started only where none is.
     *
     * @throws IOException where the broker's folder cannot be used
     */
    public static Cluster join(KafkaPart kafka) throws IOException {
        String running = kafka.embedded() ? EmbeddedKafka.running(kafka.log()) : null;
        return running == null ? start(kafka) : new Cluster(settings(kafka, running), null);
    }

    private static Cluster embedded(KafkaPart kafka) throws IOException {
        EmbeddedKafka broker = EmbeddedKafka.start(kafka.log(), kafka.port());
        return new Cluster(settings(kafka, broker.bootstrap()), broker);
    }

    private static KafkaSettings settings(KafkaPart kafka, @Nullable String bootstrap) {
        Map<String, String> client = new HashMap<>(kafka.client());
        if (bootstrap != null) {
            client.put("bootstrap.servers", bootstrap);
        }
        return new KafkaSettings(client, kafka.topics(), kafka.instance());
    }

    public KafkaSettings settings() {
        return settings;
    }

    /** Where clients find it. */
    public String bootstrap() {
        return java.util.Objects.requireNonNull(settings.client().get("bootstrap.servers"));
    }

    /** Creates the topics that are missing, and names them. */
    public List<String> createTopics() {
        try (Admin admin = Admin.create(settings.admin())) {
            return new TopicAdmin(admin).create(settings.topics().all());
        }
    }

    @Override
    public void close() {
        if (broker != null) {
            broker.close();
        }
    }
}
