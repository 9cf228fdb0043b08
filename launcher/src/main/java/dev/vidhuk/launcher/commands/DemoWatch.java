package dev.vidhuk.launcher.commands;

import dev.vidhuk.events.AlertKind;
import dev.vidhuk.events.Case;
import dev.vidhuk.events.SourcePoll;
import dev.vidhuk.events.kafka.Json;
import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.Topic;
import dev.vidhuk.events.kafka.TopicReader;
import dev.vidhuk.ingest.SourceSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** What the demo reads from the topics itself. */
final class DemoWatch {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private DemoWatch() {}

    /** Returns when each source has been read once, or when it takes too long. */
    static void awaitFirstPolls(KafkaSettings kafka, List<SourceSettings> sources) {
        Topic<SourcePoll> polls = kafka.topics().sourcePolls();
        Set<String> missing =
                new HashSet<>(sources.stream().map(SourceSettings::name).toList());
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        read(
                kafka,
                polls,
                (key, poll) -> missing.remove(key),
                () -> !missing.isEmpty() && System.nanoTime() < deadline);
    }

    /** What there was, in a few lines. */
    static List<String> summary(KafkaSettings kafka) {
        Map<AlertKind, Integer> alerts = new TreeMap<>();
        Map<String, Case> cases = new HashMap<>();
        int reviews = count(kafka, kafka.topics().reviews());
        int tagged = count(kafka, kafka.topics().taggedReviews());
        all(kafka, kafka.topics().alerts(), (key, alert) -> alerts.merge(alert.kind(), 1, Integer::sum));
        all(kafka, kafka.topics().cases(), cases::put);
        long open = cases.values().stream().filter(Case::waiting).count();
        return List.of(
                reviews + " review records, " + tagged + " tagged",
                cases.size() + " cases, " + open + " of them still waiting for an answer",
                "alerts raised: " + named(alerts));
    }

    private static String named(Map<AlertKind, Integer> alerts) {
        return alerts.isEmpty()
                ? "none"
                : alerts.entrySet().stream()
                        .map(kind -> kind.getValue() + " " + Json.name(kind.getKey()))
                        .collect(java.util.stream.Collectors.joining(", "));
    }

    private static int count(KafkaSettings kafka, Topic<?> topic) {
        int[] count = {0};
        all(kafka, topic, (key, value) -> count[0]++);
        return count[0];
    }

    private static <V> void all(KafkaSettings kafka, Topic<V> topic, BiConsumer<String, V> taker) {
        read(kafka, topic, taker, () -> false);
    }

    /** Reads to the end, and goes on while more is wanted. */
    private static <V> void read(
            KafkaSettings kafka, Topic<V> topic, BiConsumer<String, V> taker, BooleanSupplier more) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(kafka.reader())) {
            TopicReader.readOn(consumer, TopicReader.partitions(topic), record -> take(topic, record, taker), more);
        }
    }

    private static <V> void take(Topic<V> topic, ConsumerRecord<byte[], byte[]> record, BiConsumer<String, V> taker) {
        V value = topic.value().deserializer().deserialize(topic.name(), record.value());
        if (value != null) {
            taker.accept(topic.key().deserializer().deserialize(topic.name(), record.key()), value);
        }
    }
}
