package dev.vidhuk.launcher.config;

import dev.vidhuk.events.kafka.Topics;
import dev.vidhuk.launcher.kafka.EmbeddedKafka;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads where Kafka is; whatever is not ours is a property for all Kafka clients. */
final class KafkaSection {
    static final String EMBEDDED = "embedded";
    private static final String BOOTSTRAP = "bootstrap.servers";

    private KafkaSection() {}

    static KafkaPart read(Reading reading, @Nullable Section kafka) {
        Section section = kafka == null ? new Section(reading, "kafka", Yaml.compose("")) : kafka;
        String bootstrap = section.text(BOOTSTRAP, EMBEDDED);
        boolean embedded = bootstrap.equals(EMBEDDED);
        String prefix = section.text("topicPrefix", KafkaPart.PREFIX);
        if (!prefix.matches("[a-zA-Z0-9._-]{0,60}")) {
            section.problem("topicPrefix", "may hold only letters, digits, '.', '_' and '-'");
        }
        KafkaPart part = new KafkaPart(
                embedded,
                reading.resolve(section.text("data", "./data")).normalize(),
                section.value("port", Form.number(0, 65_535), EmbeddedKafka.DEFAULT_PORT),
                client(section, embedded, bootstrap),
                new Topics(prefix, section.number("partitions", KafkaPart.PARTITIONS, 1)),
                section.has("instance") ? section.name("instance") : embedded ? EMBEDDED : null);
        section.finish();
        return part;
    }

    private static Map<String, String> client(Section section, boolean embedded, String bootstrap) {
        Map<String, String> client = new HashMap<>();
        section.keys().stream().filter(key -> key.contains(".")).forEach(key -> client.put(key, section.text(key, "")));
        if (embedded) {
            client.remove(BOOTSTRAP);
        } else {
            client.put(BOOTSTRAP, bootstrap);
        }
        return client;
    }
}
