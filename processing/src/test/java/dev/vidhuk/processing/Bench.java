package dev.vidhuk.processing;

import dev.vidhuk.events.Complaint;
import dev.vidhuk.events.ComplaintCount;
import dev.vidhuk.events.Replay;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.ReviewLink;
import dev.vidhuk.events.Sentiment;
import dev.vidhuk.events.SentimentCount;
import dev.vidhuk.events.Severity;
import dev.vidhuk.events.TaggedReview;
import dev.vidhuk.events.Tags;
import dev.vidhuk.events.kafka.Json;
import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.Topic;
import dev.vidhuk.events.kafka.Topics;
import dev.vidhuk.processing.links.FingerprintChange;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;

/** The topology on a test bench, with a clock that stands until it is moved. */
final class Bench implements AutoCloseable {
    static final Instant START = Instant.parse("2026-11-20T20:00:00Z");
    static final Topics TOPICS = new Topics("vidhuk.", 6);

    private final TopologyTestDriver driver;
    private Instant now = START;

    final TestInputTopic<String, byte[]> reviews;
    final TestOutputTopic<String, TaggedReview> tagged;
    final TestOutputTopic<String, ComplaintCount> complaintCounts;
    final TestOutputTopic<String, SentimentCount> sentimentCounts;
    final TestOutputTopic<String, ReviewLink> links;
    /** What the brands are told; written to, it is heard by them. */
    final TestOutputTopic<String, FingerprintChange> fingerprints;

    final TestInputTopic<String, FingerprintChange> heardFingerprints;
    final TestOutputTopic<byte[], byte[]> deadLetters;
    final TestOutputTopic<String, Replay> replays;

    Bench(Path state, Tagger tagger) {
        this(state, tagger, new GivenReplays());
    }

    Bench(Path state, Tagger tagger, Replays given) {
        StreamsConfig config = config(state);
        Topology topology = ProcessingTopology.build(config, TOPICS, tagger, given, clock());
        driver = new TopologyTestDriver(topology, properties(config), START);
        reviews = driver.createInputTopic(TOPICS.reviews().name(), new StringSerializer(), new ByteArraySerializer());
        tagged = output(TOPICS.taggedReviews());
        complaintCounts = output(TOPICS.complaintCounts());
        sentimentCounts = output(TOPICS.sentimentCounts());
        links = output(TOPICS.reviewLinks());
        replays = output(TOPICS.replays());
        String toBrands = config.getString(StreamsConfig.APPLICATION_ID_CONFIG) + "-fingerprints-repartition";
        Serde<FingerprintChange> change = Json.serde(FingerprintChange.class);
        fingerprints = driver.createOutputTopic(toBrands, new StringDeserializer(), change.deserializer());
        heardFingerprints = driver.createInputTopic(toBrands, new StringSerializer(), change.serializer());
        deadLetters = driver.createOutputTopic(
                TOPICS.deadLetters().name(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    static StreamsConfig config(Path state) {
        return new KafkaSettings(Map.of("bootstrap.servers", "none.invalid:9092"), TOPICS, null)
                .streams("processing", state);
    }

    private static Properties properties(StreamsConfig config) {
        Properties properties = new Properties();
        properties.putAll(config.originals());
        // the driver drops what an unreadable record sends while no transaction of its own is open
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        return properties;
    }

    void put(Review review) {
        reviews.pipeInput(review.id(), TOPICS.reviews().value().serializer().serialize("", review));
    }

    @SuppressWarnings("NullAway") // a tombstone is a null value
    void erase(String id) {
        reviews.pipeInput(id, (byte[]) null);
    }

    /** All that the store holds. */
    <V> List<KeyValue<String, V>> stored(String store) {
        List<KeyValue<String, V>> all = new ArrayList<>();
        try (KeyValueIterator<String, V> values =
                driver.<String, V>getKeyValueStore(store).all()) {
            values.forEachRemaining(all::add);
        }
        return all;
    }

    /** Leaves something in a store, as an earlier release would have. */
    <V> void store(String store, String key, V value) {
        driver.<String, V>getKeyValueStore(store).put(key, value);
    }

    void pass(Duration time) {
        now = now.plus(time);
        driver.advanceWallClockTime(time);
    }

    /** As {@link #pass}, amid something that takes so long: no timer rings. */
    void delay(Duration time) {
        now = now.plus(time);
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    private <V> TestOutputTopic<String, V> output(Topic<V> topic) {
        return driver.createOutputTopic(
                topic.name(), topic.key().deserializer(), topic.value().deserializer());
    }

    @Override
    public void close() {
        driver.close();
    }

    /** Reads the tags off the text: {@code negative delivery.late price}. */
    static final class Spelled implements Tagger {
        @Override
        public Tags tag(Review review) {
            List<String> words =
                    Arrays.asList(Objects.requireNonNull(review.text()).split(" "));
            Sentiment sentiment = Json.read('"' + words.get(0) + '"', Sentiment.class);
            return tags(sentiment, words.subList(1, words.size()));
        }

        private static Tags tags(Sentiment sentiment, List<String> categories) {
            List<Complaint> complaints =
                    categories.stream().map(c -> new Complaint(c, List.of())).toList();
            return new Tags(
                    "und",
                    0,
                    sentiment,
                    sentiment,
                    0,
                    1,
                    List.of(),
                    complaints,
                    List.of(),
                    null,
                    List.of(),
                    Severity.LOW,
                    0,
                    List.of());
        }

        @Override
        public String name() {
            return "spelled-1 taxonomy-1";
        }
    }
}
