package dev.vidhuk.alerts.stats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.Case;
import dev.vidhuk.events.CaseReason;
import dev.vidhuk.events.CaseStatus;
import dev.vidhuk.events.Channel;
import dev.vidhuk.events.ClosedAs;
import dev.vidhuk.events.Quiet;
import dev.vidhuk.events.ResponseBucket;
import dev.vidhuk.events.Severity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContributionTest {
    private static final Instant T = Instant.parse("2026-11-20T23:30:00Z");

    private static Case waiting(@Nullable Quiet quiet) {
        return caseOf(CaseStatus.OPEN, 1, quiet, null, null);
    }

    private static Case answered(Duration after, int round) {
        return caseOf(CaseStatus.ANSWERED, round, null, after, null);
    }

    private static Case closed(ClosedAs how) {
        return caseOf(CaseStatus.CLOSED, 1, null, null, how);
    }

    private static Case caseOf(
            CaseStatus status,
            int round,
            @Nullable Quiet quiet,
            @Nullable Duration answeredAfter,
            @Nullable ClosedAs closedAs) {
        return new Case(
                "portal-svitlo/1",
                "svitlo",
                "portal-svitlo",
                null,
                Channel.PORTAL,
                null,
                CaseReason.COMPLAINT,
                status,
                Severity.HIGH,
                "portals",
                "hash",
                "1",
                round,
                T,
                T,
                T,
                T.plus(Duration.ofHours(8)),
                null,
                false,
                null,
                T,
                0,
                quiet,
                null,
                null,
                null,
                null,
                null,
                answeredAfter == null ? null : T.plus(answeredAfter),
                answeredAfter == null ? null : "site",
                answeredAfter,
                answeredAfter == null ? null : answeredAfter.dividedBy(2),
                null,
                closedAs,
                List.of(),
                List.of(),
                T);
    }

    @Test
    void needsAnAnswerWhileTheCustomerWaits() {
        var contribution = Contribution.of(waiting(null), null);

        assertThat(contribution)
                .contains(new Contribution(
                        "svitlo",
                        "portal-svitlo",
                        "portals",
                        LocalDate.of(2026, 11, 20),
                        false,
                        false,
                        false,
                        false,
                        true,
                        null,
                        null));
    }

    @Test
    void countsAQuietCaseAsAnyOther() {
        assertThat(Contribution.of(waiting(Quiet.BACKFILL), null)).isEqualTo(Contribution.of(waiting(null), null));
    }

    @Test
    void putsAnAnswerIntoItsBuckets() {
        var contribution =
                Contribution.of(answered(Duration.ofHours(2), 1), true).orElseThrow();

        assertThat(contribution.answered()).isTrue();
        assertThat(contribution.inTime()).isTrue();
        assertThat(contribution.open()).isFalse();
        assertThat(contribution.firstResponse()).isEqualTo(ResponseBucket.HOURS_2);
        assertThat(contribution.countedResponse()).isEqualTo(ResponseBucket.HOUR_1);
    }

    @Test
    void believesWhatIsRememberedOfTheFirstAnswerMoreThanTheDeadlineOfALaterRound() {
        assertThat(Contribution.of(answered(Duration.ofHours(2), 2), false))
                .hasValueSatisfying(c -> assertThat(c.inTime()).isFalse());
    }

    @Test
    void findsOutForItselfWhereNothingIsRememberedOfTheFirstAnswer() {
        assertThat(Contribution.of(answered(Duration.ofHours(8), 1), null))
                .hasValueSatisfying(c -> assertThat(c.inTime()).isTrue());
        assertThat(Contribution.of(answered(Duration.ofHours(9), 1), null))
                .hasValueSatisfying(c -> assertThat(c.inTime()).isFalse());
        assertThat(Contribution.of(answered(Duration.ofHours(8), 2), null))
                .hasValueSatisfying(c -> assertThat(c.inTime()).isFalse());
    }

    @ParameterizedTest
    @EnumSource(names = {"WITHDRAWN", "ERASED", "DISMISSED"})
    void addsNothingWhereNoAnswerWasDueAfterAll(ClosedAs how) {
        assertThat(Contribution.of(closed(how), null)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"WON_BACK", "NOT_NEGATIVE"})
    void stillCountsWhereTheCustomerChangedTheReview(ClosedAs how) {
        assertThat(Contribution.of(closed(how), null)).hasValueSatisfying(c -> {
            assertThat(c.wonBack()).isEqualTo(how == ClosedAs.WON_BACK);
            assertThat(c.open()).isFalse();
        });
    }
}
