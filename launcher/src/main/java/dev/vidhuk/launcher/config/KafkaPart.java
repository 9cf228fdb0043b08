package dev.vidhuk.launcher.config;

import dev.vidhuk.events.kafka.Topics;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where Kafka is.
 *
 * @param embedded whether the broker runs in our own process
 * @param data for an embedded broker, where it keeps its log; beside it, for all, where the services keep their state
 * @param port for an embedded broker, where it listens unless the port is taken
 * @param client properties for all Kafka clients
 * @param instance a name for this process that outlives it, or null; see {@code KafkaSettings}
 */
public record KafkaPart(
        boolean embedded,
        Path data,
        int port,
        Map<String, String> client,
        Topics topics,
        @Nullable String instance) {

    public static final int PARTITIONS = 6;
    public static final String PREFIX = "vidhuk.";

    public KafkaPart {
        client = Map.copyOf(client);
    }

    /** The folder of an embedded broker's log. */
    public Path log() {
        return data.resolve("kafka");
    }

    /** The folder of the copies of calendars from the web. */
    public Path holidays() {
        return data.resolve("holidays");
    }

    /** The folder of the dashboard's store. */
    public Path dashboard() {
        return data.resolve("dashboard");
    }

    /** The folder of the services' stores. */
    public Path state() {
        return data.resolve("state");
    }
}
