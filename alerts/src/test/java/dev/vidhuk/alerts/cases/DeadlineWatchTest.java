package dev.vidhuk.alerts.cases;

import static dev.vidhuk.alerts.ReviewBuilder.complaint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.vidhuk.alerts.deadline.Calendar;
import dev.vidhuk.alerts.deadline.Escalation;
import dev.vidhuk.alerts.deadline.Policy;
import dev.vidhuk.alerts.deadline.PolicyMatch;
import dev.vidhuk.events.Alert;
import dev.vidhuk.events.Proof;
import dev.vidhuk.events.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DeadlineWatchTest {
    private static final Instant T = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instant DUE = T.plus(Duration.ofHours(8));
    private static final Policy EIGHT_HOURS = new Policy(
            "portals",
            PolicyMatch.everything(),
            Duration.ofHours(8),
            Calendar.ALWAYS,
            List.of(50, 75),
            List.of(new Escalation(Duration.ofHours(2), "lead"), new Escalation(Duration.ofHours(8), "owner")),
            Policy.ACKNOWLEDGED_FOR,
            Policy.NOT_OLDER_THAN);

    private static final Policy TWO_AT_A_TIME = new Policy(
            "portals",
            PolicyMatch.everything(),
            Duration.ofHours(8),
            Calendar.ALWAYS,
            List.of(),
            List.of(
                    new Escalation(Duration.ofHours(2), "lead"),
                    new Escalation(Duration.ofHours(2), "owner"),
                    new Escalation(Duration.ofHours(8), "board"),
                    new Escalation(Duration.ofHours(8), "founder")),
            Policy.ACKNOWLEDGED_FOR,
            Policy.NOT_OLDER_THAN);

    private final Watching watching = new Watching(EIGHT_HOURS);

    @Test
    void warnsWhenAShareOfTheTimeIsOver() {
        watching.see(T, complaint(T));

        watching.look(T.plus(Duration.ofHours(4)));
        watching.look(T.plus(Duration.ofHours(6)));

        assertThat(watching.said())
                .containsExactly(
                        "negative-review firing opened", "due-soon firing due-soon-50", "due-soon firing due-soon-75");
        assertThat(watching.current().nextStepAt()).isEqualTo(DUE);
    }

    @Test
    void saysOnlyTheLastOfSeveralStepsThatArePast() {
        watching.see(T, complaint(T));

        watching.look(DUE);

        assertThat(watching.said()).containsExactly("negative-review firing opened", "overdue firing due-unverified");
        assertThat(watching.moves())
                .containsExactly(
                        "opened negative", "overdue unverified", "passed-over due-soon-50", "passed-over due-soon-75");
    }

    @Test
    void pagesNobodyWithoutAWitness() {
        watching.see(T, complaint(T));

        Decision decision = watching.look(DUE);

        assertThat(watching.current().overdue()).isTrue();
        assertThat(watching.current().verified()).isFalse();
        assertThat(watching.current().nextStepAt()).isEqualTo(DUE);
        assertThat(decision.alerts())
                .singleElement()
                .satisfies(alert -> assertThat(alert.receivers()).isEmpty());
    }

    @Test
    void isVerifiedByASightAtTheDeadlineThatShowsNoAnswer() {
        watching.see(T, complaint(T));
        watching.look(DUE);

        Decision decision = watching.see(DUE.plusSeconds(5), complaint(T).checkedAt(DUE));

        Alert alert = decision.alerts().get(0);
        assertThat(watching.current().verified()).isTrue();
        assertThat(alert.step()).isEqualTo("due");
        assertThat(alert.receivers()).containsExactly("shop-team");
        assertThat(alert.proof()).isEqualTo(new Proof("always", List.of(new Span(T, DUE)), Duration.ofHours(8), DUE));
        assertThat(watching.current().nextStepAt()).isEqualTo(DUE.plus(Duration.ofHours(2)));
    }

    @Test
    void givesTheTwoOverduesTwoIds() {
        watching.see(T, complaint(T));
        watching.look(DUE);

        watching.see(DUE.plusSeconds(5), complaint(T).checkedAt(DUE));

        assertThat(watching.alerts().stream().map(Alert::id)).doesNotHaveDuplicates();
    }

    @Test
    void isNotVerifiedByASightFromBeforeTheDeadline() {
        watching.see(T, complaint(T));

        watching.see(DUE.plusSeconds(5), complaint(T).checkedAt(DUE.minusSeconds(1)));

        assertThat(watching.current().verified()).isFalse();
    }

    @Test
    void isNeverVerifiedWhereTheSiteShowsNoReplies() {
        watching.see(T, complaint(T).repliesVisible(false));
        watching.look(DUE);

        watching.see(DUE.plusSeconds(5), complaint(T).repliesVisible(false).checkedAt(DUE.plusSeconds(1)));

        assertThat(watching.current().verified()).isFalse();
        assertThat(watching.current().nextStepAt()).isNull();
    }

    @Test
    void isNotOverdueWhenTheSightThatCouldBeTheWitnessShowsTheAnswer() {
        Instant replied = DUE.minusSeconds(10);
        watching.see(T, complaint(T));

        watching.see(
                DUE.plusSeconds(5), complaint(T).officialReply("1", replied).seenAt(DUE));

        assertThat(watching.current().overdue()).isFalse();
        assertThat(watching.said()).containsExactly("negative-review firing opened", "answered resolved answered");
    }

    @Test
    void escalatesStepByStepPastTheRoutesOnceVerified() {
        watching.see(T, complaint(T));
        watching.see(DUE.plusSeconds(5), complaint(T).checkedAt(DUE));

        Decision first = watching.look(DUE.plus(Duration.ofHours(2)));
        Decision second = watching.look(DUE.plus(Duration.ofHours(8)));

        assertThat(first.alerts())
                .singleElement()
                .satisfies(alert -> assertThat(alert.receivers()).containsExactly("lead"));
        assertThat(second.alerts())
                .singleElement()
                .satisfies(alert -> assertThat(alert.receivers()).containsExactly("owner"));
        assertThat(watching.current().escalationLevel()).isEqualTo(2);
        assertThat(watching.current().nextStepAt()).isNull();
        assertThat(Objects.requireNonNull(watching.file()).wakeAt()).isNull();
    }

    @Test
    void escalatesToAllWhoAreToHearOfItAtTheSameTime() {
        watching.configure("2", TWO_AT_A_TIME);
        watching.see(T, complaint(T));
        watching.see(DUE.plusSeconds(5), complaint(T).checkedAt(DUE));

        Decision first = watching.look(DUE.plus(Duration.ofHours(2)));

        assertThat(first.alerts())
                .extracting(Alert::step, Alert::escalationLevel, Alert::receivers)
                .containsExactly(tuple("escalation-1", 1, List.of("lead")), tuple("escalation-2", 2, List.of("owner")));
        assertThat(first.alerts()).extracting(Alert::id).doesNotHaveDuplicates();
        assertThat(watching.current().escalationLevel()).isEqualTo(2);
        assertThat(watching.look(DUE.plus(Duration.ofHours(3))).alerts()).isEmpty();
    }

    @Test
    void passesOverOnlyThoseWhoWereToHearOfItEarlier() {
        watching.configure("2", TWO_AT_A_TIME);
        watching.see(T, complaint(T));

        Instant late = DUE.plus(Duration.ofHours(9));
        Decision verdict = watching.see(late, complaint(T).checkedAt(late));

        assertThat(verdict.alerts()).extracting(Alert::step).containsExactly("escalation-3", "escalation-4");
        assertThat(watching.moves()).contains("passed-over escalation-1", "passed-over escalation-2");
    }

    @Test
    void doesNotEscalateWhatNoWitnessConfirms() {
        watching.see(T, complaint(T));
        watching.look(DUE);

        watching.look(DUE.plus(Duration.ofHours(9)));

        assertThat(watching.said()).containsExactly("negative-review firing opened", "overdue firing due-unverified");
    }

    @Test
    void saysNoStepWhileEventsWait() {
        watching.see(T, complaint(T));

        watching.seeWithBacklog(DUE.plusSeconds(5), complaint(T).checkedAt(DUE));
        boolean overdueMeanwhile = watching.current().overdue();
        watching.look(DUE.plusSeconds(6));

        assertThat(overdueMeanwhile).isFalse();
        assertThat(watching.current().verified()).isTrue();
    }

    @Test
    void sendsAllAtOnceForAReviewThatWasFoundAfterItsDeadline() {
        Instant seen = DUE.plus(Duration.ofMinutes(1));

        watching.see(seen, complaint(T).firstSeenAt(seen));

        assertThat(watching.said()).containsExactly("negative-review firing opened", "overdue firing due");
    }

    @Test
    void movesTheDeadlineOfAnOpenCaseWhenThePolicyChanges() {
        watching.see(T, complaint(T));
        watching.configure("2", Policy.named("portals", Duration.ofHours(24)));

        Decision decision = watching.look(DUE);

        assertThat(watching.current().dueAt()).isEqualTo(T.plus(Duration.ofHours(24)));
        assertThat(watching.current().configVersion()).isEqualTo("2");
        assertThat(watching.moves()).last().isEqualTo("planned portals");
        assertThat(decision.alerts()).isEmpty();
    }

    @Test
    void takesBackAnOverdueWhenTheNewDeadlineIsLater() {
        watching.see(T, complaint(T));
        watching.see(DUE.plusSeconds(5), complaint(T).checkedAt(DUE));
        watching.configure("2", Policy.named("portals", Duration.ofHours(24)));

        watching.look(DUE.plusSeconds(10));

        assertThat(watching.current().overdue()).isFalse();
        assertThat(watching.current().verified()).isNull();
        assertThat(watching.current().nextStepAt()).isEqualTo(T.plus(Duration.ofHours(24)));
    }

    @Test
    void fallsDueAtOnceWhenTheNewDeadlineIsPast() {
        watching.see(T, complaint(T));
        watching.configure("2", Policy.named("portals", Duration.ofHours(1)));

        watching.look(T.plus(Duration.ofHours(3)));

        assertThat(watching.said()).last().isEqualTo("overdue firing due-unverified");
    }

    @Test
    void doesNotRepeatAnOverdueBecauseThePolicyGotStricter() {
        watching.see(T, complaint(T));
        watching.see(DUE.plusSeconds(5), complaint(T).checkedAt(DUE));
        watching.configure("2", Policy.named("portals", Duration.ofHours(1)));

        Decision decision = watching.look(DUE.plusSeconds(10));

        assertThat(decision.alerts()).isEmpty();
        assertThat(watching.current().verified()).isTrue();
    }

    @Test
    void saysTheLevelOfAStricterPolicyThatIsAboveWhatWasSaid() {
        watching.see(T, complaint(T));
        watching.see(DUE.plusSeconds(5), complaint(T).checkedAt(DUE));
        Policy strict = new Policy(
                "portals",
                PolicyMatch.everything(),
                Duration.ofHours(1),
                Calendar.ALWAYS,
                List.of(50),
                List.of(new Escalation(Duration.ofHours(2), "lead"), new Escalation(Duration.ofDays(9), "owner")),
                Policy.ACKNOWLEDGED_FOR,
                Policy.NOT_OLDER_THAN);
        watching.configure("2", strict);

        Decision planned = watching.look(DUE.plusSeconds(10));
        Decision later = watching.look(DUE.plusSeconds(20));

        assertThat(planned.alerts()).extracting(Alert::step).containsExactly("escalation-1");
        assertThat(later.alerts()).isEmpty();
    }

    @Test
    void tellsInTheHistoryOfWarningsThatWerePastWhenAWitnessedDeadlineWasFound() {
        watching.see(DUE.plusSeconds(60), complaint(T).firstSeenAt(DUE.plusSeconds(60)));

        assertThat(watching.moves())
                .containsExactly(
                        "opened negative", "overdue verified", "passed-over due-soon-50", "passed-over due-soon-75");
    }

    @Test
    void leavesACaseToTheNewerConfigurationDuringARollingChange() {
        watching.configure("2", Policy.named("portals", Duration.ofHours(24)));
        watching.see(T, complaint(T));
        watching.configure("1", EIGHT_HOURS);

        watching.look(DUE);

        assertThat(watching.current().dueAt()).isEqualTo(T.plus(Duration.ofHours(24)));
        assertThat(watching.current().overdue()).isFalse();
    }

    @Test
    void goesOnWithACaseThatANewerConfigurationDecidedAlike() {
        watching.configure("2", EIGHT_HOURS);
        watching.see(T, complaint(T));
        watching.configure("1", EIGHT_HOURS);

        watching.look(DUE);

        assertThat(watching.current().overdue()).isTrue();
        assertThat(watching.current().configVersion()).isEqualTo("2");
    }

    @Test
    void saysNothingTwiceAndNothingTooEarlyWhenTheClockOnTheWallIsPutBack() {
        watching.see(T, complaint(T));
        watching.look(T.plus(Duration.ofHours(4)));

        Decision back = watching.look(T.plus(Duration.ofHours(2)));
        Decision again = watching.look(T.plus(Duration.ofHours(5)));

        assertThat(back.alerts()).isEmpty();
        assertThat(again.alerts()).isEmpty();
        assertThat(watching.look(T.plus(Duration.ofHours(6))).alerts())
                .extracting(Alert::step)
                .containsExactly("due-soon-75");
    }

    @Test
    void saysEachStepOnceWhenTheClockOnTheWallLeapsAhead() {
        watching.see(T, complaint(T));
        watching.look(DUE.plus(Duration.ofDays(2)));

        Decision verdict =
                watching.see(DUE.plus(Duration.ofDays(2)), complaint(T).checkedAt(DUE.plusSeconds(1)));
        Decision after = watching.look(DUE.plus(Duration.ofDays(3)));

        assertThat(verdict.alerts()).extracting(Alert::step).containsExactly("escalation-2");
        assertThat(after.alerts()).isEmpty();
    }

    @Test
    void carriesTheProofOfEveryStep() {
        watching.see(T, complaint(T));

        watching.look(T.plus(Duration.ofHours(4)));
        watching.see(DUE, complaint(T).checkedAt(DUE));
        watching.look(DUE.plus(Duration.ofHours(2)));

        assertThat(watching.alerts().subList(1, 4)).allSatisfy(alert -> {
            Proof proof = Objects.requireNonNull(alert.proof());
            assertThat(proof.total())
                    .isEqualTo(Duration.between(T, proof.counted().get(0).to()));
            assertThat(proof.checkedAt()).isEqualTo(alert.step().startsWith("due-soon") ? T : DUE);
        });
    }
}
