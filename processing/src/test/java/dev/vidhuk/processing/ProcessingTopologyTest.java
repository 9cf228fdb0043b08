package dev.vidhuk.processing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.Review;
import dev.vidhuk.events.TaggedReview;
import dev.vidhuk.events.kafka.DeadLetters;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription.Subtopology;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProcessingTopologyTest {
    @TempDir
    Path state;

    @Test
    void givesEveryNodeStoreAndInternalTopicAName() {
        Topology topology = ProcessingTopology.build(
                Bench.config(state), Bench.TOPICS, new Bench.Spelled(), new GivenReplays(), Clock.systemUTC());

        String page = topology.describe().toString();

        assertThat(page)
                .doesNotContain("KSTREAM-", "KTABLE-", "STATE-STORE-")
                .contains(
                        "read-reviews", "replay-reviews", "tag-review", "write-tagged-reviews", "compare-contribution")
                .contains("contributions", "differences-repartition", "complaint-totals", "sentiment-totals");
    }

    @Test
    void repartitionsOnceForCountsAndOnceForLinks() {
        Topology topology = ProcessingTopology.build(
                Bench.config(state), Bench.TOPICS, new Bench.Spelled(), new GivenReplays(), Clock.systemUTC());

        assertThat(topology.describe().subtopologies()).hasSize(3);
    }

    /** Folders of an earlier release are opened by these numbers. */
    @Test
    void numbersItsPartsAsEarlierReleasesDid() {
        Topology topology = ProcessingTopology.build(
                Bench.config(state), Bench.TOPICS, new Bench.Spelled(), new GivenReplays(), Clock.systemUTC());

        assertThat(topology.describe().subtopologies())
                .satisfiesExactlyInAnyOrder(
                        part -> assertThat(part)
                                .returns(0, Subtopology::id)
                                .asString()
                                .contains("read-reviews"),
                        part -> assertThat(part)
                                .returns(1, Subtopology::id)
                                .asString()
                                .contains("count-complaints"),
                        part -> assertThat(part)
                                .returns(2, Subtopology::id)
                                .asString()
                                .contains("link-reviews"));
    }

    @Test
    void writesExactlyOneTaggedReviewForEachReview() {
        try (Bench bench = new Bench(state, new Bench.Spelled())) {
            Review review = Reviews.saying("negative price", 2.0);

            bench.put(review);
            bench.put(review);

            assertThat(bench.tagged.readValuesToList())
                    .hasSize(2)
                    .extracting(TaggedReview::review, TaggedReview::taggedBy, TaggedReview::taggedAt)
                    .containsOnly(org.assertj.core.groups.Tuple.tuple(review, "spelled-1 taxonomy-1", Bench.START));
        }
    }

    @Test
    void answersATombstoneWithATombstone() {
        try (Bench bench = new Bench(state, new Bench.Spelled())) {
            bench.erase("shop/1");

            assertThat(bench.tagged.readKeyValuesToList()).containsExactly(KeyValue.pair("shop/1", null));
        }
    }

    @Test
    void makesGarbageADeadLetterAndLetsTheRestFlowOn() {
        byte[] garbage = "{\"id\": oops".getBytes(StandardCharsets.UTF_8);
        try (Bench bench = new Bench(state, new Bench.Spelled())) {
            bench.reviews.pipeInput("shop/0", garbage);
            bench.put(Reviews.saying("positive", 5.0));

            TestRecord<byte[], byte[]> letter = bench.deadLetters.readRecord();
            assertThat(letter.key()).isEqualTo("shop/0".getBytes(StandardCharsets.UTF_8));
            assertThat(letter.value()).isEqualTo(garbage);
            assertThat(header(letter, DeadLetters.STAGE)).isEqualTo("processing");
            assertThat(header(letter, DeadLetters.KIND)).isEqualTo("unreadable");
            assertThat(header(letter, DeadLetters.MESSAGE)).contains("line 1, column");
            assertThat(header(letter, DeadLetters.TOPIC)).isEqualTo("vidhuk.reviews");
            assertThat(header(letter, DeadLetters.OFFSET)).isEqualTo("0");
            assertThat(bench.tagged.readKeyValuesToList())
                    .extracting(kv -> kv.key)
                    .containsExactly("shop/1");
        }
    }

    @Test
    void makesAReviewUnderAForeignKeyADeadLetter() {
        try (Bench bench = new Bench(state, new Bench.Spelled())) {
            byte[] review = Bench.TOPICS.reviews().value().serializer().serialize("", Reviews.saying("neutral", null));

            bench.reviews.pipeInput("shop/2", review);

            assertThat(header(bench.deadLetters.readRecord(), DeadLetters.KIND)).isEqualTo("rejected");
            assertThat(bench.tagged.isEmpty()).isTrue();
            assertThat(bench.sentimentCounts.isEmpty()).isTrue();
        }
    }

    private static String header(TestRecord<byte[], byte[]> letter, String name) {
        return new String(
                Objects.requireNonNull(letter.headers().lastHeader(name)).value(), StandardCharsets.UTF_8);
    }
}
