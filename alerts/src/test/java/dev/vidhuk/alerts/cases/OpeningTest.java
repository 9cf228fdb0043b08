package dev.vidhuk.alerts.cases;

import static dev.vidhuk.alerts.ReviewBuilder.complaint;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.alerts.ReviewBuilder;
import dev.vidhuk.events.CaseReason;
import dev.vidhuk.events.CaseStatus;
import dev.vidhuk.events.Origin;
import dev.vidhuk.events.Precision;
import dev.vidhuk.events.Quiet;
import dev.vidhuk.events.Sentiment;
import dev.vidhuk.events.Signal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OpeningTest {
    private static final Instant T = Instant.parse("2026-11-20T10:00:00Z");

    private final Watching watching = new Watching();

    @Test
    void opensForANegativeReview() {
        ReviewBuilder review = complaint(T);

        watching.see(T, review);

        assertThat(watching.current().reason()).isEqualTo(CaseReason.COMPLAINT);
        assertThat(watching.current().status()).isEqualTo(CaseStatus.OPEN);
        assertThat(watching.current().dueAt()).isEqualTo(T.plus(Duration.ofHours(24)));
        assertThat(watching.moves()).containsExactly("opened negative");
        assertThat(watching.said()).containsExactly("negative-review firing opened");
    }

    @Test
    void opensForAMixedReview() {
        ReviewBuilder review = complaint(T).rating(3.0).sentiment(Sentiment.MIXED);

        watching.see(T, review);

        assertThat(watching.moves()).containsExactly("opened mixed");
    }

    @Test
    void opensForAComplaintInSpiteOfFiveStars() {
        ReviewBuilder review =
                complaint(T).rating(5.0).sentiment(Sentiment.POSITIVE).signals(Signal.RATING_TEXT_MISMATCH);

        watching.see(T, review);

        assertThat(watching.moves()).containsExactly("opened complaint-in-spite-of-stars");
    }

    @Test
    void opensForFewStarsWithoutAWord() {
        ReviewBuilder review =
                complaint(T).text(null).rating(2.0).sentiment(Sentiment.UNSURE).categories();

        watching.see(T, review);

        assertThat(watching.moves()).containsExactly("opened few-stars-without-text");
    }

    @Test
    void opensForFewStarsWithAnUnsureText() {
        ReviewBuilder review =
                complaint(T).rating(2.0).sentiment(Sentiment.UNSURE).categories();

        watching.see(T, review);

        assertThat(watching.moves()).containsExactly("opened few-stars-unsure");
    }

    @Test
    void opensForAQuestion() {
        ReviewBuilder review =
                complaint(T).praise().sentiment(Sentiment.NEUTRAL).signals(Signal.QUESTION);

        watching.see(T, review);

        assertThat(watching.current().reason()).isEqualTo(CaseReason.QUESTION);
        assertThat(watching.said()).containsExactly("question firing opened");
    }

    @Test
    void opensNoneForWhatTheBrandItselfSays() {
        ReviewBuilder review = complaint(T).signals(Signal.BRAND_VOICE);

        watching.see(T, review);

        assertThat(watching.open()).isNull();
    }

    @Test
    void opensNoneForAnUnsureTextWithoutStars() {
        ReviewBuilder review =
                complaint(T).rating(null).sentiment(Sentiment.UNSURE).categories();

        watching.see(T, review);

        assertThat(watching.open()).isNull();
    }

    @Test
    void opensNoneForANeutralText() {
        ReviewBuilder review = complaint(T)
                .rating(null)
                .text("Замовила чайник")
                .sentiment(Sentiment.NEUTRAL)
                .categories();

        watching.see(T, review);

        assertThat(watching.open()).isNull();
        assertThat(watching.said()).isEmpty();
    }

    @Test
    void opensNoneForPraise() {
        ReviewBuilder review = complaint(T).praise();

        watching.see(T, review);

        assertThat(watching.open()).isNull();
        assertThat(watching.said()).isEmpty();
    }

    @Test
    void opensWhenPraiseIsEditedToAComplaintWithTheClockOfTheEdit() {
        Instant edited = T.plus(Duration.ofDays(30));
        watching.see(T, complaint(T).praise());

        watching.see(edited, complaint(T).editedAt(edited).seenAt(edited));

        assertThat(watching.current().clockStartedAt()).isEqualTo(edited);
        assertThat(watching.current().quiet()).isNull();
        assertThat(watching.said()).containsExactly("negative-review firing opened");
    }

    @Test
    void opensWhenAHappyCustomerComplainsUnderTheReviewLater() {
        Instant later = T.plus(Duration.ofDays(3));
        watching.see(T, complaint(T).praise());

        watching.see(
                later,
                complaint(T).praise().followUp("2", later, Sentiment.NEGATIVE).seenAt(later));

        assertThat(watching.current().clockStartedAt()).isEqualTo(later);
        assertThat(watching.moves()).containsExactly("opened follow-up-negative");
    }

    @Test
    void saysNothingOfAComplaintThatWasAnsweredBeforeWeSawIt() {
        Instant replied = T.plus(Duration.ofMinutes(5));

        watching.see(replied, complaint(T).officialReply("1", replied).seenAt(replied));

        assertThat(watching.current().status()).isEqualTo(CaseStatus.ANSWERED);
        assertThat(watching.said()).isEmpty();
    }

    @Test
    void staysQuietAboutABackfill() {
        watching.see(T, complaint(T).origin(Origin.BACKFILL));

        watching.look(T.plus(Duration.ofDays(2)));

        assertThat(watching.current().quiet()).isEqualTo(Quiet.BACKFILL);
        assertThat(watching.current().overdue()).isTrue();
        assertThat(watching.said()).isEmpty();
    }

    @Test
    void staysQuietAboutAReplay() {
        watching.see(T, complaint(T).origin(Origin.REPLAY));

        assertThat(watching.current().quiet()).isEqualTo(Quiet.REPLAY);
        assertThat(watching.said()).isEmpty();
    }

    @Test
    void staysQuietAboutWhatWasTooOldWhenFirstSeen() {
        Instant seen = T.plus(Duration.ofDays(8));

        watching.see(seen, complaint(T).firstSeenAt(seen));

        assertThat(watching.current().quiet()).isEqualTo(Quiet.TOO_OLD);
        assertThat(watching.said()).isEmpty();
    }

    @Test
    void speaksAgainWhenTheAuthorComplainsUnderABackfilledReview() {
        Instant later = T.plus(Duration.ofHours(1));
        watching.see(T, complaint(T).origin(Origin.BACKFILL));

        watching.see(
                later,
                complaint(T)
                        .origin(Origin.BACKFILL)
                        .followUp("2", later, Sentiment.NEGATIVE)
                        .seenAt(later));

        assertThat(watching.current().quiet()).isNull();
        assertThat(watching.current().round()).isEqualTo(2);
        assertThat(watching.said()).containsExactly("reopened firing reopened");
    }

    @Test
    void startsTheClockWhenFirstSeenWhereOnlyTheDayIsKnown() {
        Instant day = Instant.parse("2026-11-20T00:00:00Z");

        watching.see(T, complaint(day).precision(Precision.DAY).firstSeenAt(T));

        assertThat(watching.current().clockStartedAt()).isEqualTo(T);
    }

    @Test
    void startsTheClockNotBeforeTheDayBegan() {
        Instant day = Instant.parse("2026-11-21T00:00:00Z");

        watching.see(T, complaint(day).precision(Precision.DAY).firstSeenAt(T));

        assertThat(watching.current().clockStartedAt()).isEqualTo(day);
    }

    @Test
    void startsTheClockAtPublicationWhenSeenLater() {
        Instant seen = T.plus(Duration.ofHours(5));

        watching.see(seen, complaint(T).firstSeenAt(seen));

        assertThat(watching.current().clockStartedAt()).isEqualTo(T);
        assertThat(watching.current().openedAt()).isEqualTo(seen);
    }
}
