package dev.vidhuk.alerts.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.alerts.PollBuilder;
import dev.vidhuk.events.Alert;
import dev.vidhuk.events.AlertKind;
import dev.vidhuk.events.AlertStatus;
import dev.vidhuk.events.Outcome;
import dev.vidhuk.events.kafka.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SourceRulesTest {
    private static final Instant T = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instant LONG_AGO = T.minus(Duration.ofDays(30));

    private final List<Alert> told = new ArrayList<>();
    private SourceRules rules = named("portal-svitlo");
    private Instant watchedSince = LONG_AGO;
    private @Nullable SourceHealth health;

    private static SourceRules named(String source) {
        return new SourceRules(
                Map.of(source, "svitlo"), alert -> List.of(alert.brand() == null ? "console" : "shop-team"));
    }

    private static Instant minute(long minutes) {
        return T.plus(Duration.ofMinutes(minutes));
    }

    /** The poll is known a moment after it began. */
    private void hear(PollBuilder poll) {
        take(rules.hear(health, poll.build(), poll.build().polledAt().plusSeconds(1)));
    }

    private void hearBad(long minutes, Outcome outcome) {
        hear(PollBuilder.bad(minute(minutes), outcome, "no answer"));
    }

    private void look(Instant now) {
        take(rules.look(Objects.requireNonNull(health), now, watchedSince));
    }

    // what the store gives back is what was put in
    private void take(Finding finding) {
        SourceHealth after = finding.health();
        health = after == null ? null : Json.read(Json.text(after), SourceHealth.class);
        assertThat(health).isEqualTo(after);
        if (finding.alert() != null) {
            told.add(finding.alert());
        }
    }

    @Test
    void isStaleThreeIntervalsAfterTheLastGoodPoll() {
        hear(PollBuilder.good(T));

        look(minute(30).minusMillis(1));
        List<Alert> before = List.copyOf(told);
        look(minute(30));

        assertThat(before).isEmpty();
        assertThat(told).singleElement().satisfies(alert -> {
            assertThat(alert.kind()).isEqualTo(AlertKind.SOURCE_STALE);
            assertThat(alert.status()).isEqualTo(AlertStatus.FIRING);
            assertThat(alert.subject()).isEqualTo("portal-svitlo");
            assertThat(alert.source()).isEqualTo("portal-svitlo");
            assertThat(alert.brand()).isEqualTo("svitlo");
            assertThat(alert.at()).isEqualTo(minute(30));
            assertThat(alert.dueAt()).isEqualTo(minute(30));
            assertThat(alert.step()).isEqualTo("no-good-poll-since-2026-11-20T10:00:00Z");
            assertThat(alert.receivers()).containsExactly("shop-team");
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"THROTTLED", "REFUSED", "FAILED"})
    void isNotKeptWellByPollsThatWereTurnedAway(Outcome outcome) {
        hear(PollBuilder.good(T));
        hearBad(10, outcome);
        hearBad(20, outcome);

        look(minute(30));

        assertThat(told)
                .extracting(Alert::summary)
                .singleElement()
                .asString()
                .startsWith("Source portal-svitlo of svitlo cannot be read, last complete poll at 2026-11-20T10:00:00Z")
                .endsWith(
                        "at 2026-11-20T10:20:00Z " + outcome.name().toLowerCase(java.util.Locale.ROOT) + ", no answer");
    }

    @Test
    void isNotKeptWellByPollsThatReadOnlyAPart() {
        hear(PollBuilder.good(T));
        hear(PollBuilder.good(minute(10)).inPart());
        hear(PollBuilder.good(minute(20)).inPart());

        look(minute(30));

        assertThat(told).extracting(Alert::summary).singleElement().asString().contains("was read only in part");
    }

    @Test
    void isKeptWellByThePlaceSayingThatNothingHasChanged() {
        hear(PollBuilder.good(T));
        hear(PollBuilder.good(minute(20)).unchanged());

        look(minute(49));

        assertThat(told).isEmpty();
    }

    @Test
    void isToldOncePerOutageAndResolvedByTheNextGoodPoll() {
        hear(PollBuilder.good(T));
        look(minute(30));
        look(minute(31));
        hearBad(32, Outcome.FAILED);
        look(minute(33));
        hear(PollBuilder.good(minute(40)));
        hear(PollBuilder.good(minute(50)));

        assertThat(told).hasSize(2);
        assertThat(told.get(1)).satisfies(over -> {
            assertThat(over.id()).isEqualTo(told.get(0).id());
            assertThat(over.status()).isEqualTo(AlertStatus.RESOLVED);
            assertThat(over.at()).isEqualTo(minute(40).plusSeconds(1));
            assertThat(over.receivers()).containsExactly("shop-team");
            assertThat(over.summary()).contains("is read again since 2026-11-20T10:40:00Z");
        });
    }

    @Test
    void givesASecondOutageAnotherIdAndRound() {
        hear(PollBuilder.good(T));
        look(minute(30));
        hear(PollBuilder.good(minute(40)));
        look(minute(70));

        assertThat(told)
                .extracting(Alert::status)
                .containsExactly(AlertStatus.FIRING, AlertStatus.RESOLVED, AlertStatus.FIRING);
        assertThat(told.get(2).id()).isNotEqualTo(told.get(0).id());
        assertThat(told).extracting(Alert::round).containsExactly(1, 1, 2);
    }

    @Test
    void isStaleAtOnceWhenNothingCouldBeReadTwice() {
        hear(PollBuilder.good(T));
        hearBad(10, Outcome.UNREADABLE);
        look(minute(11));
        List<Alert> afterOne = List.copyOf(told);

        hearBad(20, Outcome.UNREADABLE);
        look(minute(20).plusSeconds(2));

        assertThat(afterOne).isEmpty();
        assertThat(told).singleElement().satisfies(alert -> {
            assertThat(alert.step()).isEqualTo("unreadable-twice-since-2026-11-20T10:00:00Z");
            assertThat(alert.dueAt()).isEqualTo(minute(30));
            assertThat(alert.summary()).contains("nothing that can be read, in 2 polls");
        });
    }

    @Test
    void countsUnreadablePollsAnewAfterOneThatWasRead() {
        hear(PollBuilder.good(T));
        hearBad(10, Outcome.UNREADABLE);
        hear(PollBuilder.good(minute(12)).inPart());
        hearBad(14, Outcome.UNREADABLE);

        look(minute(15));

        assertThat(told).isEmpty();
    }

    @Test
    void learnsNothingOfThePageFromAPollThatWasTurnedAway() {
        hear(PollBuilder.good(T));
        hearBad(10, Outcome.UNREADABLE);
        hearBad(12, Outcome.FAILED);
        hearBad(14, Outcome.UNREADABLE);

        look(minute(15));

        assertThat(told).extracting(Alert::step).containsExactly("unreadable-twice-since-2026-11-20T10:00:00Z");
    }

    @Test
    void countsFromTheFirstPollWhereThereNeverWasAGoodOne() {
        hearBad(0, Outcome.REFUSED);
        hearBad(10, Outcome.REFUSED);

        look(minute(29));
        look(minute(30));

        assertThat(told).singleElement().satisfies(alert -> {
            assertThat(alert.at()).isEqualTo(minute(30));
            assertThat(alert.summary()).contains("no complete poll since 2026-11-20T10:00:00Z");
        });
    }

    @Test
    void doesNotAccuseASourceThatTakesLongerThanItsInterval() {
        Duration second = Duration.ofSeconds(1);
        hear(PollBuilder.good(T).every(second).took(Duration.ofSeconds(40)));

        look(T.plusSeconds(119));
        List<Alert> before = List.copyOf(told);
        look(T.plusSeconds(120));

        assertThat(before).isEmpty();
        assertThat(told).hasSize(1);
    }

    @Test
    void waitsThreeNewIntervalsWhenTheIntervalWasMadeShorter() {
        hear(PollBuilder.good(T).every(Duration.ofDays(1)));
        hear(PollBuilder.bad(minute(600), Outcome.FAILED, "no answer"));

        look(minute(629));
        look(minute(630));

        assertThat(told).extracting(Alert::at).containsExactly(minute(630));
    }

    @Test
    void leavesIngestTimeForAFirstPollAfterAPause() {
        hear(PollBuilder.good(T));
        watchedSince = minute(600);

        look(minute(604));
        look(minute(605));

        assertThat(told).extracting(Alert::at).containsExactly(minute(605));
    }

    @Test
    void leavesNoFurtherTimeWhereTheWholeSilenceWasWatched() {
        watchedSince = T;
        hear(PollBuilder.good(T).every(Duration.ofSeconds(2)));

        look(T.plusSeconds(6));

        assertThat(told).hasSize(1);
    }

    @Test
    void accusesAnUnreadableSourceWithoutFurtherTimeAfterAPause() {
        hearBad(0, Outcome.UNREADABLE);
        hearBad(10, Outcome.UNREADABLE);
        watchedSince = minute(600);

        look(minute(600));

        assertThat(told).hasSize(1);
    }

    @Test
    void doesNotMissASourceThatTheConfigurationDoesNotName() {
        rules = named("another");
        hear(PollBuilder.good(T));

        look(minute(39));
        SourceHealth stillKnown = health;
        look(minute(40));

        assertThat(stillKnown).isNotNull();
        assertThat(health).isNull();
        assertThat(told).isEmpty();
    }

    @Test
    void accusesASourceThatTheConfigurationDoesNotNameWhileItIsPolled() {
        rules = named("another");
        hear(PollBuilder.good(T));
        hearBad(25, Outcome.FAILED);

        look(minute(30));

        assertThat(told).singleElement().satisfies(alert -> {
            assertThat(alert.brand()).isNull();
            assertThat(alert.receivers()).containsExactly("console");
        });
    }

    @Test
    void endsTheOutageOfASourceThatWasTakenOut() {
        hear(PollBuilder.good(T));
        look(minute(30));
        rules = named("another");

        look(minute(40));

        assertThat(health).isNull();
        assertThat(told).hasSize(2);
        assertThat(told.get(1).id()).isEqualTo(told.get(0).id());
        assertThat(told.get(1).status()).isEqualTo(AlertStatus.RESOLVED);
        assertThat(told.get(1).brand()).isEqualTo("svitlo");
        assertThat(told.get(1).summary()).contains("is not in the configuration any more");
    }

    @Test
    void showsOnlyTheBeginningOfALongError() {
        hear(PollBuilder.bad(T, Outcome.FAILED, "x".repeat(5_000)));

        look(minute(30));

        assertThat(told)
                .extracting(Alert::summary)
                .singleElement()
                .asString()
                .hasSizeLessThan(600)
                .endsWith("x…");
    }
}
