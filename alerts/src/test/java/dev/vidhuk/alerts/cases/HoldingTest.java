package dev.vidhuk.alerts.cases;

import static dev.vidhuk.alerts.ReviewBuilder.complaint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.vidhuk.alerts.Actions;
import dev.vidhuk.alerts.deadline.BusinessHours;
import dev.vidhuk.alerts.deadline.Calendar;
import dev.vidhuk.alerts.deadline.Escalation;
import dev.vidhuk.alerts.deadline.Holidays;
import dev.vidhuk.alerts.deadline.Interval;
import dev.vidhuk.alerts.deadline.Policy;
import dev.vidhuk.alerts.deadline.PolicyMatch;
import dev.vidhuk.alerts.deadline.WorkingDays;
import dev.vidhuk.events.ActionKind;
import dev.vidhuk.events.Alert;
import dev.vidhuk.events.Case;
import dev.vidhuk.events.CaseStatus;
import dev.vidhuk.events.Quiet;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HoldingTest {
    private static final Instant T = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instant DUE = T.plus(Duration.ofHours(4));
    /** Due after four hours, a warning at the half, the lead after one more hour, the owner after ten. */
    private static final Policy POLICY = new Policy(
            "portals",
            PolicyMatch.everything(),
            Duration.ofHours(4),
            Calendar.ALWAYS,
            List.of(50),
            List.of(new Escalation(Duration.ofHours(1), "lead"), new Escalation(Duration.ofHours(10), "owner")),
            Duration.ofHours(8),
            Duration.ofDays(7));

    /** From nine to one and from two to six in Kyiv, two hours ahead of UTC; T is noon on a Friday there. */
    private static final Calendar SPLIT_SHIFT = new BusinessHours(
            "shop", ZoneId.of("Europe/Kyiv"), new WorkingDays(week(), Map.of(), Set.of(), Holidays.none()));

    private static final Policy IN_THE_SHOP = new Policy(
            "shop",
            PolicyMatch.everything(),
            Duration.ofHours(40),
            "shop",
            List.of(),
            List.of(),
            Duration.ofHours(8),
            Duration.ofDays(7));

    private final Watching watching = new Watching(POLICY);

    private static Map<DayOfWeek, List<Interval>> week() {
        List<Interval> day = List.of(
                new Interval(LocalTime.of(9, 0), LocalTime.of(13, 0)),
                new Interval(LocalTime.of(14, 0), LocalTime.of(18, 0)));
        return EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream()
                .collect(Collectors.toMap(Function.identity(), weekday -> day));
    }

    private static Instant at(double hours) {
        return T.plusSeconds((long) (hours * 3600));
    }

    private Decision acknowledge(Instant at) {
        return watching.act(at, Actions.of(ActionKind.ACKNOWLEDGE, at).action());
    }

    private Decision snooze(Instant at, Instant until) {
        return watching.act(at, Actions.of(ActionKind.SNOOZE, at).until(until).action());
    }

    private static List<String> steps(Decision decision) {
        return decision.alerts().stream().map(Alert::step).toList();
    }

    @Test
    void holdsForTheTimeThatThePolicyCounts() {
        watching.see(T, complaint(T));

        acknowledge(at(1));

        Case current = watching.current();
        assertThat(current.status()).isEqualTo(CaseStatus.ACKNOWLEDGED);
        assertThat(current.acknowledgedBy()).isEqualTo("olha");
        assertThat(current.acknowledgedUntil()).isEqualTo(at(9));
        assertThat(current.nextStepAt()).isEqualTo(at(2));
    }

    @Test
    void neverStopsTheClock() {
        watching.see(T, complaint(T));
        acknowledge(at(1));

        Decision warned = watching.look(at(2));
        watching.look(DUE);
        Decision witnessed = watching.see(at(4.1), complaint(T).checkedAt(at(4.1)));
        Decision escalated = watching.look(at(5));

        assertThat(List.of(warned, witnessed, escalated))
                .allSatisfy(decision -> assertThat(decision.alerts()).isEmpty());
        assertThat(watching.current().overdue()).isTrue();
        assertThat(watching.current().verified()).isTrue();
        assertThat(watching.current().dueAt()).isEqualTo(DUE);
        assertThat(watching.moves())
                .containsSubsequence(
                        "passed-over due-soon-50",
                        "overdue unverified",
                        "overdue verified",
                        "passed-over escalation-1");
    }

    @Test
    void saysTheLevelThatTheClockHasReachedOnceMoreWhenItExpires() {
        watching.see(T, complaint(T));
        acknowledge(at(1));
        watching.see(at(4.1), complaint(T).checkedAt(at(4.1)));
        watching.look(at(5));

        Decision ended = watching.look(at(9));

        assertThat(watching.current().status()).isEqualTo(CaseStatus.OPEN);
        assertThat(watching.current().acknowledgedUntil()).isNull();
        assertThat(watching.current().escalationLevel()).isEqualTo(1);
        assertThat(ended.alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.step()).isEqualTo("escalation-1-again-1");
            assertThat(alert.receivers()).containsExactly("lead");
            assertThat(alert.proof()).isNotNull();
        });
        assertThat(steps(watching.look(at(14)))).containsExactly("escalation-2");
    }

    @Test
    void saysTheLevelToAllWhoAreToHearOfItAtTheSameTime() {
        watching.configure(
                "2",
                new Policy(
                        "portals",
                        PolicyMatch.everything(),
                        Duration.ofHours(4),
                        Calendar.ALWAYS,
                        List.of(),
                        List.of(
                                new Escalation(Duration.ofHours(1), "lead"),
                                new Escalation(Duration.ofHours(1), "owner")),
                        Duration.ofHours(8),
                        Duration.ofDays(7)));
        watching.see(T, complaint(T));
        acknowledge(at(1));
        watching.see(at(4.1), complaint(T).checkedAt(at(4.1)));

        Decision ended = watching.look(at(9));

        assertThat(ended.alerts())
                .extracting(Alert::step, Alert::receivers)
                .containsExactly(
                        tuple("escalation-1-again-1", List.of("lead")),
                        tuple("escalation-2-again-1", List.of("owner")));
        assertThat(watching.moves()).doesNotContain("passed-over escalation-1", "passed-over escalation-2");
    }

    @Test
    void remindsOfWhatOpenedTheRoundWhereNoStepHasComeYet() {
        watching.see(T, complaint(T));
        snooze(at(0.5), at(1));

        Decision ended = watching.look(at(1));

        assertThat(steps(ended)).containsExactly("opened-again-1");
        assertThat(watching.moves()).endsWith("snoozed person", "hold-ended snooze");
    }

    @Test
    void saysTheSameLevelUnderAnotherIdAfterEachHold() {
        watching.see(T, complaint(T));
        snooze(at(0.5), at(1));
        watching.look(at(1));
        snooze(at(1.1), at(1.5));

        Decision ended = watching.look(at(1.5));

        assertThat(steps(ended)).containsExactly("opened-again-2");
    }

    @Test
    void isReplacedByAnotherHold() {
        watching.see(T, complaint(T));
        acknowledge(at(1));

        snooze(at(1.5), at(3));

        assertThat(watching.current().status()).isEqualTo(CaseStatus.SNOOZED);
        assertThat(watching.current().snoozedUntil()).isEqualTo(at(3));
        assertThat(watching.current().acknowledgedBy()).isNull();
        assertThat(steps(watching.look(at(3)))).containsExactly("due-soon-50-again-1");
        assertThat(steps(watching.look(at(9)))).doesNotContain("due-soon-50-again-2");
    }

    @Test
    void isEndedByAReplyWithoutAWord() {
        watching.see(T, complaint(T));
        acknowledge(at(1));

        Decision answered =
                watching.see(at(2), complaint(T).officialReply("1", at(1.9)).seenAt(at(2)));

        assertThat(steps(answered)).containsExactly("answered");
        assertThat(watching.current().acknowledgedUntil()).isNull();
        assertThat(Objects.requireNonNull(watching.file()).wakeAt()).isNull();
    }

    @Test
    void takesBackAtOnceWhatWaitsToBeSent() {
        watching.see(T, complaint(T));

        Decision acknowledged = acknowledge(at(1));

        Alert hush = Objects.requireNonNull(acknowledged.hush());
        assertThat(hush.receivers()).containsExactly("shop-team");
        assertThat(hush.round()).isEqualTo(1);
        assertThat(acknowledged.alerts()).isEmpty();
    }

    @Test
    void neverPagesAboutAnAcknowledgementThatWasForgottenForFourMonths() {
        watching.see(T, complaint(T));
        acknowledge(at(1));

        Decision ended = watching.look(T.plus(Duration.ofDays(120)));
        Decision after = watching.look(T.plus(Duration.ofDays(121)));

        assertThat(ended.alerts()).isEmpty();
        assertThat(after.alerts()).isEmpty();
        assertThat(watching.current().status()).isEqualTo(CaseStatus.OPEN);
        assertThat(watching.current().quiet()).isEqualTo(Quiet.TOO_OLD);
    }

    @Test
    void takesBackWhatWasToldOnceACaseThatWasForgottenForFourMonthsIsAnswered() {
        watching.see(T, complaint(T));
        acknowledge(at(1));
        Instant later = T.plus(Duration.ofDays(120));
        watching.look(later);

        Decision answered = watching.see(
                later.plusSeconds(60), complaint(T).officialReply("1", later).seenAt(later.plusSeconds(60)));

        assertThat(answered.alerts()).isEmpty();
        assertThat(Objects.requireNonNull(answered.hush()).step()).isEqualTo("unsaid");
    }

    @Test
    void waitsWithItsEndForWhatHappenedMeanwhile() {
        watching.see(T, complaint(T));
        acknowledge(at(1));

        watching.seeWithBacklog(at(10), complaint(T).checkedAt(at(3)));

        assertThat(watching.current().status()).isEqualTo(CaseStatus.ACKNOWLEDGED);
    }

    @Test
    void goesOnWhenAWithdrawnReviewComesBack() {
        watching.see(T, complaint(T));
        acknowledge(at(1));
        watching.see(at(1.2), complaint(T).withdrawnAt(at(1.2)).seenAt(at(1.2)));

        watching.see(at(1.5), complaint(T).seenAt(at(1.5)));

        assertThat(watching.current().status()).isEqualTo(CaseStatus.ACKNOWLEDGED);
        assertThat(watching.current().acknowledgedUntil()).isEqualTo(at(9));
    }

    @Test
    void endsAtOnceWhereTheAcknowledgementWaitedLongerInTheLogThanItHolds() {
        watching.see(T, complaint(T));

        Decision late =
                watching.act(at(9.5), Actions.of(ActionKind.ACKNOWLEDGE, at(1)).action());

        assertThat(watching.current().status()).isEqualTo(CaseStatus.OPEN);
        assertThat(steps(late)).containsExactly("due-unverified-again-1");
    }

    @Test
    void takesNothingBackWhereItIsOverWhenItArrivesAndTheLevelIsSaidOnceMore() {
        watching.see(T, complaint(T));
        watching.see(at(4.1), complaint(T).checkedAt(at(4.1)));

        Decision late = watching.act(
                at(4.5), Actions.of(ActionKind.SNOOZE, at(1)).until(at(4.2)).action());

        assertThat(steps(late)).containsExactly("due-again-1");
        assertThat(late.hush()).isNull();
    }

    @Test
    void takesBackWhatWaitsWhereItArrivesSoLateThatTheCaseBecomesQuiet() {
        watching.see(T, complaint(T));
        Instant later = T.plus(Duration.ofDays(120));

        Decision late =
                watching.act(later, Actions.of(ActionKind.ACKNOWLEDGE, at(1)).action());

        assertThat(late.alerts()).isEmpty();
        assertThat(watching.current().quiet()).isEqualTo(Quiet.TOO_OLD);
        assertThat(Objects.requireNonNull(late.hush()).step()).isEqualTo("acknowledged");
    }

    @Test
    void sleepsUntilTheNextWorkingHourWhereNoTimeIsGiven() {
        Watching shop = Watching.in(SPLIT_SHIFT, IN_THE_SHOP);
        shop.see(T, complaint(T));

        shop.act(at(0.25), Actions.of(ActionKind.SNOOZE, at(0.25)).action());
        Instant lunch = shop.current().snoozedUntil();
        shop.act(at(7), Actions.of(ActionKind.SNOOZE, at(7)).action());

        assertThat(lunch).isEqualTo(Instant.parse("2026-11-20T12:00:00Z"));
        assertThat(shop.current().snoozedUntil()).isEqualTo(Instant.parse("2026-11-23T07:00:00Z"));
    }

    @Test
    void countsTheTimeOfAnAcknowledgementInTheCalendarOfThePolicy() {
        Watching shop = Watching.in(SPLIT_SHIFT, IN_THE_SHOP);
        shop.see(T, complaint(T));

        shop.act(at(0.5), Actions.of(ActionKind.ACKNOWLEDGE, at(0.5)).action());

        assertThat(shop.current().acknowledgedUntil()).isEqualTo(Instant.parse("2026-11-23T10:30:00Z"));
    }
}
