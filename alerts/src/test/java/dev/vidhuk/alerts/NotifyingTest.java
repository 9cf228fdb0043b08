package dev.vidhuk.alerts;

import static dev.vidhuk.alerts.ReviewBuilder.complaint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.vidhuk.alerts.deadline.BusinessHours;
import dev.vidhuk.alerts.deadline.Calendar;
import dev.vidhuk.alerts.deadline.Interval;
import dev.vidhuk.alerts.deadline.Policy;
import dev.vidhuk.alerts.deadline.WorkingDays;
import dev.vidhuk.alerts.notify.Preferences;
import dev.vidhuk.alerts.notify.ReceiverSettings;
import dev.vidhuk.alerts.routing.InhibitSettings;
import dev.vidhuk.alerts.routing.RouteSettings;
import dev.vidhuk.events.ActionKind;
import dev.vidhuk.events.Alert;
import dev.vidhuk.events.AlertKind;
import dev.vidhuk.events.AlertStatus;
import dev.vidhuk.events.Notification;
import dev.vidhuk.events.Origin;
import dev.vidhuk.events.Sentiment;
import dev.vidhuk.events.Severity;
import dev.vidhuk.events.Silence;
import dev.vidhuk.events.kafka.Json;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What receivers hear, and when: repeated, held back, gathered, and ended where it began. */
class NotifyingTest {
    /** A Monday, noon in Kyiv. */
    private static final Instant T = Instant.parse("2026-11-16T10:00:00Z");

    private static final Duration WAIT = Duration.ofSeconds(30);
    private static final Duration INTERVAL = Duration.ofMinutes(5);
    private static final Duration REPEAT = Duration.ofHours(4);
    private static final String SHOP = "shop";
    private static final Map<DayOfWeek, List<Interval>> WEEK =
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream()
                    .collect(Collectors.toMap(
                            day -> day, day -> List.of(new Interval(LocalTime.of(9, 0), LocalTime.of(17, 0)))));

    @TempDir
    private Path state;

    private Bench bench(List<InhibitSettings> inhibit, String... groupBy) {
        Calendar hours = new BusinessHours(SHOP, ZoneId.of("Europe/Kyiv"), WorkingDays.everyWeek(WEEK));
        Preferences preferences = new Preferences(SHOP, Locale.ENGLISH, ZoneId.of("Europe/Kyiv"), LocalTime.of(9, 30));
        RouteSettings route =
                new RouteSettings("team", List.of(), false, List.of(groupBy), WAIT, INTERVAL, REPEAT, List.of());
        AlertSettings settings = new AlertSettings(
                List.of(Policy.named("portals", Duration.ofDays(2))),
                Map.of(SHOP, hours),
                List.of(new ReceiverSettings("team", new ReceiverSettings.Console(), preferences)),
                route,
                null,
                "1",
                Map.of(),
                inhibit);
        return new Bench(state, T, settings, Bench.noBacklog());
    }

    private Bench bench() {
        return bench(List.of(), "brand");
    }

    private static void minutes(Bench bench, int count) {
        for (int minute = 0; minute < count; minute++) {
            bench.advance(Duration.ofMinutes(1));
        }
    }

    private static Silence silence(Instant until) {
        return new Silence("s1", List.of("source=\"portal-svitlo\""), until, "olha", null);
    }

    private static Notification only(Bench bench) {
        List<Notification> sent = bench.notifications();
        assertThat(sent).hasSize(1);
        return sent.get(0);
    }

    @Test
    void tellsAgainAfterTheRepeatIntervalWhatStillBurns() {
        try (Bench bench = bench()) {
            bench.see(complaint(T));
            minutes(bench, 1);
            Notification first = only(bench);

            minutes(bench, 239);
            List<Notification> early = bench.notifications();
            minutes(bench, 1);

            assertThat(early).isEmpty();
            Notification reminder = only(bench);
            assertThat(reminder.reminder()).isTrue();
            assertThat(reminder.alerts()).isEqualTo(first.alerts());
            assertThat(reminder.threadOf()).isEqualTo(first.id());
            assertThat(reminder.id()).isNotEqualTo(first.id());
        }
    }

