package dev.vidhuk.events.kafka;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.jspecify.annotations.Nullable;

/**
 * What every Kafka client of ours is told: where the brokers are, how to speak to them, and what must hold for all.
 *
 * @param client any Kafka client properties, {@code bootstrap.servers} among them
 * @param instance a name for this process that outlives it, or null: with it a killed process takes its partitions up
 *     again as soon as it is back instead of waiting until its old session has timed out; no two may share one
 */
public record KafkaSettings(
        Map<String, String> client, Topics topics, @Nullable String instance) {
    /** A dead member is noticed after this; 6 s is the least that a broker allows by default. */
    private static final Duration SESSION = Duration.ofSeconds(8);

    private static final Duration COMMIT = Duration.ofMillis(100);

    public KafkaSettings {
        client = Map.copyOf(client);
    }

    /** Settings of an admin client. */
    public Map<String, Object> admin() {
        return new HashMap<>(client);
    }

    /** Settings of a consumer of bytes without a group: it reads what is committed, from the beginning. */
    public Map<String, Object> reader() {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return settings;
    }

    /**
     * Settings of a consumer of bytes that names a group to learn what that has committed, and never joins it. Kafka has to
     * answer it soon, since it is asked within a step of a topology.
     *
     * @param group the name of the group without the prefix, such as that of a service
     */
    public Map<String, Object> onlooker(String group) {
        Map<String, Object> settings = reader();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, topics.prefix() + group);
        // closing waits for an open fetch
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 50);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        return settings;
    }

    /** Settings of a consumer of bytes that shares its topics with the other members of the group. */
    public Map<String, Object> member(String group) {
        Map<String, Object> settings = reader();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, topics.prefix() + group);
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, (int) SESSION.toMillis());
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, (int)
                SESSION.dividedBy(4).toMillis());
        if (instance != null) {
            settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, instance + "-" + group);
        }
        return settings;
    }

    /** Settings of a producer of bytes that waits until all replicas in sync have a record. */
    public Map<String, Object> producer() {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        return settings;
    }

    /** Settings of a producer whose records become visible together, and which fences an older one of the same name. */
    public Map<String, Object> transactional(String name) {
        Map<String, Object> settings = producer();
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, topics.prefix() + name);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 30_000);
        return settings;
    }

    /**
     * Settings of a topology: exactly once, every internal name given, and whatever cannot be taken a dead letter.
     *
     * @param service the name of the service, such as {@code processing}
     * @param state the folder in which its stores live
     */
    public StreamsConfig streams(String service, Path state) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, topics.prefix() + service);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, COMMIT.toMillis());
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, 2);
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, StoreMemory.class);
        settings.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, StreamsErrors.class);
        settings.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, StreamsErrors.class);
        settings.put(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, StreamsErrors.class);
        settings.put(StreamsErrors.TOPIC, topics.deadLetters().name());
        settings.put(StreamsErrors.STAGE, service);
        consumer(settings, ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, (int) SESSION.toMillis());
        consumer(settings, ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, (int)
                SESSION.dividedBy(4).toMillis());
        consumer(settings, ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        if (instance != null) {
            consumer(settings, ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, instance + "-" + service);
        }
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), 128 * 1024);
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 5);
        return new StreamsConfig(settings);
    }

    private static void consumer(Map<String, Object> settings, String name, Object value) {
        settings.put(StreamsConfig.mainConsumerPrefix(name), value);
    }
}
