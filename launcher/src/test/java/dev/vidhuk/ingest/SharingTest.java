package dev.vidhuk.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.vidhuk.events.Capabilities;
import dev.vidhuk.events.Channel;
import dev.vidhuk.events.Outcome;
import dev.vidhuk.events.Precision;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.SourcePoll;
import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.Topic;
import dev.vidhuk.events.kafka.TopicAdmin;
import dev.vidhuk.events.kafka.TopicReader;
import dev.vidhuk.events.kafka.Topics;
import dev.vidhuk.launcher.Erasing;
import dev.vidhuk.launcher.kafka.EmbeddedKafka;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharingTest {
    private static final Clock CLOCK = Clock.tickMillis(ZoneOffset.UTC);
    private static final Capabilities ALL = new Capabilities(true, true, true, true, Precision.SECOND, null);

    @TempDir
    Path data;

    private EmbeddedKafka broker;
    private KafkaSettings kafka;

    @BeforeEach
    void start() throws Exception {
        broker = EmbeddedKafka.start(data, 0);
        kafka = new KafkaSettings(Map.of("bootstrap.servers", broker.bootstrap()), new Topics("vidhuk.", 6), null);
        try (Admin admin = Admin.create(kafka.admin())) {
            new TopicAdmin(admin).create(kafka.topics().all());
        }
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void instancesShareTheSourcesAndTakeOverFromOneThatLeaves() {
        List<SourceSettings> sources =
                IntStream.range(0, 12).mapToObj(SharingTest::source).toList();
        Polls first = new Polls();
        Polls second = new Polls();
        try (Ingest one = ingest(sources, first)) {
            await().atMost(40, TimeUnit.SECONDS).until(() -> first.sources().size() == 12);
            try (Ingest two = ingest(sources, second)) {
                await().atMost(40, TimeUnit.SECONDS)
                        .until(() -> second.sources().size() >= 3);
                awaitTurns(first, second, 4);

                Set<String> ofFirst = first.sources();
                Set<String> ofSecond = second.sources();
                assertThat(ofFirst).isNotEmpty().doesNotContainAnyElementsOf(ofSecond);
                assertThat(ofFirst.size() + ofSecond.size()).isEqualTo(12);
            }
            first.forget();
            await().atMost(40, TimeUnit.SECONDS).until(() -> first.sources().size() == 12);
        }

        List<SourcePoll> polls = values(kafka.topics().sourcePolls());
        assertThat(polls).allMatch(poll -> poll.outcome() == Outcome.OK);
        assertThat(polls.stream()
                        .filter(SourcePoll::firstPoll)
                        .map(SourcePoll::source)
                        .toList())
                .as("a first poll is the first whoever does it")
                .doesNotHaveDuplicates()
                .hasSize(12);
        assertThat(values(kafka.topics().reviews()).stream().map(Review::id).toList())
                .as("what one instance has published the other knows")
                .doesNotHaveDuplicates()
                .hasSize(12);
    }

    @Test
    void aZombieCanWriteNothing() {
        SourceSettings source = source(0);
        int partition = kafka.topics().partitionOf(source.name());
        Watch watch = Watch.start(kafka, wanted -> {}, (record, reason) -> {});
        try (watch;
                SourcePartition zombie = SourcePartition.open(kafka, partition)) {
            Polled late = poller(source).poll(zombie.memory(source.name()), watch);
            try (SourcePartition owner = SourcePartition.open(kafka, partition)) {
                owner.publish(poller(source).poll(owner.memory(source.name()), watch));

                assertThatThrownBy(() -> zombie.publish(late)).isInstanceOf(KafkaException.class);
            }
        }

        assertThat(values(kafka.topics().reviews())).hasSize(1);
        assertThat(values(kafka.topics().sourcePolls())).hasSize(1);
    }

    @Test
    void anErasureThatCouldNotBeWrittenIsFoundAgainWhenThePartitionIsOpenedAnew() {
        SourceSettings source = source(0);
        int partition = kafka.topics().partitionOf(source.name());
        String id = source.name() + "/1";
        Poller poller = poller(source);
        try (Watch watch = Watch.start(kafka, wanted -> {}, (record, reason) -> {})) {
            try (SourcePartition owner = SourcePartition.open(kafka, partition)) {
                owner.publish(poller.poll(owner.memory(source.name()), watch));
                new Erasing(kafka).erase(List.of(id), "olha", CLOCK.instant());
                await().atMost(20, TimeUnit.SECONDS).until(() -> watch.erased(id));

                assertThat(tombstones(poller.poll(owner.memory(source.name()), watch)))
                        .containsExactly(id);
            }
            try (SourcePartition again = SourcePartition.open(kafka, partition)) {
                Polled polled = poller.poll(again.memory(source.name()), watch);
                assertThat(tombstones(polled)).containsExactly(id);
                again.publish(polled);

                assertThat(tombstones(poller.poll(again.memory(source.name()), watch)))
                        .isEmpty();
            }
        }
    }

    private static List<String> tombstones(Polled polled) {
        return polled.findings().changes().stream()
                .filter(change -> change.review() == null)
                .map(change -> change.seen().id())
                .toList();
    }

    private Poller poller(SourceSettings source) {
        return new Poller(source, new Place(new Polls(), source), kafka.topics(), new LastReview(kafka)::read, CLOCK);
    }

    private Ingest ingest(List<SourceSettings> sources, Polls polls) {
        Function<SourceSettings, ReviewSource> readers = source -> new Place(polls, source);
        return Ingest.start(kafka, sources, readers, CLOCK, death -> polls.deaths.add(death));
    }

    /** Lets both take some turns after the sharing has settled, and forgets what was before. */
    private static void awaitTurns(Polls first, Polls second, int turns) {
        await().atMost(40, TimeUnit.SECONDS).until(() -> {
            first.forget();
            second.forget();
            await().atMost(20, TimeUnit.SECONDS).until(() -> first.turns() + second.turns() >= 12 * turns);
            return first.sources().size() + second.sources().size() == 12;
        });
        assertThat(first.deaths).isEmpty();
        assertThat(second.deaths).isEmpty();
    }

    private <V> List<V> values(Topic<V> topic) {
        List<V> values = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(kafka.reader())) {
            TopicReader.readToEnd(
                    consumer,
                    TopicReader.partitions(topic),
                    record -> values.add(topic.value().deserializer().deserialize(topic.name(), record.value())));
        }
        return values;
    }

    private static SourceSettings source(int number) {
        return new SourceSettings(
                "place-" + number,
                "page",
                null,
                "svitlo",
                Channel.PORTAL,
                null,
                "https://portal.example/" + number,
                null,
                Duration.ofSeconds(1),
                Duration.ofSeconds(10),
                SourceSettings.WATCH,
                1,
                false,
                null,
                Options.NONE);
    }

    /** Which sources one instance has polled. */
    private static final class Polls {
        private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();
        private final List<Throwable> deaths = new ArrayList<>();

        void add(String source) {
            counts.computeIfAbsent(source, k -> new AtomicInteger()).incrementAndGet();
        }

        Set<String> sources() {
            return Set.copyOf(counts.keySet());
        }

        int turns() {
            return counts.values().stream().mapToInt(AtomicInteger::get).sum();
        }

        void forget() {
            counts.clear();
        }
    }

    /** A place with one review that never changes. */
    private record Place(Polls polls, SourceSettings settings) implements ReviewSource {
        @Override
        public Capabilities capabilities() {
            return ALL;
        }

        @Override
        public Listing poll(Request request) {
            polls.add(settings.name());
            FoundReview review = new FoundReview(
                    "1",
                    null,
                    null,
                    "Olha",
                    null,
                    null,
                    "late",
                    false,
                    1.0,
                    null,
                    null,
                    Precision.UNKNOWN,
                    null,
                    null,
                    0,
                    List.of());
            return new Listing(
                    false, CLOCK.instant(), List.of(review), Ending.COMPLETE, Instant.MIN, new HashMap<>(), List.of());
        }
    }
}