    @Test
    void remindsNobodyOutsideOfTheHoursAndDoesSoWhenTheyBegin() {
        try (Bench bench = bench()) {
            bench.see(complaint(T));
            minutes(bench, 1);
            bench.notifications();
            minutes(bench, 4 * 60);
            assertThat(only(bench).at()).isBefore(Instant.parse("2026-11-16T15:00:00Z"));

            minutes(bench, 14 * 60);
            List<Notification> night = bench.notifications();
            minutes(bench, 3 * 60);

            assertThat(night).isEmpty();
            assertThat(only(bench).at()).isEqualTo(Instant.parse("2026-11-17T07:00:00Z"));
        }
    }

    @Test
    void stopsRemindingAtOnceWhenAPersonTakesItOver() {
        try (Bench bench = bench()) {
            bench.see(complaint(T));
            minutes(bench, 1);
            bench.notifications();

            bench.act(Actions.of(ActionKind.ACKNOWLEDGE, T).action());
            minutes(bench, 5 * 60);

            assertThat(bench.notifications()).isEmpty();
        }
    }

    @Test
    void goesOnRemindingWhereTheAcknowledgementIsOverWhenItArrives() {
        try (Bench bench = bench()) {
            bench.see(complaint(T));
            minutes(bench, 20);
            bench.notifications();

            bench.act(Actions.of(ActionKind.ACKNOWLEDGE, T)
                    .until(T.plus(Duration.ofMinutes(10)))
                    .action());
            minutes(bench, 1);
            Notification again = only(bench);
            minutes(bench, 4 * 60);

            assertThat(again.alerts()).extracting(Alert::step).containsExactly("opened-again-1");
            assertThat(only(bench).reminder()).isTrue();
        }
    }

    /** The same review with other tags: nobody complains. */
    private static ReviewBuilder retagged() {
        return unstarred().sentiment(Sentiment.NEUTRAL).categories().origin(Origin.REPLAY);
    }

    private static ReviewBuilder unstarred() {
        return complaint(T).rating(null);
    }

    @Test
    void neitherRemindsOfWhatAReplayHasClosedNorKeepsIt() {
        try (Bench bench = bench()) {
            bench.see(unstarred());
            minutes(bench, 1);
            only(bench);
            bench.alerts();

            bench.see(retagged());
            minutes(bench, 24 * 60);

            assertThat(bench.notifications()).isEmpty();
            assertThat(bench.alerts()).isEmpty();
            assertThat(bench.keys(GroupAlerts.TOLD)).isEmpty();
            assertThat(bench.keys(GroupAlerts.ROUNDS)).isEmpty();
        }
    }

    @Test
    void leavesWhatAReplayHasClosedOutOfAMessageThatTellsTheEndOfAnother() {
        try (Bench bench = bench()) {
            bench.see(unstarred());
            bench.see(complaint(T).id("portal-svitlo/2"));
            minutes(bench, 1);
            Notification told = only(bench);

            bench.see(retagged());
            bench.see(complaint(T)
                    .id("portal-svitlo/2")
                    .officialReply("1", T.plusSeconds(60))
                    .seenAt(T.plusSeconds(61)));
            minutes(bench, 5);

            Notification end = only(bench);
            assertThat(end.replaces()).isEqualTo(told.id());
            assertThat(end.alerts()).extracting(Alert::subject).containsExactly("portal-svitlo/2");
            assertThat(bench.keys(GroupAlerts.TOLD)).isEmpty();
        }
    }

    @Test
    void keepsNothingOfAMessageOnceAReplayHasClosedTheLastOfIt() {
        try (Bench bench = bench()) {
            bench.see(unstarred());
            bench.see(complaint(T).id("portal-svitlo/2"));
            minutes(bench, 1);
            bench.see(complaint(T)
                    .id("portal-svitlo/2")
                    .officialReply("1", T.plusSeconds(60))
                    .seenAt(T.plusSeconds(61)));
            minutes(bench, 5);
            bench.notifications();

            bench.see(retagged());

            assertThat(bench.keys(GroupAlerts.TOLD)).isEmpty();
            assertThat(bench.keys(GroupAlerts.ROUNDS)).isEmpty();
        }
    }

    @Test
    void tellsNothingInTheMorningOfWhatAReplayHasClosedAtNight() {
        try (Bench bench = bench()) {
            bench.advanceTo(Instant.parse("2026-11-16T20:00:00Z"));
            bench.see(unstarred());
            bench.see(complaint(T).id("portal-svitlo/2"));
            minutes(bench, 10);

            bench.see(retagged());
            bench.advanceTo(Instant.parse("2026-11-17T07:00:00Z"));

            assertThat(only(bench).alerts()).extracting(Alert::subject).containsExactly("portal-svitlo/2");
        }
    }

