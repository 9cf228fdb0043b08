package dev.vidhuk.alerts.cases;

import static dev.vidhuk.alerts.ReviewBuilder.complaint;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.alerts.ReviewBuilder;
import dev.vidhuk.events.CaseStatus;
import dev.vidhuk.events.ClosedAs;
import dev.vidhuk.events.Sentiment;
import dev.vidhuk.events.kafka.Json;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EditingTest {
    private static final Instant T = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instant REPLIED = T.plus(Duration.ofHours(1));
    private static final Instant EDITED = T.plus(Duration.ofHours(2));
    private static final Instant SEEN = T.plus(Duration.ofHours(3));

    private final Watching watching = new Watching();

    private static ReviewBuilder answered() {
        return complaint(T).officialReply("1", REPLIED).seenAt(REPLIED);
    }

    private void answer() {
        watching.see(T, complaint(T));
        watching.see(REPLIED, answered());
    }

    @Test
    void doesNotEvenNoteAnEditOfCommasCaseAndWhiteSpace() {
        answer();

        Decision decision = watching.see(
                SEEN, answered().text("чекала  три тижні прийшов розбитий!").seenAt(SEEN));

        assertThat(watching.current().status()).isEqualTo(CaseStatus.ANSWERED);
        assertThat(decision.entries()).isEmpty();
    }

    @Test
    void notesAHarmlessEdit() {
        answer();

        watching.see(
                SEEN, answered().text("Чекала чотири тижні, прийшов розбитий.").seenAt(SEEN));

        assertThat(watching.current().status()).isEqualTo(CaseStatus.ANSWERED);
        assertThat(watching.moves()).last().isEqualTo("edited harmless");
    }

    @Test
    void reopensWhenAnEditAddsAComplaint() {
        answer();

        watching.see(
                SEEN,
                answered()
                        .text("Чекала три тижні, прийшов розбитий, ще й нагрубили.")
                        .categories("delivery.late", "staff.rude")
                        .editedAt(EDITED)
                        .seenAt(SEEN));

        assertThat(watching.current().round()).isEqualTo(2);
        assertThat(watching.current().clockStartedAt()).isEqualTo(EDITED);
        assertThat(watching.moves()).last().isEqualTo("reopened edit-adds-a-complaint");
    }

    @Test
    void reopensWhenAnEditLowersTheStars() {
        watching.see(T, complaint(T).rating(2.0));
        watching.see(REPLIED, answered().rating(2.0));

        watching.see(SEEN, answered().rating(1.0).editedAt(EDITED).seenAt(SEEN));

        assertThat(watching.moves()).last().isEqualTo("reopened edit-lowers-the-stars");
    }

    @Test
    void reopensWhenAnEditWorsensTheSentiment() {
        watching.see(T, complaint(T).sentiment(Sentiment.MIXED));
        watching.see(REPLIED, answered().sentiment(Sentiment.MIXED));

        watching.see(
                SEEN, answered().text("Жах, нікому не раджу.").editedAt(EDITED).seenAt(SEEN));

        assertThat(watching.moves()).last().isEqualTo("reopened edit-worsens-the-sentiment");
    }

    @Test
    void startsTheClockWhenAnEditWasFirstSeenWhereItsTimeIsNotTold() {
        answer();

        watching.see(
                SEEN,
                answered().text("Ще й нагрубили.").categories("staff.rude").seenAt(SEEN));

        assertThat(watching.current().clockStartedAt()).isEqualTo(SEEN);
    }

    @Test
    void doesNotReopenWhenOnlyTheTaggerHasChangedItsMind() {
        answer();

        watching.see(
                SEEN, answered().categories("delivery.late", "product.broken").checkedAt(SEEN));

        assertThat(watching.current().status()).isEqualTo(CaseStatus.ANSWERED);
    }

    @Test
    void closesAsWonBackWhenEditedToPraise() {
        watching.see(T, complaint(T));

        watching.see(SEEN, complaint(T).praise().seenAt(SEEN));

        assertThat(watching.current().closedAs()).isEqualTo(ClosedAs.WON_BACK);
        assertThat(watching.said()).last().isEqualTo("closed resolved closed-won-back");
    }

    @Test
    void winsBackAnAnsweredCustomerWithoutASecondMessage() {
        answer();

        watching.see(SEEN, answered().praise().seenAt(SEEN));

        assertThat(watching.current().closedAs()).isEqualTo(ClosedAs.WON_BACK);
        assertThat(watching.said()).last().isEqualTo("answered resolved answered");
    }

    @Test
    void closesAsNotNegativeWhenEditedToSomethingNeutral() {
        watching.see(T, complaint(T));

        watching.see(
                SEEN,
                complaint(T).praise().sentiment(Sentiment.NEUTRAL).rating(3.0).seenAt(SEEN));

        assertThat(watching.current().closedAs()).isEqualTo(ClosedAs.NOT_NEGATIVE);
    }

    @Test
    void goesOnWithTheOldClockWhenAWithdrawnReviewReappears() {
        watching.see(T, complaint(T));
        watching.see(EDITED, complaint(T).withdrawnAt(EDITED).seenAt(EDITED));

        watching.see(SEEN, complaint(T).seenAt(SEEN));

        assertThat(watching.current().status()).isEqualTo(CaseStatus.OPEN);
        assertThat(watching.current().round()).isEqualTo(1);
        assertThat(watching.current().clockStartedAt()).isEqualTo(T);
        assertThat(watching.said())
                .containsExactly(
                        "negative-review firing opened", "closed resolved withdrawn-1", "reopened firing reappeared-1");
    }

    @Test
    void isStillAnsweredWhenAnAnsweredReviewReappears() {
        answer();
        watching.see(EDITED, answered().withdrawnAt(EDITED).seenAt(EDITED));

        watching.see(SEEN, answered().seenAt(SEEN));

        assertThat(watching.current().status()).isEqualTo(CaseStatus.ANSWERED);
        assertThat(watching.said()).last().isEqualTo("answered resolved answered");
    }

    @Test
    void keepsNoWordAndNoNameOfAnErasedReview() {
        answer();

        Decision decision = watching.erase(SEEN);

        assertThat(watching.current().closedAs()).isEqualTo(ClosedAs.ERASED);
        assertThat(Json.text(watching.current())).doesNotContain("Олена", "Чекала", "portal.example");
        assertThat(Json.text(java.util.Objects.requireNonNull(watching.file())))
                .doesNotContain("Олена", "Чекала", "portal.example", "Kettle", "Reply 1");
        assertThat(decision.alerts()).isEmpty();
    }

    @Test
    void tellsThatAnErasedCaseIsOverWithoutQuotingIt() {
        watching.see(T, complaint(T));

        Decision decision = watching.erase(SEEN);

        assertThat(decision.alerts())
                .singleElement()
                .satisfies(alert -> assertThat(Json.text(alert)).doesNotContain("Олена", "Чекала"));
    }

    @Test
    void forgetsAReviewWithoutACaseWhenItIsErased() {
        watching.see(T, complaint(T).praise());

        watching.erase(SEEN);

        assertThat(watching.file()).isNull();
    }

    @Test
    void staysClosedWhateverComesAfterAnErasure() {
        watching.see(T, complaint(T));
        watching.erase(EDITED);

        Decision decision = watching.see(SEEN, complaint(T).seenAt(SEEN));

        assertThat(watching.current().closedAs()).isEqualTo(ClosedAs.ERASED);
        assertThat(decision.alerts()).isEmpty();
    }
}
