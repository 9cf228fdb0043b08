package dev.vidhuk.alerts.cases;

import static dev.vidhuk.alerts.ReviewBuilder.complaint;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.alerts.ReviewBuilder;
import dev.vidhuk.alerts.deadline.Policy;
import dev.vidhuk.events.Alert;
import dev.vidhuk.events.AlertStatus;
import dev.vidhuk.events.CaseStatus;
import dev.vidhuk.events.ClosedAs;
import dev.vidhuk.events.Origin;
import dev.vidhuk.events.Quiet;
import dev.vidhuk.events.Sentiment;
import dev.vidhuk.events.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RetaggingTest {
    private static final Instant T = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instant LATER = T.plus(Duration.ofHours(1));

    private final Watching watching = new Watching(Policy.named("portals", Duration.ofHours(8)));

    private static ReviewBuilder neutral() {
        return complaint(T).rating(null).sentiment(Sentiment.NEUTRAL).categories();
    }

    private Retagging effect(ReviewBuilder after) {
        CaseFile file = Objects.requireNonNull(watching.file());
        return Retagging.of(file.current(), file.last(), after.build());
    }

    private Decision replay(ReviewBuilder after) {
        return watching.see(LATER, after.origin(Origin.REPLAY));
    }

    @Test
    void opensAQuietCase() {
        watching.see(T, neutral());

        Retagging foretold = effect(complaint(T).rating(null));
        Decision decision = replay(complaint(T).rating(null));

        assertThat(foretold).isEqualTo(Retagging.OPENS);
        assertThat(watching.current().quiet()).isEqualTo(Quiet.REPLAY);
        assertThat(decision.alerts()).isEmpty();
    }

    @Test
    void closesACaseThatHasLostItsGroundWithoutAWord() {
        watching.see(T, complaint(T).rating(null));

        Retagging foretold = effect(neutral());
        Decision decision = replay(neutral());

        assertThat(foretold).isEqualTo(Retagging.CLOSES);
        assertThat(watching.current().closedAs()).isEqualTo(ClosedAs.NOT_NEGATIVE);
        assertThat(decision.alerts()).isEmpty();
    }

    @Test
    void takesBackWhatWasToldOfACaseThatItCloses() {
        watching.see(T, complaint(T).rating(null));

        Alert hush = Objects.requireNonNull(replay(neutral()).hush());

        assertThat(hush.step()).isEqualTo("unsaid");
        assertThat(hush.status()).isEqualTo(AlertStatus.RESOLVED);
        assertThat(hush.receivers()).containsExactly("shop-team");
    }

    @Test
    void takesNothingBackOfACaseOfWhichNobodyWasTold() {
        watching.see(T, neutral());
        replay(complaint(T).rating(null));

        Alert hush = Objects.requireNonNull(replay(neutral()).hush());

        assertThat(hush.step()).isEqualTo(Decision.OUT_OF_DIGEST);
    }

    @Test
    void reopensQuietlyWhatItHadClosed() {
        watching.see(T, complaint(T).rating(null));
        replay(neutral());

        Retagging foretold = effect(complaint(T).rating(null));
        Decision decision = replay(complaint(T).rating(null));

        assertThat(foretold).isEqualTo(Retagging.REOPENS);
        assertThat(watching.current().status()).isEqualTo(CaseStatus.OPEN);
        assertThat(watching.current().clockStartedAt()).isEqualTo(T);
        assertThat(decision.alerts()).isEmpty();
    }

    @Test
    void movesTheSeverityOfAnOpenCaseWithoutAWord() {
        watching.see(T, complaint(T));

        Retagging foretold = effect(complaint(T).severity(Severity.LOW));
        Decision decision = replay(complaint(T).severity(Severity.LOW));

        assertThat(foretold).isEqualTo(Retagging.MOVES_SEVERITY);
        assertThat(watching.current().severity()).isEqualTo(Severity.LOW);
        assertThat(decision.alerts()).isEmpty();
    }

    @Test
    void leavesWhatAPersonHasOpenedToThatPerson() {
        watching.see(T, neutral());
        watching.act(
                LATER,
                dev.vidhuk.alerts.Actions.of(dev.vidhuk.events.ActionKind.OPEN, LATER)
                        .action());

        replay(neutral().sentiment(Sentiment.POSITIVE));

        assertThat(watching.current().status()).isEqualTo(CaseStatus.OPEN);
    }

    @Test
    void closesNothingWhereTheAuthorAsksUnderTheReview() {
        watching.see(T, complaint(T).rating(null).followUp("a", T.plusSeconds(60), Sentiment.NEGATIVE));

        Retagging foretold = effect(neutral().followUp("a", T.plusSeconds(60), Sentiment.NEGATIVE));

        assertThat(foretold).isNotEqualTo(Retagging.CLOSES);
    }

    @Test
    void doesNotTouchWhatIsAnsweredWonBackOrWithdrawn() {
        watching.see(T, complaint(T).officialReply("1", T.plusSeconds(60)).seenAt(T.plusSeconds(90)));

        Retagging foretold = effect(neutral().officialReply("1", T.plusSeconds(60)));

        assertThat(foretold).isEqualTo(Retagging.NOTHING);
    }
}