    @Test
    void tellsNothingOfWhatAReplayHasClosedWhileASilenceHeldItBack() {
        try (Bench bench = bench()) {
            bench.silence(silence(T.plus(Duration.ofHours(1))));
            bench.see(unstarred());
            bench.see(complaint(T).id("portal-svitlo/2"));
            minutes(bench, 1);

            bench.see(retagged());
            minutes(bench, 65);

            assertThat(only(bench).alerts()).extracting(Alert::subject).containsExactly("portal-svitlo/2");
            assertThat(bench.keys(GroupAlerts.HELD)).isEmpty();
            assertThat(bench.keys(GroupAlerts.ROUNDS)).hasSize(1);
        }
    }

    @Test
    void holdsTheNightBackAndTellsInTheMorningWhatStillWaits() {
        try (Bench bench = bench()) {
            bench.advanceTo(Instant.parse("2026-11-16T20:00:00Z"));
            bench.see(complaint(bench.now()));
            bench.see(complaint(bench.now()).id("portal-svitlo/2"));
            bench.see(complaint(bench.now())
                    .officialReply("1", bench.now().plusSeconds(5))
                    .seenAt(bench.now().plusSeconds(6)));

            bench.advanceTo(Instant.parse("2026-11-17T06:59:59Z"));
            List<Notification> night = bench.notifications();
            bench.advance(Duration.ofSeconds(1));

            assertThat(night).isEmpty();
            assertThat(only(bench).alerts()).extracting(Alert::subject).containsExactly("portal-svitlo/2");
        }
    }

    @Test
    void wakesSomebodyForWhatIsCriticalAndForNothingElse() {
        try (Bench bench = bench()) {
            bench.advanceTo(Instant.parse("2026-11-16T20:00:00Z"));
            bench.see(complaint(bench.now()));
            bench.see(complaint(bench.now()).id("portal-svitlo/2").severity(Severity.CRITICAL));
            bench.see(complaint(bench.now()).id("portal-svitlo/3").severity(Severity.CRITICAL));
            bench.see(complaint(bench.now())
                    .id("portal-svitlo/3")
                    .severity(Severity.CRITICAL)
                    .officialReply("1", bench.now().plusSeconds(5))
                    .seenAt(bench.now().plusSeconds(6)));
            minutes(bench, 1);

            Notification call = only(bench);
            assertThat(call.at()).isEqualTo(Instant.parse("2026-11-16T20:01:00Z"));
            assertThat(call.alerts()).extracting(Alert::subject).containsExactly("portal-svitlo/2");

            bench.advanceTo(Instant.parse("2026-11-17T07:00:00Z"));
            assertThat(bench.notifications())
                    .flatExtracting(Notification::alerts)
                    .extracting(Alert::subject)
                    .containsExactlyInAnyOrder("portal-svitlo/1", "portal-svitlo/2");
        }
    }

    @Test
    void endsWhatItToldWhereItToldIt() {
        try (Bench bench = bench()) {
            bench.see(complaint(T));
            bench.see(complaint(T).id("portal-svitlo/2"));
            minutes(bench, 1);
            Notification told = only(bench);

            bench.see(complaint(T).officialReply("1", T.plusSeconds(60)).seenAt(T.plusSeconds(61)));
            minutes(bench, 5);

            Notification end = only(bench);
            assertThat(end.replaces()).isEqualTo(told.id());
            assertThat(end.threadOf()).isEqualTo(told.id());
            assertThat(end.newAlerts()).extracting(Alert::kind).containsExactly(AlertKind.ANSWERED);
            assertThat(end.alerts())
                    .extracting(Alert::subject, Alert::status)
                    .containsExactly(
                            tuple("portal-svitlo/1", AlertStatus.RESOLVED),
                            tuple("portal-svitlo/2", AlertStatus.FIRING));
            minutes(bench, 5 * 60);
            assertThat(only(bench).alerts()).extracting(Alert::subject).containsExactly("portal-svitlo/2");
        }
    }

