package dev.vidhuk.processing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.Origin;
import dev.vidhuk.events.Replay;
import dev.vidhuk.events.ReplayProgress;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.TaggedReview;
import dev.vidhuk.events.Tags;
import dev.vidhuk.events.kafka.DeadLetters;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReplayStepTest {
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final String NAME = new Bench.Spelled().name();

    @TempDir
    Path state;

    private final GivenReplays replays = new GivenReplays();

    @SuppressWarnings("NullAway.Init")
    private Bench bench;

    @BeforeEach
    void start() {
        bench = new Bench(state, new FailsLater(), replays);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void tagsTheLastStateOfEachReviewAgainOnce() {
        process("shop/1", "negative price");
        process("shop/2", "negative trust");
        process("shop/1", "positive");

        order("r1", NAME, LONG_AGO);
        run();

        assertThat(again())
                .extracting(
                        tagged -> tagged.review().id(),
                        tagged -> tagged.review().text())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("shop/2", "negative trust"),
                        org.assertj.core.groups.Tuple.tuple("shop/1", "positive"));
    }

    @Test
    void neverLetsAnOldStateFollowANewerOneThatCameMeanwhile() {
        replays.slice = 1;
        process("shop/1", "negative price");
        process("shop/2", "negative trust");
        order("r1", NAME, LONG_AGO);
        bench.pass(ReplayStep.TICK);

        feed("shop/1", Reviews.saying("positive", 5.0));
        feed("shop/2", null);
        run();

        assertThat(again()).isEmpty();
        assertThat(progress()).last().returns(true, ReplayProgress::done).returns(0L, ReplayProgress::retagged);
    }

    @Test
    void neverBringsBackWhatWasErased() {
        process("shop/1", "negative price");
        process("shop/1", null);

        order("r1", NAME, LONG_AGO);
        run();

        assertThat(again()).isEmpty();
    }

    @Test
    void leavesWhatHasNotBeenProcessedYetToTheStream() {
        process("shop/1", "negative price");
        replays.add("shop/2", review("shop/2", "negative trust"));

        order("r1", NAME, LONG_AGO);
        run();

        assertThat(again()).extracting(tagged -> tagged.review().id()).containsExactly("shop/1");
    }

    @Test
    void leavesWhatIsOlderThanTheOrderWants() {
        process("shop/1", "negative price");

        order("r1", NAME, Reviews.PUBLISHED.plusSeconds(1));
        run();

        assertThat(again()).isEmpty();
        assertThat(progress()).last().returns(true, ReplayProgress::done);
    }

    @Test
    void obeysNoOrderForAnotherTagger() {
        process("shop/1", "negative price");

        order("r1", "spelled-1 taxonomy-2", LONG_AGO);
        run();

        assertThat(again()).isEmpty();
        assertThat(bench.replays.isEmpty()).isTrue();
    }

    @Test
    void tellsHowFarItHasComeAndDoesNotBeginAnew() {
        replays.slice = 2;
        for (int i = 1; i <= 5; i++) {
            process("shop/" + i, "negative price");
        }

        order("r1", NAME, LONG_AGO);
        run();
        List<ReplayProgress> told = progress();
        run();

        assertThat(told)
                .contains(new ReplayProgress(0, 2, 5, 2, false), new ReplayProgress(0, 4, 5, 4, false))
                .endsWith(new ReplayProgress(0, 5, 5, 5, true));
        assertThat(bench.replays.isEmpty()).isTrue();
    }

    @Test
    void leavesOffInTheMiddleOfASliceWhereTheTaggerIsSlowAndGoesOnThere() {
        for (int i = 1; i <= 5; i++) {
            process("shop/" + i, "negative " + FailsLater.SLOW);
        }

        order("r1", NAME, LONG_AGO);
        run();

        assertThat(progress())
                .containsExactly(
                        new ReplayProgress(0, 0, 5, 0, false),
                        new ReplayProgress(0, 2, 5, 2, false),
                        new ReplayProgress(0, 4, 5, 4, false),
                        new ReplayProgress(0, 5, 5, 5, true));
        assertThat(again())
                .extracting(tagged -> tagged.review().id())
                .containsExactly("shop/1", "shop/2", "shop/3", "shop/4", "shop/5");
    }

    @Test
    void leavesTheThreadToTheStreamForAsLongAsItsSliceTook() {
        for (int i = 1; i <= 4; i++) {
            process("shop/" + i, "negative " + FailsLater.SLOW);
        }
        order("r1", NAME, LONG_AGO);

        List<Integer> tagged = new ArrayList<>();
        for (int tick = 0; tick < 5; tick++) {
            bench.pass(ReplayStep.TICK);
            tagged.add(again().size());
        }

        assertThat(ReplayStep.SLICE).isEqualTo(ReplayStep.TICK.multipliedBy(2));
        assertThat(tagged).as("the first tick learns").containsExactly(0, 2, 0, 2, 0);
    }

    @Test
    void looksAgainAtWhatWasReadAndHadToWait() {
        process("shop/1", "negative " + FailsLater.SLOW);
        process("shop/2", "negative " + FailsLater.SLOW);
        process("shop/3", "negative price");
        process("shop/4", "negative price");
        order("r1", NAME, LONG_AGO);
        for (int tick = 0; tick < 2; tick++) {
            bench.pass(ReplayStep.TICK);
        }
        again();

        feed("shop/3", review("shop/3", "positive"));
        feed("shop/4", null);
        run();

        assertThat(again()).isEmpty();
        assertThat(progress()).last().returns(true, ReplayProgress::done).returns(2L, ReplayProgress::retagged);
    }

    @Test
    void obeysOneOrderAfterTheOther() {
        process("shop/1", "negative price");

        order("r1", NAME, LONG_AGO);
        order("r2", NAME, LONG_AGO);
        run();

        assertThat(bench.replays.readKeyValuesToList())
                .filteredOn(told ->
                        told.value.progress() != null && told.value.progress().done())
                .extracting(told -> told.key)
                .containsExactly("r1/0", "r2/0");
    }

    @Test
    void stopsWhenTheOrderIsTakenBack() {
        replays.slice = 1;
        process("shop/1", "negative price");
        process("shop/2", "negative price");
        order("r1", NAME, LONG_AGO);
        bench.pass(ReplayStep.TICK);

        replays.orders.clear();
        run();

        assertThat(progress()).noneMatch(ReplayProgress::done);
    }

    @Test
    void goesOnWhenKafkaWasAwayForAWhile() {
        process("shop/1", "negative price");
        replays.away = true;
        order("r1", NAME, LONG_AGO);
        run();
        assertThat(again()).isEmpty();

        replays.away = false;
        run();

        assertThat(again()).hasSize(1);
    }

    @Test
    void leavesNoConsumerOpenWhereItCannotBegin() {
        process("shop/1", "negative price");
        replays.silent = true;
        order("r1", NAME, LONG_AGO);
        run();

        assertThat(replays.readers).hasSizeGreaterThan(1).allMatch(MockConsumer::closed);
        replays.silent = false;
        run();
        assertThat(again()).hasSize(1);
    }

    @Test
    void passesOverWhatNobodyCouldRead() {
        replays.add("shop/0", "{oops");
        replays.add("shop/0", "{\"id\":\"shop/0\",\"revision\":1,\"source\":\"shop\",\"brand\":\"b\",\"replies\":[]}");
        process("shop/1", "negative price");

        order("r1", NAME, LONG_AGO);
        run();

        assertThat(again()).extracting(tagged -> tagged.review().id()).containsExactly("shop/1");
        assertThat(progress()).last().returns(true, ReplayProgress::done);
    }

    @Test
    void makesADeadLetterOfWhatTheNewTaggerCannotTakeAndGoesOn() {
        process("shop/1", "negative price");
        process("shop/2", "negative " + FailsLater.POISON);
        process("shop/3", "negative price");

        order("r1", NAME, LONG_AGO);
        run();

        assertThat(again()).extracting(tagged -> tagged.review().id()).containsExactly("shop/1", "shop/3");
        assertThat(progress()).last().returns(true, ReplayProgress::done);
        assertThat(bench.deadLetters.readRecordsToList()).singleElement().satisfies(letter -> {
            assertThat(letter.key()).isEqualTo("shop/2".getBytes(StandardCharsets.UTF_8));
            assertThat(new String(
                            letter.headers().lastHeader(DeadLetters.MESSAGE).value(), StandardCharsets.UTF_8))
                    .isEqualTo("cannot take it");
        });
    }

    @Test
    void correctsTheCountsAndSaysWhereItComesFrom() {
        process("shop/1", "negative price");
        bench.tagged.readValuesToList();

        order("r1", NAME, LONG_AGO);
        run();

        assertThat(bench.tagged.readValuesToList()).singleElement().satisfies(tagged -> {
            assertThat(tagged.review().origin()).isEqualTo(Origin.REPLAY);
            assertThat(tagged.review().from(Origin.LIVE)).isEqualTo(review("shop/1", "negative price"));
        });
        assertThat(bench.complaintCounts.readValuesToList()).allMatch(count -> count.count() == 1);
    }

    private void order(String id, String taggedBy, Instant from) {
        replays.orders.add(new Replay(id, from, taggedBy, "olha", Bench.START, null));
    }

    private void process(String id, @Nullable String text) {
        feed(id, text == null ? null : review(id, text));
        replays.commit();
    }

    private void feed(String id, @Nullable Review review) {
        replays.add(id, review);
        if (review == null) {
            bench.erase(id);
        } else {
            bench.put(review);
        }
    }

    private static Review review(String id, String text) {
        Reviews reviews = new Reviews();
        reviews.id = id;
        reviews.text = text;
        return reviews.review();
    }

    private void run() {
        for (int i = 0; i < 50; i++) {
            bench.pass(ReplayStep.TICK);
        }
    }

    private List<TaggedReview> again() {
        return bench.tagged.readValuesToList().stream()
                .filter(tagged -> tagged != null && tagged.review().origin() == Origin.REPLAY)
                .toList();
    }

    private List<ReplayProgress> progress() {
        return bench.replays.readValuesToList().stream().map(Replay::progress).toList();
    }

    /** Takes everything at first; when it comes again, one thing slowly and one no more. */
    private final class FailsLater implements Tagger {
        static final String POISON = "poison";
        static final String SLOW = "slow";

        private final Tagger usual = new Bench.Spelled();

        @Override
        public Tags tag(Review review) {
            boolean again = review.origin() == Origin.REPLAY;
            String text = Objects.requireNonNull(review.text());
            if (again && text.contains(POISON)) {
                throw new IllegalStateException("cannot take it");
            }
            if (again && text.contains(SLOW)) {
                bench.delay(ReplayStep.SLICE.dividedBy(2));
            }
            return usual.tag(review);
        }

        @Override
        public String name() {
            return usual.name();
        }
    }
}
