package dev.vidhuk.alerts;

import dev.vidhuk.events.Alert;
import dev.vidhuk.events.Case;
import dev.vidhuk.events.CaseAction;
import dev.vidhuk.events.CaseEntry;
import dev.vidhuk.events.Notification;
import dev.vidhuk.events.ResponseStats;
import dev.vidhuk.events.Silence;
import dev.vidhuk.events.SourcePoll;
import dev.vidhuk.events.TaggedReview;
import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.Topic;
import dev.vidhuk.events.kafka.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** The whole topology without a broker, on a clock that moves when told. */
public final class Bench implements AutoCloseable {
    static final Topics TOPICS = new Topics("vidhuk.", 6);

    private final TopologyTestDriver driver;
    private final TestInputTopic<String, TaggedReview> tagged;
    private final TestInputTopic<byte[], byte[]> taggedBytes;
    private final TestInputTopic<String, CaseAction> actions;
    private final TestInputTopic<byte[], byte[]> actionBytes;
    private final TestInputTopic<String, SourcePoll> polls;
    private final TestInputTopic<String, Silence> silences;
    private final Map<String, TestOutputTopic<?, ?>> outputs = new HashMap<>();
    private Instant now;

    public Bench(Path state, Instant now, AlertSettings settings, Backlog backlog) {
        this.now = now;
        StreamsConfig config = config(state);
        Topology topology = AlertsTopology.build(config, TOPICS, settings, backlog, noBacklog());
        Properties properties = new Properties();
        properties.putAll(config.originals());
        // the driver drops what an unreadable record sends while no transaction of its own is open
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        driver = new TopologyTestDriver(topology, properties, now);
        String input = TOPICS.taggedReviews().name();
        tagged = driver.createInputTopic(
                input, new StringSerializer(), TOPICS.taggedReviews().value().serializer());
        String acts = TOPICS.caseActions().name();
        actions = driver.createInputTopic(
                acts, new StringSerializer(), TOPICS.caseActions().value().serializer());
        polls = driver.createInputTopic(
                TOPICS.sourcePolls().name(),
                new StringSerializer(),
                TOPICS.sourcePolls().value().serializer());
        silences = driver.createInputTopic(
                TOPICS.silences().name(),
                new StringSerializer(),
                TOPICS.silences().value().serializer());
        actionBytes = driver.createInputTopic(acts, new ByteArraySerializer(), new ByteArraySerializer());
        taggedBytes = driver.createInputTopic(input, new ByteArraySerializer(), new ByteArraySerializer());
    }

    static StreamsConfig config(Path state) {
        return new KafkaSettings(Map.of("bootstrap.servers", "nowhere:1"), TOPICS, null).streams("alerts", state);
    }

    /** Everything that was there has been read. */
    public static Backlog noBacklog() {
        return backlog(() -> true);
    }

    static Backlog backlog(BooleanSupplier over) {
        return partition -> new Backlog.Reading() {
            @Override
            public void read(String topic, long offset) {}

            @Override
            public boolean over() {
                return over.getAsBoolean();
            }
        };
    }

    Instant now() {
        return now;
    }

    void advance(Duration time) {
        driver.advanceWallClockTime(time);
        now = now.plus(time);
    }

    public void advanceTo(Instant then) {
        advance(Duration.between(now, then));
    }

    void see(ReviewBuilder review) {
        see(review.build());
    }

    public void see(TaggedReview built) {
        tagged.pipeInput(built.review().id(), built, now);
    }

    void poll(PollBuilder poll) {
        SourcePoll built = poll.build();
        polls.pipeInput(built.source(), built, now);
    }

    void silence(Silence silence) {
        silences.pipeInput(silence.id(), silence, now);
    }

    void expire(String silence) {
        silences.pipeInput(silence, (Silence) null, now);
    }

    public void act(CaseAction action) {
        actions.pipeInput(action.reviewId(), action, now);
    }

    /** What a person did, as any client may have written it. */
    void act(byte @Nullable [] key, byte @Nullable [] value) {
        actionBytes.pipeInput(key, value, now);
    }

    public void erase(String id) {
        tagged.pipeInput(new TestRecord<>(id, (TaggedReview) null, now));
    }

    void garbage(byte[] key, byte[] value) {
        taggedBytes.pipeInput(key, value, now);
    }

    public List<Case> cases() {
        return values(TOPICS.cases());
    }

    /** The last count under each key, of what has been published since this was asked last. */
    Map<String, ResponseStats> stats() {
        return output(
                        TOPICS.responseStats().name(),
                        new StringDeserializer(),
                        TOPICS.responseStats().value().deserializer())
                .readKeyValuesToMap();
    }

    public List<CaseEntry> journal() {
        return values(TOPICS.caseJournal());
    }

    public List<Alert> alerts() {
        return values(TOPICS.alerts());
    }

    List<Notification> notifications() {
        return values(TOPICS.notifications());
    }

    public List<TestRecord<byte[], byte[]>> deadLetters() {
        return output(TOPICS.deadLetters().name(), new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    /** The keys of what was written to a store's changelog. */
    List<String> changelog(String store) {
        return output("vidhuk.alerts-" + store + "-changelog", new StringDeserializer(), new ByteArrayDeserializer())
                .readKeyValuesToList()
                .stream()
                .map(record -> record.key)
                .toList();
    }

    private <V> List<V> values(Topic<V> topic) {
        return output(topic.name(), new StringDeserializer(), topic.value().deserializer())
                .readValuesToList();
    }

    @SuppressWarnings("unchecked")
    private <K, V> TestOutputTopic<K, V> output(String name, Deserializer<K> key, Deserializer<V> value) {
        return (TestOutputTopic<K, V>) outputs.computeIfAbsent(name, n -> driver.createOutputTopic(n, key, value));
    }

    /** Copies a store out of another bench, as a restored one would be. */
    <K, V> void restore(String store, Bench from) {
        KeyValueStore<K, V> target = driver.getKeyValueStore(store);
        KeyValueStore<K, V> source = from.driver.getKeyValueStore(store);
        try (KeyValueIterator<K, V> all = source.all()) {
            all.forEachRemaining(entry -> target.put(entry.key, entry.value));
        }
    }

    List<Object> values(String store) {
        List<Object> values = new ArrayList<>();
        try (KeyValueIterator<Object, Object> all =
                driver.getKeyValueStore(store).all()) {
            all.forEachRemaining(entry -> values.add(entry.value));
        }
        return values;
    }

    List<Object> keys(String store) {
        List<Object> keys = new ArrayList<>();
        try (KeyValueIterator<Object, Object> all =
                driver.getKeyValueStore(store).all()) {
            all.forEachRemaining(entry -> keys.add(entry.key));
        }
        return keys;
    }

    @Override
    public void close() {
        driver.close();
    }
}