    @Test
    void keepsNothingOfAMessageWhoseRoundsAreAllOver() {
        try (Bench bench = bench()) {
            bench.see(complaint(T));
            minutes(bench, 1);
            bench.see(complaint(T).officialReply("1", T.plusSeconds(60)).seenAt(T.plusSeconds(61)));
            minutes(bench, 6);

            assertThat(bench.notifications()).hasSize(2);
            assertThat(bench.keys(GroupAlerts.TOLD)).isEmpty();
            assertThat(bench.keys(GroupAlerts.ROUNDS)).isEmpty();
        }
    }

    @Test
    void sendsNothingThatASilenceMatchesUntilItEnds() {
        try (Bench bench = bench()) {
            bench.silence(silence(T.plus(Duration.ofHours(1))));
            bench.see(complaint(T));
            minutes(bench, 59);
            List<Notification> silent = bench.notifications();
            minutes(bench, 2);

            assertThat(silent).isEmpty();
            assertThat(only(bench).alerts()).extracting(Alert::subject).containsExactly("portal-svitlo/1");
            assertThat(bench.keys(GroupAlerts.HELD)).isEmpty();
        }
    }

    @Test
    void tellsNothingOfCasesThatPeopleTookOverInTheSameMomentWhileASilenceHeldThemBack() {
        try (Bench bench = bench()) {
            bench.silence(silence(T.plus(Duration.ofHours(1))));
            List.of("1", "2", "3").forEach(id -> bench.see(complaint(T).id("portal-svitlo/" + id)));
            minutes(bench, 1);

            List.of("1", "2")
                    .forEach(id -> bench.act(Actions.of(ActionKind.ACKNOWLEDGE, T)
                            .id(id)
                            .review("portal-svitlo/" + id)
                            .action()));
            minutes(bench, 65);

            assertThat(only(bench).alerts()).extracting(Alert::subject).containsExactly("portal-svitlo/3");
            assertThat(bench.keys(GroupAlerts.HELD)).isEmpty();
        }
    }

    @Test
    void tellsAtOnceWhenASilenceIsEndedByHandAndNothingOfWhatIsOver() {
        try (Bench bench = bench()) {
            bench.silence(silence(T.plus(Duration.ofHours(9))));
            bench.see(complaint(T));
            bench.see(complaint(T).id("portal-svitlo/2"));
            minutes(bench, 1);
            bench.see(complaint(T).officialReply("1", T.plusSeconds(60)).seenAt(T.plusSeconds(61)));
            minutes(bench, 10);
            List<Notification> silent = bench.notifications();

            bench.expire("s1");
            minutes(bench, 2);

            assertThat(silent).isEmpty();
            assertThat(only(bench).alerts()).extracting(Alert::subject).containsExactly("portal-svitlo/2");
            assertThat(bench.keys(GroupAlerts.HELD)).isEmpty();
        }
    }

    @Test
    void holdsBackWhatIsInhibitedWhileTheOtherBurnsAndNeverWhatIsOverdue() {
        InhibitSettings rule = new InhibitSettings(
                List.of("severity=\"critical\""), List.of("severity!=\"critical\""), List.of("brand"));
        try (Bench bench = bench(List.of(rule), "brand", "severity")) {
            bench.see(complaint(T).id("portal-svitlo/9").severity(Severity.CRITICAL));
            bench.advance(Duration.ofSeconds(2));
            bench.see(complaint(T).severity(Severity.HIGH));
            minutes(bench, 10);
            Notification critical = only(bench);

            Instant answer = bench.now();
            bench.see(complaint(T)
                    .id("portal-svitlo/9")
                    .severity(Severity.CRITICAL)
                    .officialReply("1", answer)
                    .seenAt(answer.plusSeconds(1)));
            minutes(bench, 10);

            assertThat(critical.alerts()).extracting(Alert::subject).containsExactly("portal-svitlo/9");
            assertThat(bench.notifications())
                    .flatExtracting(Notification::newAlerts)
                    .extracting(Alert::subject, Alert::kind)
                    .containsExactlyInAnyOrder(
                            tuple("portal-svitlo/9", AlertKind.ANSWERED),
                            tuple("portal-svitlo/1", AlertKind.NEGATIVE_REVIEW));
        }
    }

