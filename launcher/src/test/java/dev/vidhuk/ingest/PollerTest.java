package dev.vidhuk.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vidhuk.events.Capabilities;
import dev.vidhuk.events.Channel;
import dev.vidhuk.events.Outcome;
import dev.vidhuk.events.Precision;
import dev.vidhuk.events.ReplyState;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.TopicAdmin;
import dev.vidhuk.events.kafka.Topics;
import dev.vidhuk.launcher.cases.CaseSamples;
import dev.vidhuk.launcher.kafka.EmbeddedKafka;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** A source that is polled every ten minutes, and swept every half hour. */
final class PollerTest {
    private static final Instant START = Instant.parse("2026-11-20T18:00:00Z");

    @TempDir
    private static Path data;

    private static EmbeddedKafka broker;
    private static KafkaSettings kafka;

    private final Place place = new Place();
    private SourceSettings settings;
    private Instant now = START;
    private Poller poller;
    private Watch watch;
    private SourcePartition partition;

    @BeforeAll
    static void startKafka() throws Exception {
        broker = EmbeddedKafka.start(data, 0);
        kafka = new KafkaSettings(Map.of("bootstrap.servers", broker.bootstrap()), new Topics("vidhuk.", 1), null);
        try (Admin admin = Admin.create(kafka.admin())) {
            new TopicAdmin(admin).create(kafka.topics().all());
        }
    }

    @AfterAll
    static void stopKafka() {
        broker.close();
    }

    @BeforeEach
    void start(TestInfo test) {
        settings = settings(test.getTestMethod().orElseThrow().getName().toLowerCase(Locale.ROOT));
        watch = Watch.start(kafka, wanted -> {}, (record, reason) -> {});
        partition = SourcePartition.open(kafka, 0);
        Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
        poller = new Poller(settings, place, kafka.topics(), new LastReview(kafka)::read, clock);
        place.shows("1", "2");
    }

    @AfterEach
    void stop() {
        partition.close();
        watch.close();
    }

    @Test
    void sweepsAtFirstAndThenOnceInSweepEvery() {
        for (int i = 0; i < 7; i++) {
            poll(Ending.COMPLETE, Ending.KNOWN);
        }

        assertThat(place.sweeps).containsExactly(true, false, false, true, false, false, true);
    }

    @Test
    void sweepsAgainWhereWhatCameOfItCouldNotBeWritten() {
        poll(Ending.COMPLETE, Ending.KNOWN);
        poll(Ending.COMPLETE, Ending.KNOWN);

        partition.close();
        partition = SourcePartition.open(kafka, 0);
        poll(Ending.COMPLETE, Ending.KNOWN);

        assertThat(place.sweeps).containsExactly(true, false, true);
    }

    @Test
    void repeatsASweepAtItsUsualTimeWhereAPageFailed() {
        Polled cutShort = poll(Ending.FAILURE, Ending.KNOWN);
        poll(Ending.COMPLETE, Ending.KNOWN);
        poll(Ending.COMPLETE, Ending.KNOWN);

        assertThat(cutShort.poll().nextPollAt()).isEqualTo(START.plus(settings.every()));
        assertThat(place.sweeps).containsExactly(true, true, false);
    }

    @Test
    void withdrawsWhatTwoSweepsHaveMissedWhateverShortPollsBetweenThemShow() {
        poll(Ending.COMPLETE, Ending.KNOWN);
        place.shows("1");

        List<Polled> polls = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            polls.add(poll(Ending.COMPLETE, Ending.KNOWN));
        }

