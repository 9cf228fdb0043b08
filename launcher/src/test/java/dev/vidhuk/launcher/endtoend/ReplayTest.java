package dev.vidhuk.launcher.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vidhuk.events.Case;
import dev.vidhuk.events.CaseStatus;
import dev.vidhuk.events.Origin;
import dev.vidhuk.events.Quiet;
import dev.vidhuk.events.Replay;
import dev.vidhuk.events.ReplayProgress;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.TaggedReview;
import dev.vidhuk.events.kafka.Json;
import dev.vidhuk.events.kafka.Topic;
import dev.vidhuk.events.kafka.TopicReader;
import dev.vidhuk.launcher.Erasing;
import dev.vidhuk.launcher.Ran;
import dev.vidhuk.launcher.Service;
import dev.vidhuk.launcher.Services;
import dev.vidhuk.launcher.cases.CaseSamples;
import dev.vidhuk.launcher.config.Configuration;
import dev.vidhuk.launcher.config.ConfigurationFile;
import dev.vidhuk.launcher.config.Web;
import dev.vidhuk.launcher.replay.ReplayOrders;
import dev.vidhuk.processing.LearnedTagger;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {
    private static final String CONFIGURATION =
            "kafka: {data: ., partitions: 2}\nbrands: [{name: svitlo}]\nsources: []\n"
                    + "policies: [{name: slow, replyWithin: 36500d}]\n"
                    + "route: {receiver: console, groupWait: 0s, groupInterval: 0s}\n"
                    + "taxonomy: ";
    private static final String TAXONOMY_BEFORE = "categories: {colour: {uk: {says: [фішки посиніли]}}}\n";
    private static final String TAXONOMY_AFTER = "categories: {loyalty: {uk: {says: [фішки позеленіли]}}}\n";
    private static final String BEFORE = CONFIGURATION + "before.yaml\n";
    /** A complaint in spite of five stars, as long as there is such a category. */
    private static final String COLOUR = "Чудовий чайник, фішки посиніли";
    /** No complaint until there is a category for it. */
    private static final String LOYALTY = "Чудовий чайник, фішки позеленіли";

    private static final String PRAISE = "Чудовий чайник, швидка доставка";
    private static final int PRAISED = 6_000;
    private static final int FEW = 50;
    private static final EnumSet<Service> SERVICES = EnumSet.of(Service.PROCESSING, Service.ALERTS);

    @TempDir
    Path folder;

    private final Instant now = Instant.now();

    private final List<Throwable> deaths = new CopyOnWriteArrayList<>();
    private final Web web = new Web();

    @Test
    void saysWhatWouldChangeAndTouchesNothing() throws Exception {
        save();
        try (Pipeline pipeline = new Pipeline(folder, BEFORE, Map.of())) {
            publish(
                    pipeline,
                    List.of(
                            review("shop/broken", 1, COLOUR),
                            review("shop/loyal", 1, LOYALTY),
                            review("shop/happy", 1, LOYALTY),
                            review("shop/happy", 2, PRAISE),
                            review("shop/old", 1, COLOUR, now.minus(Duration.ofDays(40)), null)));
            pipeline.start(SERVICES);
            eventually()
                    .until(() -> latest(pipeline).values().stream()
                                    .mapToInt(tagged -> tagged.review().revision())
                                    .sum()
                            == 5);
            eventually().until(() -> cases(pipeline).keySet().equals(Set.of("shop/broken", "shop/old")));
            Map<String, TaggedReview> before = latest(pipeline);
            String[] replay = {"replay", "--config", file("vidhuk.yaml"), "--taxonomy", file("f.yaml"), "--from", "30d"
            };

            Ran first = Ran.vidhuk(and(replay, "--suffix", "summer"));
            Ran again = Ran.vidhuk(and(replay, "--suffix", "summer"));
            Ran anew = Ran.vidhuk(and(replay, "--suffix", "summer", "--overwrite", "--json"));

            assertThat(first.err()).isEmpty();
            assertThat(first.out().lines().map(String::strip))
                    .contains("cases: closes 1, moves-severity 0, opens 1, reopens 0")
                    .contains("categories gained: loyalty 1", "categories lost: colour 1")
                    .anyMatch(line -> line.startsWith("vidhuk.tagged-reviews-summer: 3 reviews since "))
                    .anyMatch(line -> line.startsWith("shop/broken: case closes, sentiment mixed -> positive"))
                    .noneMatch(line -> line.startsWith("shop/happy"));
            assertThat(again.code()).isEqualTo(1);
            assertThat(again.err()).contains("vidhuk.tagged-reviews-summer is there already", "--overwrite");
            assertThat(anew.out().lines())
                    .hasSize(3)
                    .anyMatch(line -> line.startsWith("{\"reviewId\":\"shop/loyal\",\"caseMove\":\"opens\""))
                    .last()
                    .asString()
                    .contains("\"totals\":{", "\"tagged\":3");
            assertThat(TopicLog.of(pipeline.kafka(), pipeline.topics().taggedReviewsBeside("summer")))
                    .extracting(TopicLog.Entry::key)
                    .containsExactlyInAnyOrder("shop/broken", "shop/loyal", "shop/happy");
            assertThat(Ran.vidhuk("topics", "read", "tagged-reviews-summer", "--config", file("vidhuk.yaml"))
                            .out()
                            .lines())
                    .hasSize(3);
            assertThat(latest(pipeline)).isEqualTo(before);
            assertThat(cases(pipeline)).containsOnlyKeys("shop/broken", "shop/old");
            assertThat(Ran.vidhuk(and(replay, "--commit")))
                    .returns(2, Ran::code)
                    .satisfies(ran -> assertThat(ran.err())
                            .contains("is not the taxonomy of", "write `taxonomy: ", "restart processing"));
        }
    }

    @Test
    void tagsAgainInPlaceOnceEachThoughProcessingIsKilledInTheMiddle() throws Exception {
        save();
        try (Pipeline pipeline = new Pipeline(folder, BEFORE, Map.of())) {
            publish(pipeline, script());
            erase(pipeline);
            pipeline.start(SERVICES);
            Set<String> ids = TopicLog.latest(
                            pipeline.kafka(), pipeline.topics().reviews())
                    .keySet();
            // the erasures come last: once they are through, everything is
            eventually().until(() -> latest(pipeline).keySet().equals(ids));
            eventually().until(() -> notified(pipeline) == FEW);
            pipeline.stopServices();
            Configuration changed = ConfigurationFile.read(folder.resolve("changed.yaml"));
            LearnedTagger tagger = new LearnedTagger(changed.taxonomy());
            ReplayOrders orders = new ReplayOrders(pipeline.kafka());

            Replay order = orders.place(now.minus(Duration.ofDays(30)), tagger.name(), "olha", Instant.now());
            String instance = String.format(
                    "kafka: {data: ., bootstrap.servers: \"%s\", instance: test, partitions: 2}\n",
                    pipeline.kafka().client().get("bootstrap.servers"));
            Files.writeString(
                    folder.resolve("process.yaml"),
                    Files.readString(folder.resolve("changed.yaml")).replaceFirst("kafka: .*\n", instance));
            Path output = folder.resolve("output.txt");
            try (ChildProcess process = ChildProcess.start(output, "processing", "--config", file("process.yaml"))) {
                awaitTheMiddle(pipeline);
                process.kill();
            }
            publish(pipeline, List.of(review("shop/praise-7", 2, PRAISE + ", дякую")));
            assertThat(replays(pipeline))
                    .as("killed in the middle")
                    .filteredOn(
                            part -> part.progress() != null && part.progress().done())
                    .hasSizeLessThan(pipeline.topics().partitions());
            assertThat(orders.place(now, tagger.name(), "olha", Instant.now())).isEqualTo(order);
            try (Services services = start(pipeline, changed)) {
                Ran followed = Ran.vidhuk(
                        "replay",
                        "--config",
                        file("changed.yaml"),
                        "--taxonomy",
                        file("f.yaml"),
                        "--from",
                        now.toString(),
                        "--commit");
                assertThat(followed.err()).isEmpty();
                assertThat(followed.out()).contains(order.id() + " from ", ": goes on", "2 of 2 partitions done");
                // behind what the order reaches: it may come through the stream after the order is done
                eventually().until(() -> revision(pipeline, "shop/praise-7") == 2);
                eventually().until(() -> count(pipeline, CaseStatus.OPEN) == FEW);
                eventually().until(() -> count(pipeline, CaseStatus.CLOSED) == FEW);
                eventually()
                        .untilAsserted(() -> assertThat(complaints(pipeline))
                                .isEqualTo(Recount.complaints(latest(pipeline).values())));
            }

            assertTaggedAsIfAfresh(pipeline, before(), tagger);
            assertOnceEach(pipeline);
            assertThat(Recount.publishedSentiments(
                            TopicLog.latest(pipeline.kafka(), pipeline.topics().sentimentCounts())))
                    .isEqualTo(Recount.sentiments(latest(pipeline).values()));
            assertThat(cases(pipeline)).hasSize(2 * FEW).allSatisfy((id, state) -> {
                boolean loyal = id.startsWith("shop/loyalty");
                assertThat(state.status()).isEqualTo(loyal ? CaseStatus.OPEN : CaseStatus.CLOSED);
                assertThat(state.quiet()).isEqualTo(loyal ? Quiet.REPLAY : null);
            });
            assertThat(alerts(pipeline)).as("nobody hears of it").isEqualTo(FEW);
            assertThat(notified(pipeline)).isEqualTo(FEW);
            assertThat(deaths).isEmpty();
            assertThat(pipeline.deaths()).isEmpty();
        }
    }

    /** Praise for the most part; complaints of both kinds; some edited, withdrawn, or too old. */
    private List<Review> script() {
        List<Review> reviews = new ArrayList<>();
        for (int i = 0; i < PRAISED; i++) {
            reviews.add(review("shop/praise-" + i, 1, i % 10 == 0 ? LOYALTY : PRAISE));
        }
        for (int i = 0; i < PRAISED; i += 10) {
            reviews.add(review("shop/praise-" + i, 2, PRAISE));
        }
        for (int i = 0; i < FEW; i++) {
            reviews.add(review("shop/colour-" + i, 1, COLOUR));
            reviews.add(review("shop/loyalty-" + i, 1, LOYALTY));
            reviews.add(review("shop/old-" + i, 1, LOYALTY, now.minus(Duration.ofDays(40)), null));
            reviews.add(review("shop/gone-" + i, 1, LOYALTY, now, now));
            reviews.add(review("shop/erased-" + i, 1, LOYALTY));
        }
        return reviews;
    }

    private Review review(String id, int revision, String text) {
        return review(id, revision, text, now, null);
    }

    private static Review review(String id, int revision, String text, Instant published, @Nullable Instant withdrawn) {
        return CaseSamples.review(id, CaseSamples.at(published), """
                {"revision": %d, "text": "%s", "rating": 5, "withdrawnAt": %s}""".formatted(
                        revision, text, withdrawn == null ? null : Json.text(withdrawn)));
    }

    private static void publish(Pipeline pipeline, List<Review> reviews) {
        Topic<Review> topic = pipeline.topics().reviews();
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(pipeline.kafka().producer())) {
            List<Future<?>> sent = new ArrayList<>();
            for (Review review : reviews) {
                byte[] key = review.id().getBytes(StandardCharsets.UTF_8);
                byte[] value = topic.value().serializer().serialize(topic.name(), review);
                sent.add(producer.send(new ProducerRecord<>(topic.name(), key, value)));
            }
            producer.flush();
            assertThat(sent).allMatch(Future::isDone);
        }
    }

    private void erase(Pipeline pipeline) {
        List<String> ids =
                IntStream.range(0, FEW).mapToObj(i -> "shop/erased-" + i).toList();
        new Erasing(pipeline.kafka()).erase(ids, "olha", now);
    }

    private void save() throws IOException {
        Files.writeString(folder.resolve("before.yaml"), TAXONOMY_BEFORE);
        Files.writeString(folder.resolve("f.yaml"), TAXONOMY_AFTER);
        Files.writeString(folder.resolve("vidhuk.yaml"), BEFORE);
        Files.writeString(folder.resolve("changed.yaml"), CONFIGURATION + "f.yaml\n");
    }

    private LearnedTagger before() throws Exception {
        return new LearnedTagger(
                ConfigurationFile.read(folder.resolve("vidhuk.yaml")).taxonomy());
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private static String[] and(String[] first, String... more) {
        return Stream.of(first, more).flatMap(Stream::of).toArray(String[]::new);
    }

    private Services start(Pipeline pipeline, Configuration configuration) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        return Services.start(SERVICES, configuration, pipeline.kafka(), web, nowhere, deaths::add);
    }

    /** Not asked more often, since each question reads a whole topic. */
    private static ConditionFactory eventually() {
        return await().atMost(90, TimeUnit.SECONDS).pollInterval(500, TimeUnit.MILLISECONDS);
    }

    /** Returns as soon as any review has been tagged again. */
    private static void awaitTheMiddle(Pipeline pipeline) {
        AtomicBoolean begun = new AtomicBoolean();
        Topic<Replay> topic = pipeline.topics().replays();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(pipeline.kafka().reader())) {
            TopicReader.readOn(
                    consumer,
                    TopicReader.partitions(topic),
                    raw -> {
                        Replay replay = topic.value().deserializer().deserialize("", raw.value());
                        ReplayProgress progress = replay.progress();
                        begun.compareAndSet(false, progress != null && progress.retagged() > 0);
                    },
                    () -> !begun.get());
        }
    }

    private static void assertTaggedAsIfAfresh(Pipeline pipeline, LearnedTagger before, LearnedTagger tagger) {
        Map<String, Review> reviews =
                TopicLog.latest(pipeline.kafka(), pipeline.topics().reviews());
        Map<String, TaggedReview> tagged = latest(pipeline);
        assertThat(tagged).hasSameSizeAs(reviews);
        reviews.forEach((id, review) -> {
            TaggedReview after = Objects.requireNonNull(tagged.get(id));
            boolean reached = !id.startsWith("shop/old");
            assertThat(after.review().from(Origin.LIVE)).isEqualTo(review);
            assertThat(after.tags()).isEqualTo((reached ? tagger : before).tag(review));
            assertThat(after.taggedBy()).isEqualTo(reached ? tagger.name() : before.name());
        });
    }

    private static void assertOnceEach(Pipeline pipeline) {
        Map<String, Long> again = TopicLog.of(
                        pipeline.kafka(), pipeline.topics().taggedReviews())
                .stream()
                .filter(entry -> entry.value() != null && entry.value().review().origin() == Origin.REPLAY)
                .collect(Collectors.groupingBy(TopicLog.Entry::key, Collectors.counting()));

        assertThat(again.values()).containsOnly(1L);
        assertThat(again.keySet())
                .hasSizeBetween(PRAISED + 3 * FEW - 1, PRAISED + 3 * FEW)
                .noneMatch(id -> id.startsWith("shop/old") || id.startsWith("shop/erased"));
    }

    private static Map<String, TaggedReview> latest(Pipeline pipeline) {
        return TopicLog.latest(pipeline.kafka(), pipeline.topics().taggedReviews());
    }

    private static int revision(Pipeline pipeline, String id) {
        return Objects.requireNonNull(latest(pipeline).get(id)).review().revision();
    }

    private static Map<String, Case> cases(Pipeline pipeline) {
        return TopicLog.latest(pipeline.kafka(), pipeline.topics().cases());
    }

    private static Collection<Replay> replays(Pipeline pipeline) {
        return TopicLog.latest(pipeline.kafka(), pipeline.topics().replays()).values();
    }

    private static long count(Pipeline pipeline, CaseStatus status) {
        return cases(pipeline).values().stream()
                .filter(state -> state.status() == status)
                .count();
    }

    private static int alerts(Pipeline pipeline) {
        return TopicLog.of(pipeline.kafka(), pipeline.topics().alerts()).size();
    }

    /** How many alerts were put into messages. */
    private static int notified(Pipeline pipeline) {
        return TopicLog.of(pipeline.kafka(), pipeline.topics().notifications()).stream()
                .map(entry -> Objects.requireNonNull(entry.value()))
                .mapToInt(message -> message.alerts().size() + message.more())
                .sum();
    }

    private static Map<String, Long> complaints(Pipeline pipeline) {
        return Recount.published(
                TopicLog.latest(pipeline.kafka(), pipeline.topics().complaintCounts()));
    }
}