    @Test
    void holdsNothingBackAnyMoreForWhatAReplayHasClosed() {
        InhibitSettings rule = new InhibitSettings(
                List.of("severity=\"critical\""), List.of("severity!=\"critical\""), List.of("brand"));
        try (Bench bench = bench(List.of(rule), "brand", "severity")) {
            bench.see(unstarred().severity(Severity.CRITICAL));
            bench.advance(Duration.ofSeconds(2));
            bench.see(complaint(T).id("portal-svitlo/2"));
            minutes(bench, 10);
            Notification critical = only(bench);

            bench.see(retagged());
            minutes(bench, 10);

            assertThat(critical.alerts()).extracting(Alert::subject).containsExactly("portal-svitlo/1");
            assertThat(only(bench).alerts()).extracting(Alert::subject).containsExactly("portal-svitlo/2");
        }
    }

    @Test
    void keepsNothingOfAnErasedReviewInWhatWaitsWasToldOrIsHeldBack() {
        try (Bench bench = bench()) {
            bench.see(complaint(T).text("told-secret"));
            bench.see(complaint(T).text("digest-secret").id("portal-svitlo/2").origin(Origin.BACKFILL));
            minutes(bench, 1);
            bench.silence(silence(T.plus(Duration.ofDays(9))));
            bench.advance(Duration.ofSeconds(2));
            bench.see(complaint(T).text("held-secret").id("portal-svitlo/3"));
            minutes(bench, 6);
            assertThat(bench.notifications()).hasSize(1);
            assertThat(kept(bench)).contains("told-secret", "digest-secret", "held-secret");

            List.of("1", "2", "3").forEach(id -> bench.erase("portal-svitlo/" + id));

            assertThat(kept(bench)).doesNotContain("secret");
            minutes(bench, 6);
            assertThat(bench.notifications()).isEmpty();
        }
    }

    @Test
    void tellsThatAnErasedCaseIsOverWhereItWasTold() {
        try (Bench bench = bench()) {
            bench.see(complaint(T).text("secret"));
            bench.see(complaint(T).id("portal-svitlo/2"));
            minutes(bench, 1);
            Notification told = only(bench);

            bench.erase("portal-svitlo/1");
            minutes(bench, 6);

            Notification end = only(bench);
            assertThat(end.replaces()).isEqualTo(told.id());
            assertThat(end.newAlerts()).extracting(Alert::kind).containsExactly(AlertKind.CLOSED);
            assertThat(end.alerts())
                    .extracting(Alert::subject, Alert::status)
                    .containsExactly(
                            tuple("portal-svitlo/1", AlertStatus.RESOLVED),
                            tuple("portal-svitlo/2", AlertStatus.FIRING));
            assertThat(Json.text(end)).doesNotContain("secret");
        }
    }

    @Test
    void tellsOfAnAnswerWithoutQuotingTheReviewThatWasErasedSince() {
        try (Bench bench = bench()) {
            bench.see(complaint(T).text("secret"));
            minutes(bench, 1);
            Notification told = only(bench);
            bench.see(complaint(T)
                    .text("secret")
                    .officialReply("1", T.plusSeconds(60))
                    .seenAt(T.plusSeconds(61)));

            bench.erase("portal-svitlo/1");
            assertThat(kept(bench)).doesNotContain("secret", "Олена");
            minutes(bench, 6);

            Notification end = only(bench);
            assertThat(end.replaces()).isEqualTo(told.id());
            assertThat(end.alerts())
                    .extracting(Alert::kind, Alert::summary)
                    .containsExactly(tuple(AlertKind.ANSWERED, "Answered"));
            assertThat(Json.text(end)).doesNotContain("secret", "Олена", "portal.example");
        }
    }

    @Test
    void tellsOfAnAnswerThatASilenceHeldBackWithoutQuotingTheReviewThatWasErasedSince() {
        try (Bench bench = bench()) {
            bench.see(complaint(T).text("secret"));
            minutes(bench, 1);
            Notification told = only(bench);
            snoozedAndHeldBack(bench);
            bench.see(
                    complaint(T).text("secret").officialReply("1", bench.now()).seenAt(bench.now()));
            minutes(bench, 6);

            bench.erase("portal-svitlo/1");
            assertThat(kept(bench)).doesNotContain("secret", "Олена");
            minutes(bench, 6);
            assertThat(bench.notifications()).isEmpty();
            bench.expire("s1");
            minutes(bench, 6);

            Notification end = only(bench);
            assertThat(end.replaces()).isEqualTo(told.id());
            assertThat(end.newAlerts()).extracting(Alert::kind).containsExactly(AlertKind.ANSWERED);
        }
    }

