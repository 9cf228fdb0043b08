package dev.vidhuk.ingest;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.Backfill;
import dev.vidhuk.events.Outcome;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.SeenReview;
import dev.vidhuk.events.SourceCursor;
import dev.vidhuk.events.SourcePoll;
import dev.vidhuk.events.kafka.Json;
import dev.vidhuk.events.kafka.Topic;
import dev.vidhuk.events.kafka.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class ReviewPublisherTest {
    private static final Instant NOW = Portal.PUBLISHED;

    private final Topics topics = new Topics("", 6);
    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final Memory memory = new Memory();
    private final ReviewPublisher publisher = new ReviewPublisher(topics, 0, producer);

    ReviewPublisherTest() {
        producer.initTransactions();
    }

    @Test
    void keepsThePlaceOfWhatWasPublishedBeforeATooLargeRevision() {
        publish(Portal.review("1", "Olha", "late"), Portal.review("2", "Ihor", "late"));

        publish(tooLarge("2"));

        assertThat(letters()).isOne();
        assertThat(seen("2").revision()).isEqualTo(2);
        assertThat(seen("2").offset()).isOne();
        assertThat(lastReview(seen("2"))).map(Review::revision).contains(1);
    }

    @Test
    void remembersNoPlaceOfWhatWasTooLargeFromTheBeginning() {
        publish(tooLarge("1"));

        assertThat(letters()).isOne();
        assertThat(seen("1").partition()).isEqualTo(-1);
        assertThat(seen("1").offset()).isEqualTo(-1);
        assertThat(known("1")).isEmpty();
    }

    @Test
    void findsAReviewAgainWhoseSecondRevisionWasTooLarge() {
        publish(Portal.review("1", "Olha", "late"));
        publish(tooLarge("1"));

        assertThat(known("1")).map(Review::revision).contains(1);
    }

    @Test
    void withdrawsAReviewWhoseSecondRevisionWasTooLarge() {
        publish(Portal.review("1", "Olha", "late"));
        publish(tooLarge("1"));

        Findings gone = gone("1");

        assertThat(gone.published()).isOne();
        assertThat(gone.changes()).singleElement().satisfies(change -> {
            Review review = requireNonNull(change.review());
            assertThat(review.revision()).isEqualTo(3);
            assertThat(review.text()).isEqualTo("late");
            assertThat(review.withdrawnAt()).isEqualTo(NOW);
        });
    }

    @Test
    void onlyRemembersThatSomethingIsGoneWhichWasNeverPublished() {
        publish(tooLarge("1"));

        Findings gone = gone("1");

        assertThat(gone.published()).isZero();
        assertThat(gone.changes()).isEmpty();
        assertThat(gone.missed())
                .singleElement()
                .satisfies(seen -> assertThat(seen.withdrawnAt()).isEqualTo(NOW));
    }

    @Test
    void publishesWhatWasFoundAndSaysThatThePollHasFailedWhereItsCursorIsTooLarge() {
        Findings findings = reconciliation().of(listing(List.of(Portal.review("1", "Olha", "late"))));
        SourceCursor cursor = new SourceCursor("portal", Map.of("place", "x".repeat(Json.LARGEST_VALUE)), NOW);

        publisher.publish(new Polled(findings, poll(), cursor, List.of()), memory);

        assertThat(producer.commitCount()).isOne();
        assertThat(seen("1").offset()).isZero();
        assertThat(memory.cursor()).isNull();
        assertThat(records(topics.sourceCursors())).isEmpty();
        assertThat(records(topics.sourcePolls())).singleElement().satisfies(poll -> {
            assertThat(poll.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(poll.error()).startsWith("how the poll went cannot be written: value of ");
            assertThat(poll.nextPollAt()).isEqualTo(NOW.plusSeconds(900));
        });
    }

    private static SourcePoll poll() {
        Duration every = Duration.ofMinutes(15);
        return new SourcePoll(
                "portal",
                "page",
                Outcome.OK,
                null,
                NOW,
                Duration.ZERO,
                true,
                NOW,
                null,
                null,
                1,
                1,
                0,
                true,
                every,
                NOW.plus(every),
                new Portal().capabilities(),
                true);
    }

    private void publish(FoundReview... reviews) {
        Findings findings = reconciliation().of(listing(List.of(reviews)));
        Backfill progress = Backfill.order("portal", "one", NOW, "olha", NOW, Map.of(), null);
        publisher.publish(new Backfilled(findings, progress, List.of()), memory);
    }

    private Findings gone(String siteId) {
        return reconciliation()
                .of(listing(List.of()), Map.of(), List.of(), Set.of("portal/" + siteId))
                .withdrawing(this::lastReview);
    }

    private Optional<Review> known(String siteId) {
        return new KnownReview("portal", memory, id -> false, this::lastReview).apply(siteId);
    }

    /** As {@link LastReview} reads it back from the topic, where a wrong place has nothing or another review. */
    private Optional<Review> lastReview(SeenReview seen) {
        List<Review> reviews = records(topics.reviews());
        return seen.offset() < 0 || seen.offset() >= reviews.size()
                ? Optional.empty()
                : Optional.of(reviews.get((int) seen.offset()))
                        .filter(review -> review.id().equals(seen.id()));
    }

    private <V> List<V> records(Topic<V> topic) {
        return producer.history().stream()
                .filter(record -> record.topic().equals(topic.name()))
                .map(ProducerRecord::value)
                .map(value -> topic.value().deserializer().deserialize(topic.name(), value))
                .toList();
    }

    private long letters() {
        return producer.history().stream()
                .filter(record -> record.topic().equals(topics.deadLetters().name()))
                .count();
    }

    private SeenReview seen(String siteId) {
        return requireNonNull(memory.seen("portal/" + siteId));
    }

    private Reconciliation reconciliation() {
        return new Reconciliation(Portal.SETTINGS, new Portal(), memory, id -> false, Map.of());
    }

    private static Listing listing(List<FoundReview> reviews) {
        return new Listing(false, NOW, reviews, Ending.LIMIT, null, Map.of(), List.of());
    }

    private static FoundReview tooLarge(String siteId) {
        FoundReview.FoundReply[] replies = IntStream.range(0, 100)
                .mapToObj(i -> Portal.reply(i + " we are sorry".repeat(400)))
                .toArray(FoundReview.FoundReply[]::new);
        return Portal.review(siteId, "Olha", "late", replies);
    }
}