        assertThat(place.sweeps).containsExactly(true, false, false, true, false, false, true);
        assertThat(polls.subList(0, 5))
                .allMatch(polled -> polled.findings().changes().isEmpty());
        assertThat(polls.get(5).findings().changes())
                .singleElement()
                .satisfies(change -> assertThat(
                                Objects.requireNonNull(change.review()).withdrawnAt())
                        .isEqualTo(START.plus(Duration.ofMinutes(60))));
    }

    @Test
    void takesTheSilenceOfALogForAWitness() {
        poll(Ending.COMPLETE, Ending.COMPLETE);
        awaits("1", now);
        place.unbrokenSince = START;
        place.shows();

        Polled polled = poll(Ending.COMPLETE, Ending.COMPLETE);

        assertThat(polled.poll().outcome()).isEqualTo(Outcome.OK);
        assertThat(polled.poll().rechecked()).isEqualTo(1);
        assertThat(polled.findings().changes()).singleElement().satisfies(change -> {
            Review review = Objects.requireNonNull(change.review());
            assertThat(review.id()).isEqualTo(settings.name() + "/1");
            assertThat(review.checkedAt()).isEqualTo(place.now);
            assertThat(review.revision()).isEqualTo(1);
            assertThat(review.text()).isEqualTo("late");
        });
    }

    @Test
    void handsASourceWhatWasPublishedLastByItsIdOrThatOfAReply() {
        place.reviews = List.of(Place.review("1").with(Place.reply("77")), Place.review("2"));
        poll(Ending.COMPLETE, Ending.COMPLETE);

        poll(Ending.COMPLETE, Ending.COMPLETE);

        Function<String, Optional<Review>> last = Objects.requireNonNull(place.last);
        assertThat(last.apply("2")).map(Review::id).contains(settings.name() + "/2");
        assertThat(last.apply("77")).map(Review::id).contains(settings.name() + "/1");
        assertThat(last.apply("77").orElseThrow().replies()).hasSize(1);
        assertThat(last.apply("78")).isEmpty();
    }

    /** The case of a review wants a witness from then on. */
    private void awaits(String siteId, Instant step) {
        String id = settings.name() + "/" + siteId;
        CaseSamples.write(
                kafka, kafka.topics().cases(), id, CaseSamples.state(id, """
                {"source": "%s", "dueAt": "%s", "nextStepAt": "%s"}""".formatted(settings.name(), step, step)));
        await().until(() -> watch.awaited(settings.name()).containsKey(id));
    }

    private static SourceSettings settings(String name) {
        return new SourceSettings(
                name,
                "page",
                null,
                "svitlo",
                Channel.PORTAL,
                null,
                "https://portal.example/",
                null,
                Duration.ofMinutes(10),
                Duration.ofMinutes(30),
                SourceSettings.WATCH,
                20,
                false,
                null,
                Options.NONE);
    }

    /** One poll that is published, with ten minutes after it. */
    private Polled poll(Ending ofSweep, Ending ofShortPoll) {
        place.now = now;
        place.ofSweep = ofSweep;
        place.ofShortPoll = ofShortPoll;
        Polled polled = poller.poll(partition.memory(settings.name()), watch);
        partition.publish(polled);
        now = now.plus(settings.every());
        return polled;
    }

    /** Shows the same reviews at a sweep and at a short poll, and notes which of both it was asked for. */
    private static final class Place implements ReviewSource {
        private final List<Boolean> sweeps = new ArrayList<>();
        private List<FoundReview> reviews = List.of();
        private Instant now = START;
        private Ending ofSweep = Ending.COMPLETE;
        private Ending ofShortPoll = Ending.KNOWN;
        private @Nullable Instant unbrokenSince;
        private @Nullable Function<String, Optional<Review>> last;

        void shows(String... ids) {
            reviews = List.of(ids).stream().map(Place::review).toList();
        }

        @Override
        public Capabilities capabilities() {
            return new Capabilities(true, true, true, true, Precision.SECOND, null);
        }

        @Override
        public Listing poll(Request request) {
            boolean sweep = sweeps.isEmpty() || request.familiarity().apply(review("1")) == Familiarity.NEWS;
            sweeps.add(sweep);
            Ending ending = sweep ? ofSweep : ofShortPoll;
            last = request.last();
            return new Listing(false, now, reviews, ending, Instant.MIN, Map.of(), List.of(), Set.of(), unbrokenSince);
        }

        private static FoundReview.FoundReply reply(String id) {
            return new FoundReview.FoundReply(
                    id, "Ihor", null, false, false, ReplyState.PUBLISHED, "so it is", START, Precision.SECOND);
        }

        private static FoundReview review(String id) {
            return new FoundReview(
                    id,
                    null,
                    null,
                    "Olha",
                    null,
                    null,
                    "late",
                    false,
                    1.0,
                    null,
                    START,
                    Precision.SECOND,
                    null,
                    null,
                    0,
                    List.of());
        }
    }
}
