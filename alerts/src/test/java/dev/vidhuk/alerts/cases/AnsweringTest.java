package dev.vidhuk.alerts.cases;

import static dev.vidhuk.alerts.ReviewBuilder.complaint;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.CaseReason;
import dev.vidhuk.events.CaseStatus;
import dev.vidhuk.events.Precision;
import dev.vidhuk.events.ReplyState;
import dev.vidhuk.events.Sentiment;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AnsweringTest {
    private static final Instant T = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instant DAY = Instant.parse("2026-11-20T00:00:00Z");

    private final Watching watching = new Watching();

    @Test
    void isAnsweredByThePublishedReplyOfTheBrandAtItsOwnTime() {
        Instant replied = T.plus(Duration.ofHours(1));
        Instant seen = T.plus(Duration.ofHours(3));
        watching.see(T, complaint(T));

        watching.see(seen, complaint(T).officialReply("1", replied).seenAt(seen));

        assertThat(watching.current().status()).isEqualTo(CaseStatus.ANSWERED);
        assertThat(watching.current().answeredAt()).isEqualTo(replied);
        assertThat(watching.current().answeredVia()).isEqualTo("site");
        assertThat(watching.current().firstResponse()).isEqualTo(Duration.ofHours(1));
        assertThat(watching.current().countedResponse()).isEqualTo(Duration.ofHours(1));
        assertThat(watching.current().nextStepAt()).isNull();
        assertThat(watching.said()).containsExactly("negative-review firing opened", "answered resolved answered");
    }

    @Test
    void isNotAnsweredByAnotherCustomer() {
        Instant seen = T.plus(Duration.ofHours(1));
        watching.see(T, complaint(T));

        watching.see(
                seen,
                complaint(T)
                        .reply("1", false, false, ReplyState.PUBLISHED, seen, Precision.SECOND, seen)
                        .seenAt(seen));

        assertThat(watching.current().status()).isEqualTo(CaseStatus.OPEN);
    }

    @Test
    void isNotAnsweredByAPendingOrRejectedReply() {
        Instant seen = T.plus(Duration.ofHours(1));
        watching.see(T, complaint(T));

        watching.see(
                seen,
                complaint(T)
                        .reply("1", true, false, ReplyState.PENDING, seen, Precision.SECOND, seen)
                        .reply("2", true, false, ReplyState.REJECTED, seen, Precision.SECOND, seen)
                        .seenAt(seen));

        assertThat(watching.current().status()).isEqualTo(CaseStatus.OPEN);
    }

    @Test
    void countsATieWithinTheDay() {
        Instant seen = T.plus(Duration.ofHours(1));
        watching.see(T, complaint(DAY).precision(Precision.DAY).firstSeenAt(T));

        watching.see(
                seen,
                complaint(DAY)
                        .precision(Precision.DAY)
                        .firstSeenAt(T)
                        .officialReply("1", DAY.plus(Duration.ofHours(9)))
                        .seenAt(seen));

        assertThat(watching.current().status()).isEqualTo(CaseStatus.ANSWERED);
    }

    @Test
    void isAnsweredWhenAReplyWasFirstSeenWhereOnlyItsDayIsKnown() {
        Instant seen = T.plus(Duration.ofHours(2));
        watching.see(T, complaint(T));

        watching.see(
                seen,
                complaint(T)
                        .reply("1", true, false, ReplyState.PUBLISHED, DAY, Precision.DAY, seen)
                        .seenAt(seen));

        assertThat(watching.current().answeredAt()).isEqualTo(seen);
    }

    @Test
    void isNotAnsweredByAReplyOfTheDayBefore() {
        Instant seen = T.plus(Duration.ofHours(2));
        Instant dayBefore = DAY.minus(Duration.ofDays(1));
        watching.see(T, complaint(T));

        watching.see(
                seen,
                complaint(T)
                        .reply("1", true, false, ReplyState.PUBLISHED, dayBefore, Precision.DAY, seen)
                        .seenAt(seen));

        assertThat(watching.current().status()).isEqualTo(CaseStatus.OPEN);
    }

    @Test
    void staysAnsweredWhenTheCustomerSaysThankYou() {
        Instant replied = T.plus(Duration.ofHours(1));
        Instant thanked = T.plus(Duration.ofHours(2));
        watching.see(T, complaint(T));
        watching.see(replied, complaint(T).officialReply("1", replied).seenAt(replied));

        watching.see(
                thanked,
                complaint(T)
                        .officialReply("1", replied)
                        .followUp("2", thanked, Sentiment.POSITIVE)
                        .seenAt(thanked));

        assertThat(watching.current().status()).isEqualTo(CaseStatus.ANSWERED);
        assertThat(watching.current().round()).isEqualTo(1);
    }

    @Test
    void reopensWithTheClockOfTheFollowUpWhenTheCustomerIsStillUnhappy() {
        Instant replied = T.plus(Duration.ofHours(1));
        Instant said = T.plus(Duration.ofHours(2));
        Instant seen = T.plus(Duration.ofHours(3));
        watching.see(T, complaint(T));
        watching.see(replied, complaint(T).officialReply("1", replied).seenAt(replied));

        watching.see(
                seen,
                complaint(T)
                        .officialReply("1", replied)
                        .followUp("2", said, Sentiment.NEGATIVE)
                        .seenAt(seen));

        assertThat(watching.current().status()).isEqualTo(CaseStatus.OPEN);
        assertThat(watching.current().round()).isEqualTo(2);
        assertThat(watching.current().clockStartedAt()).isEqualTo(said);
        assertThat(watching.current().dueAt()).isEqualTo(said.plus(Duration.ofHours(24)));
        assertThat(watching.said()).last().isEqualTo("reopened firing reopened");
    }

    @Test
    void reopensForAQuestionUnderTheAnswerAndHearsItOnce() {
        Instant replied = T.plus(Duration.ofHours(1));
        Instant asked = T.plus(Duration.ofHours(2));
        Instant answered = T.plus(Duration.ofHours(3));
        watching.see(T, complaint(T));
        watching.see(
                asked,
                complaint(T)
                        .officialReply("1", replied)
                        .followUp("2", asked, Precision.SECOND, asked, Sentiment.NEUTRAL, true)
                        .seenAt(asked));

        watching.see(
                answered,
                complaint(T)
                        .officialReply("1", replied)
                        .followUp("2", asked, Precision.SECOND, asked, Sentiment.NEUTRAL, true)
                        .officialReply("3", answered)
                        .seenAt(answered));

        assertThat(watching.current().status()).isEqualTo(CaseStatus.ANSWERED);
        assertThat(watching.current().round()).isEqualTo(2);
        assertThat(watching.moves())
                .containsExactly(
                        "opened negative",
                        "answered official-reply",
                        "reopened follow-up-question",
                        "answered official-reply");
    }

    @Test
    void hearsAFollowUpOfTheSameDayThatAppearedAfterTheAnswer() {
        Instant replied = T.plus(Duration.ofHours(1));
        Instant seen = T.plus(Duration.ofHours(3));
        watching.see(T, complaint(T));
        watching.see(replied, complaint(T).officialReply("1", replied).seenAt(replied));

        watching.see(
                seen,
                complaint(T)
                        .officialReply("1", replied)
                        .followUp("2", DAY, Precision.DAY, seen, Sentiment.NEGATIVE, false)
                        .seenAt(seen));

        assertThat(watching.current().status()).isEqualTo(CaseStatus.OPEN);
        assertThat(watching.current().round()).isEqualTo(2);
        assertThat(watching.current().clockStartedAt()).isEqualTo(seen);
    }

    @Test
    void keepsTheClockRunningWhenTheAuthorSaysMoreWhileWaiting() {
        Instant said = T.plus(Duration.ofHours(2));
        watching.see(T, complaint(T));

        watching.see(said, complaint(T).followUp("2", said, Sentiment.NEGATIVE).seenAt(said));

        assertThat(watching.current().round()).isEqualTo(1);
        assertThat(watching.current().clockStartedAt()).isEqualTo(T);
        assertThat(watching.moves()).last().isEqualTo("said-more follow-up-negative");
    }

    @Test
    void takesAReplyThatAppearsLateForNoAnswerToWhatWasSaidAfterIt() {
        Instant said = T.plus(Duration.ofHours(2));
        Instant seen = T.plus(Duration.ofHours(3));
        watching.see(T, complaint(T));
        watching.see(said, complaint(T).followUp("2", said, Sentiment.NEGATIVE).seenAt(said));

        watching.see(
                seen,
                complaint(T)
                        .followUp("2", said, Sentiment.NEGATIVE)
                        .reply("1", true, false, ReplyState.PUBLISHED, said.minusSeconds(60), Precision.SECOND, seen)
                        .seenAt(seen));

        assertThat(watching.current().waiting()).isTrue();
    }

    @Test
    void reopensWithTheFullTimeWhenTheReplyIsRemoved() {
        Instant replied = T.plus(Duration.ofHours(1));
        Instant removed = T.plus(Duration.ofDays(3));
        watching.see(T, complaint(T));
        watching.see(replied, complaint(T).officialReply("1", replied).seenAt(replied));

        watching.see(removed, complaint(T).seenAt(removed));

        assertThat(watching.current().status()).isEqualTo(CaseStatus.OPEN);
        assertThat(watching.current().dueAt()).isEqualTo(removed.plus(Duration.ofHours(24)));
        assertThat(watching.current().answeredAt()).isNull();
        assertThat(watching.moves()).last().isEqualTo("reopened reply-removed");
    }

    @Test
    void takesNoReplyForRemovedWhereThePageShowsNone() {
        Instant replied = T.plus(Duration.ofHours(1));
        Instant seen = T.plus(Duration.ofDays(3));
        watching.see(T, complaint(T));
        watching.see(replied, complaint(T).officialReply("1", replied).seenAt(replied));

        watching.see(seen, complaint(T).repliesVisible(false).seenAt(seen));

        assertThat(watching.current().status()).isEqualTo(CaseStatus.ANSWERED);
    }

    @Test
    void tellsOnlyThoseWhoWereToldThatItIsAnswered() {
        Instant replied = T.plus(Duration.ofHours(1));
        watching.see(T, complaint(T));

        Decision answered =
                watching.see(replied, complaint(T).officialReply("1", replied).seenAt(replied));

        assertThat(watching.current().notified()).containsExactly("shop-team");
        assertThat(answered.alerts())
                .singleElement()
                .satisfies(alert -> assertThat(alert.receivers()).containsExactly("shop-team"));
    }

    @Test
    void takesAFollowUpThatComplainsAndAsksForAComplaint() {
        watching.see(T, complaint(T).praise());
        Instant seen = T.plus(Duration.ofHours(1));

        watching.see(
                seen,
                complaint(T)
                        .praise()
                        .followUp("a", seen, Precision.SECOND, seen, Sentiment.NEGATIVE, true)
                        .seenAt(seen));

        assertThat(watching.moves()).containsExactly("opened follow-up-negative");
        assertThat(watching.current().reason()).isEqualTo(CaseReason.COMPLAINT);
    }

    @Test
    void hearsAFollowUpOfTheSameMinuteThatAppearedAfterTheAnswer() {
        Instant minute = T.plus(Duration.ofHours(1));
        Instant answered = minute.plusSeconds(20);
        watching.see(T, complaint(T));
        watching.see(
                minute.plusSeconds(27),
                complaint(T).officialReply("1", answered).seenAt(minute.plusSeconds(27)));

        watching.see(
                minute.plusSeconds(34),
                complaint(T)
                        .officialReply("1", answered)
                        .followUp("a", minute, Precision.MINUTE, minute.plusSeconds(34), Sentiment.NEGATIVE, false)
                        .seenAt(minute.plusSeconds(34)));

        assertThat(watching.current().status()).isEqualTo(CaseStatus.OPEN);
        assertThat(watching.current().round()).isEqualTo(2);
    }

    @Test
    void measuresBothResponseTimesFromTheStartOfTheClock() {
        watching.see(T, complaint(T).praise());
        Instant complained = T.plus(Duration.ofDays(3));
        watching.see(
                complained,
                complaint(T)
                        .praise()
                        .followUp("a", complained, Sentiment.NEGATIVE)
                        .seenAt(complained));
        Instant answered = complained.plus(Duration.ofHours(2));

        watching.see(
                answered,
                complaint(T)
                        .praise()
                        .followUp("a", complained, Sentiment.NEGATIVE)
                        .officialReply("1", answered)
                        .seenAt(answered));

        assertThat(watching.current().firstResponse()).isEqualTo(Duration.ofHours(2));
        assertThat(watching.current().countedResponse()).isEqualTo(Duration.ofHours(2));
    }
}
