package dev.vidhuk.ingest;

import static dev.vidhuk.ingest.Portal.PUBLISHED;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.vidhuk.events.Backfill;
import dev.vidhuk.events.BackfillEnd;
import dev.vidhuk.events.BackfillState;
import dev.vidhuk.events.Origin;
import dev.vidhuk.events.Outcome;
import dev.vidhuk.events.Reply;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.SourceCursor;
import dev.vidhuk.events.kafka.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackfillerTest {
    private static final Instant POLLED = PUBLISHED.plus(Duration.ofHours(1));
    private static final RecordMetadata PLACE = new RecordMetadata(new TopicPartition("reviews", 0), 0, 0, 0, 0, 0);
    private static final Instant NOW = POLLED.plus(Duration.ofMinutes(1));

    private final LongList list = new LongList().at(NOW);
    private final Memory memory = new Memory();
    private final Backfills orders = new Backfills();
    private final Set<String> erased = new HashSet<>();
    private final List<Review> published = new ArrayList<>();
    private final Map<String, Review> last = new HashMap<>();
    private Backfiller backfiller = backfiller(NOW);

    BackfillerTest() {
        memory.remember(new SourceCursor("portal", Map.of("etag", "0"), POLLED));
    }

    @Test
    void readsAFewPagesAtATimeAndGoesOnWhereItStopped() {
        pages(12);
        Backfill first = slice(order(since(365)));

        Backfill second = slice(first);

        assertThat(list.asked()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(first.state()).isEqualTo(BackfillState.RUNNING);
        assertThat(first.position()).isEqualTo(Map.of("page", "6"));
        assertThat(second.pages()).isEqualTo(10);
        assertThat(second.found()).isEqualTo(20);
        assertThat(second.published()).isEqualTo(20);
        assertThat(second.reached()).isEqualTo(since(20));
    }

    @Test
    void publishesWhatItFindsAsHistoryOnce() {
        pages(3);
        slice(order(since(365)));
        List<Review> before = List.copyOf(published);
        published.clear();

        slice(order(since(365)));

        assertThat(before).hasSize(6).allMatch(review -> review.origin() == Origin.BACKFILL);
        assertThat(published).isEmpty();
    }

    @Test
    void isNotTheOneWhoHidesACustomerOfToday() {
        list.page(dated("new", NOW.minus(Duration.ofMinutes(1))), dated("old", since(2)));

        slice(order(since(365)));

        assertThat(published)
                .extracting(Review::id, Review::origin)
                .containsExactly(tuple("portal/new", Origin.LIVE), tuple("portal/old", Origin.BACKFILL));
    }

    @Test
    void publishesAnEditAndLeavesTheReviewWhatItWas() {
        know(dated("1", since(1)));
        list.page(dated("1", since(1), "late, and broken"));

        slice(order(since(365)));

        assertThat(published).singleElement().satisfies(review -> {
            assertThat(review.revision()).isEqualTo(2);
            assertThat(review.origin()).isEqualTo(Origin.LIVE);
        });
    }

    @Test
    void concludesNothingFromWhatIsMissing() {
        know(dated("1", since(1)));
        list.page(dated("2", since(2)));

        Backfilled slice = backfilled(order(since(365)));

        assertThat(slice.findings().changes())
                .extracting(change -> change.seen().id())
                .containsExactly("portal/2");
        assertThat(slice.findings().missed()).isEmpty();
        assertThat(slice.findings().withdrawn()).isEmpty();
        assertThat(slice.progress().end()).isEqualTo(BackfillEnd.LIST_ENDED);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void withdrawsWhatThePlaceItselfSaysToBeGone(boolean paged) {
        know(dated("1", since(1)));
        know(dated("2", since(2)));
        list.page(dated("3", since(3))).page(dated("4", since(4))).saysGone("2");
        if (!paged) {
            list.unpaged();
        }

        Backfill done = slice(order(since(365)));
        slice(order(since(365)));

        assertThat(done.published()).isEqualTo(3);
        assertThat(published)
                .extracting(Review::id, Review::withdrawnAt, Review::revision, Review::text)
                .containsExactly(
                        tuple("portal/3", null, 1, "late"),
                        tuple("portal/4", null, 1, "late"),
                        tuple("portal/2", NOW, 2, "late"));
    }

    @Test
    void believesItsOwnEyesWhereAPageShowsWhatIsSaidToBeGone() {
        know(dated("1", since(1)));
        list.page(dated("1", since(1))).saysGone("1");

        slice(order(since(365)));

        assertThat(published).isEmpty();
    }

    @Test
    void publishesNothingThatWasErased() {
        pages(1);
        erased.add("portal/1a");

        slice(order(since(365)));

        assertThat(published).extracting(Review::id).containsExactly("portal/1b");
    }

    @Test
    void isDoneWhereAWholePageIsOlderThanWanted() {
        list.page(dated("pinned", since(400)), dated("1", since(1)));
        list.page(dated("2", since(2)), dated("3", since(11)));
        list.page(dated("4", since(12)), dated("5", since(13)));
        list.page(dated("6", since(14)));

        Backfill done = slice(order(since(10)));

        assertThat(list.asked()).containsExactly(1, 2, 3);
        assertThat(done.state()).isEqualTo(BackfillState.DONE);
        assertThat(done.end()).isEqualTo(BackfillEnd.FAR_ENOUGH);
        assertThat(done.reached()).isEqualTo(since(13));
    }

    @Test
    void isDoneWhereTheListEndsInACircle() {
        pages(4);
        list.endsIn(3);

        Backfill done = slice(order(since(365)));

        assertThat(list.asked()).containsExactly(1, 2, 3, 4);
        assertThat(done.end()).isEqualTo(BackfillEnd.LIST_ENDED);
    }

    @Test
    void endsAListThatHasNoEnd() {
        pages(6);
        Backfill far = order(since(365), Map.of("page", "2"), Slice.MOST_PAGES - 3);

        Backfill done = slice(far);

        assertThat(list.asked()).containsExactly(2, 3, 4);
        assertThat(done.state()).isEqualTo(BackfillState.DONE);
        assertThat(done.end()).isEqualTo(BackfillEnd.PAGE_LIMIT);
        assertThat(done.position()).isEqualTo(Map.of("page", "5"));
    }

    @Test
    void readsOnceWhatHasNoPages() {
        pages(3);
        list.unpaged();

        Backfill done = slice(order(since(2)));

        assertThat(done.state()).isEqualTo(BackfillState.DONE);
        assertThat(done.end()).isEqualTo(BackfillEnd.NO_PAGES);
        assertThat(published).hasSize(6).allMatch(review -> review.origin() == Origin.BACKFILL);
    }

    @Test
    void putsALoneReplyUnderTheReviewThatItAnswersWithTheRepliesBefore() {
        know(Portal.review("1", "Olha", "late", Portal.reply("we are sorry")));
        list.unpaged().answers("1", Portal.reply("it is on its way"));

        slice(order(since(365)));

        assertThat(published).singleElement().satisfies(review -> {
            assertThat(review.id()).isEqualTo("portal/1");
            assertThat(review.revision()).isEqualTo(2);
            assertThat(review.replies()).extracting(Reply::text).containsExactly("we are sorry", "it is on its way");
        });
    }

    @Test
    void looksUpNothingThatWasErased() {
        know(Portal.review("1", "Olha", "late"));
        erased.add("portal/1");
        list.unpaged().answers("1", Portal.reply("it is on its way"));

        slice(order(since(365)));

        assertThat(published).isEmpty();
    }

    @Test
    void waitsAfterAFailureAndGoesOnFromTheSamePage() {
        pages(4);
        list.fails(3, failure(Outcome.FAILED));

        Backfill halted = slice(order(since(365)));
        list.asked();

        assertThat(halted.state()).isEqualTo(BackfillState.RUNNING);
        assertThat(halted.position()).isEqualTo(Map.of("page", "3"));
        assertThat(halted.problem()).isEqualTo("HTTP 503");
        assertThat(published).hasSize(4);
        assertThat(backfiller.due(NOW, memory, orders)).isNull();
        assertThat(backfiller.due(NOW.plus(Duration.ofMinutes(1)), memory, orders))
                .isEqualTo(halted);

        list.works();
        Backfill done = slice(halted);

        assertThat(list.asked()).containsExactly(3, 4);
        assertThat(done.problem()).isNull();
        assertThat(done.state()).isEqualTo(BackfillState.DONE);
        assertThat(published).hasSize(8);
    }

    @Test
    void failsAfterTheSamePageHasFailedAgainAndAgain() {
        pages(3);
        list.fails(2, failure(Outcome.FAILED));
        Backfill order = slice(order(since(365)));

        for (int attempt = 2; attempt < Backfiller.ATTEMPTS; attempt++) {
            order = slice(order);
            assertThat(order.state()).isEqualTo(BackfillState.RUNNING);
        }
        order = slice(order);

        assertThat(order.state()).isEqualTo(BackfillState.FAILED);
        assertThat(order.position()).isEqualTo(Map.of("page", "2"));
        assertThat(order.problem()).isEqualTo("HTTP 503");
        assertThat(backfiller.due(NOW.plus(Duration.ofDays(1)), memory, orders)).isNull();
    }

    @Test
    void failsAtOnceWhereWeMayNotRead() {
        pages(3);
        list.fails(2, failure(Outcome.REFUSED));

        assertThat(slice(order(since(365))).state()).isEqualTo(BackfillState.FAILED);
    }

    @Test
    void readsAgainWhatCouldNotBeWritten() {
        pages(7);
        Backfill order = order(since(365));
        backfilled(order);
        list.asked();

        Backfill again = slice(order);

        assertThat(list.asked()).containsExactly(1, 2, 3, 4, 5);
        assertThat(again.state()).isEqualTo(BackfillState.RUNNING);
        assertThat(published).hasSize(10);
    }

    @Test
    void anOrderThatComesMeanwhileIsTheLastWord() {
        pages(9);
        Backfill before = order(since(365));
        Backfill stop = before.stopped("olha", NOW.plusSeconds(1));
        orders.take("portal", stop);

        Backfill after = slice(before);

        assertThat(after).isEqualTo(stop);
        assertThat(published).hasSize(10);
        assertThat(backfiller.due(NOW.plus(Duration.ofDays(1)), memory, orders)).isNull();
    }

    @Test
    void obeysANewOrderAtOnceWhileAnOlderOneWaits() {
        pages(1);
        list.fails(1, failure(Outcome.FAILED));
        slice(order(since(365)));
        Backfill newer = Backfill.order("portal", "newer", since(30), "olha", NOW.plusSeconds(1), Map.of(), null);

        orders.take("portal", newer);

        assertThat(backfiller.due(NOW, memory, orders)).isEqualTo(newer);
    }

    @Test
    void aNewOwnerGoesOnFromWhatWasWrittenLast() {
        pages(7);
        orders.take("portal", order(since(365)));
        slice(order(since(365)));
        list.asked();
        backfiller = backfiller(NOW);

        slice(requireNonNull(backfiller.due(NOW, memory, orders)));

        assertThat(list.asked()).containsExactly(6, 7);
        assertThat(published).hasSize(14);
    }

    /** Reads a slice, and has it written. */
    private Backfill slice(Backfill order) {
        Backfilled slice = backfilled(order);
        for (Change change : slice.findings().changes()) {
            published.add(requireNonNull(change.review()));
            remember(change);
        }
        memory.remember(slice.progress());
        return slice.progress();
    }

    private Backfilled backfilled(Backfill order) {
        return backfiller.slice(order, memory, orders, erased::contains, Map.of());
    }

    private Backfiller backfiller(Instant now) {
        return new Backfiller(
                Portal.SETTINGS,
                list,
                new Topics("", 6),
                seen -> Optional.ofNullable(last.get(seen.id())),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    /** So many pages of two reviews, each a day older than the one before it. */
    private void pages(int count) {
        IntStream.rangeClosed(1, count)
                .forEach(number ->
                        list.page(dated(number + "a", since(2 * number - 1)), dated(number + "b", since(2 * number))));
    }

    private void know(FoundReview review) {
        new Reconciliation(Portal.SETTINGS, list, memory, id -> false, Map.of())
                .of(new Listing(false, POLLED, List.of(review), Ending.LIMIT, null, Map.of(), List.of()))
                .changes()
                .forEach(this::remember);
    }

    private void remember(Change change) {
        last.put(change.seen().id(), requireNonNull(change.review()));
        memory.remember(Seen.placed(change.seen(), PLACE));
    }

    private static Backfill order(Instant since) {
        return Backfill.order("portal", "one", since, "olha", NOW, Map.of(), null);
    }

    private static Backfill order(Instant since, Map<String, String> position, int pages) {
        return new Backfill(
                "portal",
                "one",
                since,
                "olha",
                NOW,
                BackfillState.RUNNING,
                position,
                pages,
                0,
                0,
                null,
                null,
                null,
                NOW);
    }

    /** So many days, and a little more, before the last poll. */
    private static Instant since(int days) {
        return PUBLISHED.minus(Duration.ofDays(days));
    }

    private static SourceException failure(Outcome outcome) {
        return new SourceException(outcome, "HTTP 503");
    }

    private static FoundReview dated(String id, Instant published) {
        return dated(id, published, "late");
    }

    private static FoundReview dated(String id, Instant published, String text) {
        return Portal.dated(Portal.review(id, "Olha " + id, text), published);
    }
}