    @Test
    void tellsOnceThatACaseIsOverOfWhichSomethingWasHeldBackWhenItWasErased() {
        try (Bench bench = bench()) {
            bench.see(complaint(T));
            minutes(bench, 1);
            Notification told = only(bench);
            snoozedAndHeldBack(bench);

            bench.erase("portal-svitlo/1");
            bench.expire("s1");
            minutes(bench, 20);

            assertThat(only(bench).replaces()).isEqualTo(told.id());
        }
    }

    /** What a snooze has put off is said again when it ends, but a silence is in the way. */
    private static void snoozedAndHeldBack(Bench bench) {
        bench.silence(silence(T.plus(Duration.ofDays(9))));
        bench.act(Actions.of(ActionKind.SNOOZE, T)
                .until(bench.now().plusSeconds(120))
                .action());
        minutes(bench, 10);
        assertThat(bench.keys(GroupAlerts.HELD)).isNotEmpty();
    }

    @Test
    void tellsNobodyOfTheEndOfWhatWasErasedBeforeItWasTold() {
        try (Bench bench = bench()) {
            bench.see(complaint(T));

            bench.erase("portal-svitlo/1");
            minutes(bench, 6);

            assertThat(bench.notifications()).isEmpty();
        }
    }

    private static String kept(Bench bench) {
        return Stream.of(GroupAlerts.PENDING, GroupAlerts.TOLD, GroupAlerts.HELD)
                .flatMap(store -> bench.values(store).stream())
                .map(Json::text)
                .collect(Collectors.joining());
    }

    @Test
    void sendsOneDigestOfWhatANewSourceBrought() {
        try (Bench bench = bench()) {
            for (int number = 1; number <= 3; number++) {
                bench.see(complaint(T).id("portal-svitlo/" + number).origin(Origin.BACKFILL));
            }
            bench.see(complaint(T)
                    .id("portal-svitlo/2")
                    .origin(Origin.BACKFILL)
                    .officialReply("1", T.plusSeconds(60))
                    .seenAt(T.plusSeconds(61)));
            minutes(bench, 9);
            List<Notification> early = bench.notifications();
            minutes(bench, 2);

            assertThat(early).isEmpty();
            Notification digest = only(bench);
            assertThat(digest.group()).isEqualTo(Map.of("digest", "quiet", "source", "portal-svitlo"));
            assertThat(digest.alerts())
                    .extracting(Alert::subject)
                    .containsExactly("portal-svitlo/1", "portal-svitlo/3");
            assertThat(bench.alerts()).isEmpty();
            minutes(bench, 24 * 60);
            assertThat(bench.notifications()).isEmpty();
        }
    }

    @Test
    void putsADeadlineThatNobodyCouldWitnessIntoTheDigestOfTheDay() {
        try (Bench bench = bench()) {
            bench.see(complaint(T));
            minutes(bench, 1);
            bench.notifications();

            bench.act(Actions.of(ActionKind.ACKNOWLEDGE, T).action());
            bench.advanceTo(T.plus(Duration.ofDays(2)));
            minutes(bench, 24 * 60);

            List<Notification> digests = bench.notifications().stream()
                    .filter(message -> message.group().containsKey("digest"))
                    .toList();
            assertThat(digests).singleElement().satisfies(digest -> {
                assertThat(digest.at()).isEqualTo(Instant.parse("2026-11-19T07:30:00Z"));
                assertThat(digest.alerts()).extracting(Alert::verified).containsExactly(false);
            });
        }
    }

    @Test
    void tellsAtOnceThatADeadlineWasMissedWhenAWitnessTakesItOutOfTheDigest() {
        try (Bench bench = bench()) {
            bench.see(complaint(T));
            bench.advanceTo(T.plus(Duration.ofDays(2)));
            minutes(bench, 1);
            bench.notifications();

            bench.see(complaint(T).checkedAt(bench.now()));
            minutes(bench, 6);
            List<Notification> told = bench.notifications();
            minutes(bench, 24 * 60);

            assertThat(told)
                    .singleElement()
                    .satisfies(message -> assertThat(message.alerts())
                            .extracting(Alert::kind, Alert::verified)
                            .containsExactly(tuple(AlertKind.OVERDUE, true)));
            assertThat(bench.notifications())
                    .noneMatch(message -> message.group().containsKey("digest"))
                    .isNotEmpty();
        }
    }
}
