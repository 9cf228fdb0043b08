package dev.vidhuk.alerts;

import static dev.vidhuk.alerts.ReviewBuilder.complaint;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.alerts.deadline.BusinessHours;
import dev.vidhuk.alerts.deadline.Calendar;
import dev.vidhuk.alerts.deadline.Holidays;
import dev.vidhuk.alerts.deadline.Interval;
import dev.vidhuk.alerts.deadline.Policy;
import dev.vidhuk.alerts.deadline.PolicyMatch;
import dev.vidhuk.alerts.deadline.WorkingDays;
import dev.vidhuk.alerts.notify.ReceiverSettings;
import dev.vidhuk.alerts.routing.RouteSettings;
import dev.vidhuk.events.ActionKind;
import dev.vidhuk.events.Alert;
import dev.vidhuk.events.AlertKind;
import dev.vidhuk.events.AlertStatus;
import dev.vidhuk.events.Case;
import dev.vidhuk.events.CaseEntry;
import dev.vidhuk.events.CaseStatus;
import dev.vidhuk.events.ClosedAs;
import dev.vidhuk.events.HistoryEntry;
import dev.vidhuk.events.Notification;
import dev.vidhuk.events.kafka.DeadLetters;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertsTopologyTest {
    private static final Instant T = Instant.parse("2026-11-20T10:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Instant DUE = T.plus(HOUR);

    @TempDir
    private Path state;

    private static AlertSettings settings(Duration wait, Duration interval) {
        return new AlertSettings(
                List.of(Policy.named("portals", HOUR)),
                Map.of(),
                List.of(ReceiverSettings.console()),
                RouteSettings.to("console").grouped(wait, interval),
                null,
                "1");
    }

    private Bench bench() {
        return new Bench(state, T, settings(Duration.ZERO, Duration.ZERO), Bench.noBacklog());
    }

    @Test
    void hasNoGeneratedNames() {
        String description = AlertsTopology.build(
                        Bench.config(state),
                        Bench.TOPICS,
                        AlertSettings.standard("1"),
                        Bench.noBacklog(),
                        Bench.noBacklog())
                .describe()
                .toString();

        assertThat(description).doesNotContain("KSTREAM", "KTABLE", "0000");
        assertThat(description)
                .contains(
                        "keep-case",
                        "watch-sources",
                        "count-responses",
                        "group-alerts",
                        "alerts-by-receiver-repartition");
    }

    @Test
    void turnsAComplaintIntoACaseAnAlertAndAMessage() {
        try (Bench bench = bench()) {
            bench.see(complaint(T));

            List<Notification> sent = bench.notifications();
            assertThat(bench.cases()).singleElement().satisfies(c -> {
                assertThat(c.status()).isEqualTo(CaseStatus.OPEN);
                assertThat(c.notified()).containsExactly("console");
                assertThat(c.nextStepAt()).isEqualTo(DUE);
            });
            assertThat(bench.journal())
                    .singleElement()
                    .satisfies(e -> assertThat(e.what()).isEqualTo("opened"));
            assertThat(bench.alerts())
                    .singleElement()
                    .satisfies(a -> assertThat(a.kind()).isEqualTo(AlertKind.NEGATIVE_REVIEW));
            assertThat(sent).singleElement().satisfies(n -> assertThat(n.type()).isEqualTo("console"));
        }
    }

    @Test
    void noticesADeadlineOnTheWallClockWithoutFurtherEvents() {
        try (Bench bench = bench()) {
            bench.see(complaint(T));
            bench.alerts();

            bench.advance(HOUR);

            assertThat(bench.alerts()).singleElement().satisfies(a -> {
                assertThat(a.step()).isEqualTo("due-unverified");
                assertThat(a.receivers()).isEmpty();
            });
            assertThat(bench.keys(KeepCase.DUE)).isEmpty();
        }
    }

    @Test
    void saysTheVerdictWhenTheWitnessArrives() {
        try (Bench bench = bench()) {
            bench.see(complaint(T));
            bench.advance(HOUR.plusSeconds(1));
            bench.alerts();
            bench.notifications();

            bench.see(complaint(T).checkedAt(DUE));

            assertThat(bench.alerts())
                    .singleElement()
                    .satisfies(a -> assertThat(a.verified()).isTrue());
            assertThat(bench.notifications()).hasSize(1);
        }
    }

    @Test
    void isNotMisledByASightFromBeforeTheReplyThatItSaw() {
        try (Bench bench = bench()) {
            bench.see(complaint(T));
            bench.advance(HOUR.plusSeconds(30));

            bench.see(complaint(T).checkedAt(DUE.minusSeconds(5)));
            bench.see(complaint(T).officialReply("1", DUE.minusSeconds(3)).seenAt(DUE.plusSeconds(10)));

            assertThat(bench.alerts()).noneMatch(a -> Boolean.TRUE.equals(a.verified()));
        }
    }

    @Test
    void holdsTheStepsBackUntilTheBacklogIsRead() {
        AtomicBoolean read = new AtomicBoolean();
        Backlog backlog = Bench.backlog(read::get);
        try (Bench bench = new Bench(state, T, settings(Duration.ZERO, Duration.ZERO), backlog)) {
            bench.see(complaint(T));
            bench.advance(HOUR.plusSeconds(1));
            List<Alert> before = bench.alerts();

            bench.see(complaint(T).checkedAt(DUE));
            bench.see(complaint(T).id("portal-svitlo/2").checkedAt(DUE));
            bench.see(complaint(T).officialReply("1", DUE.minusSeconds(5)).seenAt(DUE.plusSeconds(1)));
            read.set(true);
            bench.advance(Duration.ofSeconds(1));

            assertThat(before).extracting(Alert::kind).containsExactly(AlertKind.NEGATIVE_REVIEW);
            assertThat(bench.alerts())
                    .filteredOn(a -> a.kind() == AlertKind.OVERDUE)
                    .extracting(Alert::subject)
                    .containsExactly("portal-svitlo/2");
        }
    }

    @Test
    void makesDeadLettersOfWhatItCannotTakeAndGoesOn() {
        try (Bench bench = bench()) {
            bench.garbage("portal-svitlo/1".getBytes(StandardCharsets.UTF_8), new byte[] {1, 2, 3});
            bench.see(complaint(T));
            bench.garbage(
                    "portal-svitlo/other".getBytes(StandardCharsets.UTF_8),
                    Bench.TOPICS
                            .taggedReviews()
                            .value()
                            .serializer()
                            .serialize("", complaint(T).build()));

            assertThat(bench.deadLetters())
                    .extracting(letter -> header(letter.headers().lastHeader(DeadLetters.KIND)))
                    .containsExactly("unreadable", "rejected");
            assertThat(bench.cases()).hasSize(1);
        }
    }

    private static String header(Header header) {
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    @Test
    void closesAndForgetsWhenAReviewIsErased() {
        try (Bench bench = bench()) {
            bench.see(complaint(T));
            bench.see(complaint(T).id("portal-svitlo/2").praise());
            bench.cases();

            bench.erase("portal-svitlo/1");
            bench.erase("portal-svitlo/2");
            bench.erase("portal-svitlo/3");

            assertThat(bench.cases()).extracting(Case::closedAs).containsExactly(ClosedAs.ERASED);
            assertThat(bench.keys(KeepCase.CASES)).containsExactly("portal-svitlo/1");
            assertThat(bench.keys(KeepCase.DUE)).isEmpty();
        }
    }

    @Test
    void writesToTheChangelogsThatHoldTextEvenWhereNothingHappens() {
        try (Bench bench = bench()) {
            bench.advance(Duration.ofHours(7));
            bench.advance(Duration.ofHours(7));

            assertThat(bench.changelog(KeepCase.CASES)).containsExactly("~", "~");
            assertThat(bench.changelog(GroupAlerts.PENDING)).containsExactly("~", "~");
            assertThat(bench.keys(KeepCase.CASES)).isEmpty();
        }
    }

    @Test
    void goesOnFromItsStoresAfterARestart() {
        Bench first = bench();
        first.see(complaint(T));
        try (Bench second = new Bench(
                state.resolve("second"),
                DUE.minusSeconds(2),
                settings(Duration.ZERO, Duration.ZERO),
                Bench.noBacklog())) {
            second.restore(KeepCase.CASES, first);
            second.restore(KeepCase.DUE, first);
            first.close();

            second.advance(Duration.ofSeconds(2));
            second.see(complaint(T).checkedAt(DUE));

            assertThat(second.alerts()).extracting(Alert::step).containsExactly("due-unverified", "due");
        }
    }

    @Test
    void givesOpenCasesTheNewDeadlineAfterARestartWithAnotherPolicy() {
        Bench first = bench();
        first.see(complaint(T));
        AlertSettings changed = new AlertSettings(
                List.of(Policy.named("portals", Duration.ofHours(3))),
                Map.of(),
                List.of(ReceiverSettings.console()),
                RouteSettings.to("console"),
                null,
                "2");
        try (Bench second = new Bench(state.resolve("second"), T.plusSeconds(60), changed, Bench.noBacklog())) {
            second.restore(KeepCase.CASES, first);
            second.restore(KeepCase.DUE, first);
            first.close();

            second.advance(Duration.ofSeconds(1));

            assertThat(second.cases()).singleElement().satisfies(c -> {
                assertThat(c.dueAt()).isEqualTo(T.plus(Duration.ofHours(3)));
                assertThat(c.nextStepAt()).isEqualTo(T.plus(Duration.ofHours(3)));
            });
        }
    }

    @Test
    void movesTheDeadlineOfAnOpenCaseWhenItsCalendarChangesWhileTheClockRuns() {
        Bench first = new Bench(state.resolve("first"), T, inTheShop(Set.of(), "1"), Bench.noBacklog());
        first.see(complaint(T));
        assertThat(first.cases()).extracting(Case::dueAt).containsExactly(Instant.parse("2026-11-23T09:00:00Z"));
        AlertSettings mondayOff = inTheShop(Set.of(LocalDate.of(2026, 11, 23)), "2");
        try (Bench second = new Bench(state.resolve("second"), T.plusSeconds(60), mondayOff, Bench.noBacklog())) {
            second.restore(KeepCase.CASES, first);
            second.restore(KeepCase.DUE, first);
            first.close();

            second.advance(Duration.ofSeconds(1));
            second.advanceTo(Instant.parse("2026-11-24T08:59:00Z"));

            assertThat(second.cases()).extracting(Case::dueAt).containsExactly(Instant.parse("2026-11-24T09:00:00Z"));
            assertThat(second.alerts()).isEmpty();
            second.advance(Duration.ofMinutes(2));
            assertThat(second.alerts()).extracting(Alert::step).containsExactly("due-unverified");
        }
    }

    /** Eight working hours, in a shop in Kyiv that works from nine to six; {@code T} is noon on a Friday there. */
    private static AlertSettings inTheShop(Set<LocalDate> closed, String version) {
        Map<DayOfWeek, List<Interval>> week = new EnumMap<>(DayOfWeek.class);
        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)
                .forEach(day -> week.put(day, List.of(new Interval(LocalTime.of(9, 0), LocalTime.of(18, 0)))));
        Calendar shop = new BusinessHours(
                "shop", ZoneId.of("Europe/Kyiv"), new WorkingDays(week, Map.of(), closed, Holidays.none()));
        Policy policy = new Policy(
                "shop",
                PolicyMatch.everything(),
                Duration.ofHours(8),
                "shop",
                List.of(),
                List.of(),
                Policy.ACKNOWLEDGED_FOR,
                Policy.NOT_OLDER_THAN);
        return new AlertSettings(
                List.of(policy),
                Map.of("shop", shop),
                List.of(ReceiverSettings.console()),
                RouteSettings.to("console"),
                null,
                version);
    }

    @Test
    void gathersTheAlertsOfAGroupInOneMessage() {
        try (Bench bench =
                new Bench(state, T, settings(Duration.ofSeconds(30), Duration.ofMinutes(5)), Bench.noBacklog())) {
            bench.see(complaint(T));
            bench.advance(Duration.ofSeconds(10));
            bench.see(complaint(T).id("portal-svitlo/2"));
            List<Notification> early = bench.notifications();

            bench.advance(Duration.ofSeconds(20));

            assertThat(early).isEmpty();
            assertThat(bench.notifications())
                    .singleElement()
                    .satisfies(n -> assertThat(n.alerts()).hasSize(2));
        }
    }

    @Test
    void stillTellsOfANewMemberOfAKnownGroupAfterTheInterval() {
        try (Bench bench =
                new Bench(state, T, settings(Duration.ofSeconds(30), Duration.ofMinutes(5)), Bench.noBacklog())) {
            bench.see(complaint(T));
            bench.advance(Duration.ofSeconds(30));
            List<Notification> first = bench.notifications();

            bench.see(complaint(T).id("portal-svitlo/2"));
            bench.advance(Duration.ofMinutes(5).minusSeconds(1));
            List<Notification> early = bench.notifications();
            bench.advance(Duration.ofSeconds(1));
            List<Notification> second = bench.notifications();

            assertThat(early).isEmpty();
            assertThat(second).hasSize(1);
            assertThat(second.get(0).id()).isNotEqualTo(first.get(0).id());
        }
    }

    @Test
    void doesNotTellOfWhatWasAnsweredBeforeTheMessageWasSent() {
        try (Bench bench =
                new Bench(state, T, settings(Duration.ofSeconds(30), Duration.ofMinutes(5)), Bench.noBacklog())) {
            bench.see(complaint(T));
            bench.see(complaint(T).officialReply("1", T.plusSeconds(5)).seenAt(T.plusSeconds(6)));

            bench.advance(Duration.ofSeconds(30));

            assertThat(bench.alerts())
                    .extracting(Alert::kind)
                    .containsExactly(AlertKind.NEGATIVE_REVIEW, AlertKind.ANSWERED);
            assertThat(bench.notifications()).isEmpty();
        }
    }

    @Test
    void carriesFiftyAlertsAndSaysHowManyMoreThereAre() {
        try (Bench bench =
                new Bench(state, T, settings(Duration.ofSeconds(30), Duration.ofMinutes(5)), Bench.noBacklog())) {
            for (int i = 0; i < 60; i++) {
                bench.see(complaint(T).id("portal-svitlo/" + i));
            }

            bench.advance(Duration.ofSeconds(30));

            assertThat(bench.notifications()).singleElement().satisfies(n -> {
                assertThat(n.alerts()).hasSize(50);
                assertThat(n.more()).isEqualTo(10);
            });
            assertThat(bench.keys(GroupAlerts.PENDING)).isEmpty();
        }
    }

    @Test
    void takesWhatAPersonDoesToACase() {
        try (Bench bench = bench()) {
            bench.see(complaint(T));

            bench.act(Actions.of(ActionKind.ACKNOWLEDGE, T).action());

            assertThat(bench.cases())
                    .extracting(Case::status)
                    .containsExactly(CaseStatus.OPEN, CaseStatus.ACKNOWLEDGED);
            assertThat(bench.journal()).extracting(CaseEntry::by).containsExactly(null, "olha");
            assertThat(bench.alerts()).hasSize(1);
        }
    }

    @Test
    void sendsNothingMoreOfACaseOnceItIsAcknowledged() {
        try (Bench bench =
                new Bench(state, T, settings(Duration.ofSeconds(30), Duration.ofMinutes(5)), Bench.noBacklog())) {
            bench.see(complaint(T));
            bench.see(complaint(T).id("portal-svitlo/2"));

            bench.act(Actions.of(ActionKind.ACKNOWLEDGE, T).action());
            bench.advance(Duration.ofSeconds(30));

            assertThat(bench.notifications())
                    .singleElement()
                    .satisfies(n ->
                            assertThat(n.alerts()).extracting(Alert::subject).containsExactly("portal-svitlo/2"));
            assertThat(bench.alerts()).extracting(Alert::status).containsOnly(AlertStatus.FIRING);
        }
    }

    @Test
    void sendsWhatIsSaidAgainAfterASnoozeThatEndedWithinTheInterval() {
        try (Bench bench =
                new Bench(state, T, settings(Duration.ofSeconds(30), Duration.ofMinutes(5)), Bench.noBacklog())) {
            bench.see(complaint(T));
            bench.act(Actions.of(ActionKind.SNOOZE, T).until(T.plusSeconds(10)).action());

            bench.advance(Duration.ofSeconds(10));
            bench.advance(Duration.ofSeconds(30));

            assertThat(bench.notifications())
                    .singleElement()
                    .satisfies(
                            n -> assertThat(n.alerts()).extracting(Alert::step).containsExactly("opened-again-1"));
        }
    }

    @Test
    void goesOnWhenSomebodyHoldsACaseBackUntilTheEndOfAllTime() {
        try (Bench bench = bench()) {
            bench.see(complaint(T));
            bench.see(complaint(T).id("portal-svitlo/2"));
            for (ActionKind kind : List.of(ActionKind.SNOOZE, ActionKind.ACKNOWLEDGE)) {
                bench.act(Actions.of(kind, T).until(Instant.MAX).action());
                bench.act(Actions.of(kind, T)
                        .until(Instant.parse("+999999999-01-01T00:00:00Z"))
                        .action());
            }

            bench.advanceTo(DUE);
            bench.act(Actions.of(ActionKind.CLOSE, DUE).note("спам").action());

            assertThat(bench.alerts())
                    .filteredOn(alert -> alert.kind() == AlertKind.OVERDUE)
                    .extracting(Alert::subject)
                    .contains("portal-svitlo/2");
            assertThat(bench.cases())
                    .filteredOn(one -> one.reviewId().equals("portal-svitlo/1"))
                    .last()
                    .returns(CaseStatus.CLOSED, Case::status);
        }
    }

    @Test
    void takesAnActionWithoutAKeyAndMakesDeadLettersOfThoseThatNoCaseCanTake() {
        try (Bench bench = bench()) {
            bench.see(complaint(T));
            bench.act(null, bytes(Actions.of(ActionKind.NOTE, T).note("без ключа")));
            bench.act(
                    key("portal-svitlo/2"), bytes(Actions.of(ActionKind.NOTE, T).note("чужий ключ")));
            bench.act(
                    key("portal-svitlo/9"),
                    bytes(Actions.of(ActionKind.ACKNOWLEDGE, T).review("portal-svitlo/9")));
            bench.act(key("portal-svitlo/1"), key("{\"reviewId\": \"portal-svitlo/1\", \"action\": \"note\"}"));
            bench.act(key("portal-svitlo/1"), key("{\"action\": \"explode\"}"));
            bench.act(key("portal-svitlo/1"), null);

            List<CaseEntry> journal = bench.journal();
            assertThat(journal).extracting(CaseEntry::what).containsExactly("opened", "note");
            assertThat(journal).extracting(CaseEntry::note).containsOnlyNulls();
            assertThat(bench.cases())
                    .last()
                    .satisfies(state -> assertThat(state.history()).last().returns("без ключа", HistoryEntry::note));
            assertThat(bench.deadLetters()).satisfies(letters -> {
                assertThat(letters)
                        .extracting(letter -> header(letter.headers().lastHeader(DeadLetters.MESSAGE)))
                        .satisfiesExactly(
                                m -> assertThat(m).contains("the key is not the review's id"),
                                m -> assertThat(m).isEqualTo("no review portal-svitlo/9 is known"),
                                m -> assertThat(m).isEqualTo("the action lacks id, by, at, round"),
                                m -> assertThat(m).contains("explode"),
                                m -> assertThat(m).isEqualTo("no action"));
                assertThat(letters)
                        .extracting(letter -> header(letter.headers().lastHeader(DeadLetters.TOPIC)))
                        .containsOnly("vidhuk.case-actions");
            });
        }
    }

    private static byte[] key(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Actions action) {
        return Bench.TOPICS.caseActions().value().serializer().serialize("", action.action());
    }
}
