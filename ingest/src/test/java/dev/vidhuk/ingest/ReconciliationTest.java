package dev.vidhuk.ingest;

import static dev.vidhuk.ingest.Portal.PUBLISHED;
import static dev.vidhuk.ingest.Portal.reply;
import static dev.vidhuk.ingest.Portal.review;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.Origin;
import dev.vidhuk.events.Precision;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.SourceCursor;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReconciliationTest {
    private static final Instant T1 = PUBLISHED.plus(Duration.ofMinutes(5));
    private static final Instant T2 = PUBLISHED.plus(Duration.ofMinutes(15));
    private static final Instant T3 = PUBLISHED.plus(Duration.ofMinutes(25));

    private final Portal portal = new Portal();
    private final Memory memory = new Memory();
    private final Set<String> erased = new HashSet<>();
    private final Map<String, Instant> awaited = new HashMap<>();

    @Test
    void anUnchangedPageGivesNothing() {
        read(T1, review("1", "Олена К.", "Прийшов розбитий"), review("2", "Ihor", "late"));

        Findings again = read(T2, review("1", "Олена К.", "Прийшов розбитий"), review("2", "Ihor", "late"));

        assertThat(again.changes()).isEmpty();
        assertThat(again.missed()).isEmpty();
    }

    @Test
    void aReorderedPageGivesNothing() {
        read(T1, review(null, "Олена К.", "one"), review(null, "Ihor", "two"));

        Findings again = read(T2, review(null, "Ihor", "two"), review(null, "Олена К.", "one"));

        assertThat(again.changes()).isEmpty();
    }

    @Test
    void theFirstPollOfASourceIsABackfillAndLaterOnesAreLive() {
        Findings first = read(T1, review("1", "Olha", "old"));

        Findings second = read(T2, review("2", "Ihor", "new"), review("1", "Olha", "old"));

        assertThat(only(first).origin()).isEqualTo(Origin.BACKFILL);
        assertThat(only(second).origin()).isEqualTo(Origin.LIVE);
    }

    @Test
    void anEditIsANewRevisionOfTheSameReviewEvenWithoutASiteId() {
        Review before = only(read(T1, review(null, "Olha", "came late")));

        Review after = only(read(T2, review(null, "Olha", "came late, and broken")));

        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.revision()).isEqualTo(2);
        assertThat(after.firstSeenAt()).isEqualTo(T1);
        assertThat(after.observedAt()).isEqualTo(T2);
    }

    @Test
    void aReviewOfWhichThePlaceKeepsRepliesBackIsNoWitnessThatThereAreNone() {
        Review whole = only(read(T1, review("1", "Olha", "late")));

        Review cut = only(read(T2, review("1", "Olha", "late").withHiddenReplies()));

        assertThat(whole.repliesVisible()).isTrue();
        assertThat(cut.repliesVisible()).isFalse();
    }

    @Test
    void twoReviewsByOneAuthorOfOneProductStayTwo() {
        read(T1, review(null, "Olha", "came late"));

        Review second = only(read(T2, review(null, "Olha", "came late"), at(review(null, "Olha", "and broke"), T2)));

        assertThat(second.revision()).isEqualTo(1);
        assertThat(memory.all()).hasSize(2);
    }

    @Test
    void aReplyIsAChangeAndKeepsTheTimeAtWhichItWasFirstSeen() {
        read(T1, review("1", "Olha", "late"));
        Review answered = only(read(T2, review("1", "Olha", "late", reply("Sorry"))));

        Review mended = only(read(T3, review("1", "Olha", "late", reply("So sorry"))));

        assertThat(answered.replies().get(0).firstSeenAt()).isEqualTo(T2);
        assertThat(answered.replies().get(0).publishedAt()).isEqualTo(T2);
        assertThat(mended.replies().get(0).firstSeenAt()).isEqualTo(T2);
        assertThat(mended.replies().get(0).id())
                .isEqualTo(answered.replies().get(0).id());
    }

    @Test
    void aDriftingRelativeDateIsNoEditAndARefinedOneIs() {
        read(T1, dated(review("1", "Olha", "late"), PUBLISHED, Precision.DAY));

        Findings drifted = read(T2, dated(review("1", "Olha", "late"), PUBLISHED.minusSeconds(3600), Precision.DAY));
        Findings refined = read(T3, dated(review("1", "Olha", "late"), PUBLISHED, Precision.SECOND));

        assertThat(drifted.changes()).isEmpty();
        assertThat(only(refined).publishedPrecision()).isEqualTo(Precision.SECOND);
    }

    @Test
    void anAwaitedReviewIsPublishedUnchangedWithANewWitnessOnce() {
        Review before = only(read(T1, review("1", "Olha", "late")));
        awaited.put("portal/1", T2.minusSeconds(30));

        Findings witness = read(T2, review("1", "Olha", "late"));
        Findings again = read(T3, review("1", "Olha", "late"));

        assertThat(only(witness).checkedAt()).isEqualTo(T2);
        assertThat(only(witness).observedAt()).isEqualTo(before.observedAt());
        assertThat(only(witness).revision()).isEqualTo(1);
        assertThat(witness.rechecked()).isEqualTo(1);
        assertThat(again.changes()).isEmpty();
    }

    @Test
    void aFetchThatBeganBeforeTheStepIsNoWitnessOfIt() {
        read(T1, review("1", "Olha", "late"));
        awaited.put("portal/1", T2.plusSeconds(1));

        assertThat(read(T2, review("1", "Olha", "late")).changes()).isEmpty();
    }

    @Test
    void whatWasSeenAtItsOwnAddressIsAWitnessOfThatFetch() {
        read(T1, review("1", "Olha", "late"), review("2", "Ihor", "fine"));
        awaited.put("portal/1", T2.plusSeconds(1));

        Findings tooEarly = elsewhere(T2, review("1", "Olha", "late"));
        Findings witness = elsewhere(T2.plusSeconds(1), review("1", "Olha", "late"));

        assertThat(tooEarly.changes()).isEmpty();
        assertThat(only(witness).checkedAt()).isEqualTo(T2.plusSeconds(1));
        assertThat(only(witness).revision()).isEqualTo(1);
    }

    @Test
    void whatWasSeenAtItsOwnAddressIsNotMissing() {
        read(T1, review("1", "Olha", "late"), review("2", "Ihor", "fine"));
        read(T2, review("2", "Ihor", "fine"));

        Findings seen = elsewhere(T3, review("1", "Olha", "late"));
        Findings missedAgain = read(T3.plusSeconds(60), review("2", "Ihor", "fine"));

        assertThat(seen.withdrawn()).isEmpty();
        assertThat(missedAgain.withdrawn()).isEmpty();
    }

    @Test
    void whatIsMissingFromTwoCompleteSweepsIsWithdrawn() {
        read(T1, review("1", "Olha", "late"), review("2", "Ihor", "fine"));

        Findings once = read(T2, review("2", "Ihor", "fine"));
        Findings twice = read(T3, review("2", "Ihor", "fine"));

        assertThat(once.withdrawn()).isEmpty();
        assertThat(twice.withdrawn()).singleElement().satisfies(gone -> {
            assertThat(gone.id()).isEqualTo("portal/1");
            assertThat(gone.withdrawnAt()).isEqualTo(T3);
            assertThat(gone.revision()).isEqualTo(2);
        });
    }

    @Test
    void aSweepThatShowsItAgainBeginsToCountAnew() {
        read(T1, review("1", "Olha", "late"), review("2", "Ihor", "fine"));
        read(T2, review("2", "Ihor", "fine"));

        read(T3, review("1", "Olha", "late"), review("2", "Ihor", "fine"));
        Findings missedOnce = read(T3.plusSeconds(60), review("2", "Ihor", "fine"));

        assertThat(missedOnce.withdrawn()).isEmpty();
    }

    @Test
    void anIncompleteOrEmptySweepWithdrawsNothing() {
        read(T1, review("1", "Olha", "late"), review("2", "Ihor", "fine"));
        read(T2);
        read(T3);
        portal.endsBy(Ending.LIMIT);
        read(T3.plusSeconds(1), review("2", "Ihor", "fine"));

        Findings last = read(T3.plusSeconds(2), review("2", "Ihor", "fine"));

        assertThat(last.withdrawn()).isEmpty();
        assertThat(requireNonNull(memory.seen("portal/1")).timesMissed()).isZero();
    }

    @Test
    void aPollThatEndedAtWhatIsKnownCountsNoAbsenceAndForgetsNone() {
        read(T1, review("1", "Olha", "late"), review("2", "Ihor", "fine"));
        read(T2, review("2", "Ihor", "fine"));
        portal.endsBy(Ending.KNOWN);
        Findings one = read(T2.plusSeconds(60), review("2", "Ihor", "fine"));
        Findings another = read(T2.plusSeconds(120), review("2", "Ihor", "fine"));
        portal.endsBy(Ending.COMPLETE);

        Findings secondSweep = read(T3, review("2", "Ihor", "fine"));

        assertThat(List.of(one, another)).allMatch(poll -> poll.withdrawn().isEmpty());
        assertThat(secondSweep.withdrawn()).extracting(gone -> gone.id()).containsExactly("portal/1");
    }

    @Test
    void aPollThatEndedAtWhatIsKnownTakesBackAnAbsence() {
        read(T1, review("1", "Olha", "late"), review("2", "Ihor", "fine"));
        read(T2, review("2", "Ihor", "fine"));
        portal.endsBy(Ending.KNOWN);
        read(T2.plusSeconds(60), review("1", "Olha", "late"));
        portal.endsBy(Ending.COMPLETE);

        Findings secondSweep = read(T3, review("2", "Ihor", "fine"));

        assertThat(secondSweep.withdrawn()).isEmpty();
    }

    @Test
    void whatReappearsIsPublishedAgainWithItsOldTimes() {
        read(T1, review("1", "Olha", "late"), review("2", "Ihor", "fine"));
        read(T2, review("2", "Ihor", "fine"));
        read(T3, review("2", "Ihor", "fine"));

        Review back = only(read(T3.plusSeconds(60), review("1", "Olha", "late"), review("2", "Ihor", "fine")));

        assertThat(back.withdrawnAt()).isNull();
        assertThat(back.revision()).isEqualTo(3);
        assertThat(back.firstSeenAt()).isEqualTo(T1);
    }

    @Test
    void whatWasErasedIsNeverPublishedAgain() {
        read(T1, review("1", "Olha", "late"));
        erased.add("portal/1");

        Findings edited = read(T2, review("1", "Olha", "late, very late"));

        assertThat(edited.changes()).isEmpty();
    }

    @Test
    void longTextsAndManyRepliesAreCutAndSaySo() {
        FoundReview.FoundReply[] replies = new FoundReview.FoundReply[150];
        java.util.Arrays.setAll(
                replies,
                i -> new FoundReview.FoundReply(
                        "r" + i,
                        "Guest",
                        null,
                        i == 149,
                        false,
                        dev.vidhuk.events.ReplyState.PUBLISHED,
                        "me too",
                        null,
                        Precision.UNKNOWN));

        Review review = only(read(T1, review("1", "Olha", "а".repeat(30_000), replies)));

        assertThat(review.text()).hasSize(20_000);
        assertThat(review.truncated()).isTrue();
        assertThat(review.replies()).hasSize(101).last().matches(r -> r.official());
        assertThat(review.replyCount()).isEqualTo(150);
    }

    @Test
    void believesAPlaceAtOnceThatSaysThatAReviewIsGone() {
        read(T1, review("1", "Olha", "late"), review("2", "Ihor", "fine"));

        Findings first = gone(T2, "1", "unknown");
        Findings again = gone(T3, "1");

        assertThat(first.withdrawn()).singleElement().satisfies(seen -> {
            assertThat(seen.id()).isEqualTo("portal/1");
            assertThat(seen.withdrawnAt()).isEqualTo(T2);
        });
        assertThat(first.missed()).isEmpty();
        assertThat(again.withdrawn()).isEmpty();
    }

    /** A list that is not read to its end, and says itself what is gone. */
    private Findings gone(Instant at, String... siteIds) {
        Listing listing = new Listing(
                false,
                at,
                List.of(review("2", "Ihor", "fine")),
                Ending.KNOWN,
                null,
                Map.of(),
                List.of(),
                Set.of(siteIds));
        Findings findings = new Reconciliation(Portal.SETTINGS, portal, memory, erased::contains, awaited).of(listing);
        findings.withdrawn().forEach(memory::remember);
        return findings;
    }

    private Findings read(Instant at, FoundReview... shown) {
        Findings findings = new Reconciliation(Portal.SETTINGS, portal, memory, erased::contains, awaited)
                .of(portal.at(at).shows(shown).listing());
        findings.changes().forEach(change -> memory.remember(change.seen()));
        findings.missed().forEach(memory::remember);
        findings.withdrawn().forEach(memory::remember);
        memory.remember(new SourceCursor("portal", Map.of(), at));
        return findings;
    }

    /** A complete sweep that shows the second review alone, while the first is seen elsewhere. */
    private Findings elsewhere(Instant at, FoundReview first) {
        Reconciliation reconciliation = new Reconciliation(Portal.SETTINGS, portal, memory, erased::contains, awaited);
        Listing listing = portal.at(T2).shows(review("2", "Ihor", "fine")).listing();
        Findings findings = reconciliation.of(
                listing, reconciliation.shown(listing), List.of(new Sighting("portal/1", first, at)), Set.of());
        findings.changes().forEach(change -> memory.remember(change.seen()));
        findings.missed().forEach(memory::remember);
        return findings;
    }

    private static Review only(Findings findings) {
        List<Change> changes = findings.changes();
        assertThat(changes).hasSize(1);
        return requireNonNull(changes.get(0).review());
    }

    private static FoundReview at(FoundReview review, Instant published) {
        return dated(review, published, Precision.SECOND);
    }

    private static FoundReview dated(FoundReview review, Instant published, Precision precision) {
        return new FoundReview(
                review.siteId(),
                review.product(),
                review.url(),
                review.author(),
                review.authorId(),
                review.title(),
                review.text(),
                review.truncated(),
                review.rating(),
                review.ratingRaw(),
                published,
                precision,
                review.editedAt(),
                review.withdrawnAt(),
                review.replyCount(),
                review.replies());
    }
}
