package dev.vidhuk.processing.severity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.Complaint;
import dev.vidhuk.events.FollowUp;
import dev.vidhuk.events.Sentiment;
import dev.vidhuk.events.Severity;
import dev.vidhuk.events.Signal;
import dev.vidhuk.processing.text.Passages;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SeverityScaleTest {
    private static final List<Complaint> LATE = List.of(new Complaint("delivery.late", List.of()));
    private static final List<Complaint> LATE_AND_REFUND =
            List.of(new Complaint("delivery.late", List.of()), new Complaint("refund", List.of()));

    private final SeverityScale scale = new SeverityScale();

    @Test
    void givesPraiseNothing() {
        SeverityScore score = weigh("", 5.0, Sentiment.POSITIVE, List.of(), Set.of());

        assertThat(score.points()).isZero();
        assertThat(score.reasons()).isEmpty();
        assertThat(score.level()).isEqualTo(Severity.LOW);
    }

    @Test
    void hearsNoThreatAndNoAbuseInPraise() {
        SeverityScore score = weigh(
                "I switched to Svitlo last year and couldn't be happier",
                5.0,
                Sentiment.POSITIVE,
                List.of(),
                Set.of(Signal.CHURN_RISK, Signal.ABUSIVE));

        assertThat(score.points()).isZero();
        assertThat(score.reasons()).isEmpty();
    }

    @Test
    void addsUpReasons() {
        SeverityScore score = weigh("", 1.0, Sentiment.NEGATIVE, LATE_AND_REFUND, Set.of(Signal.CHURN_RISK));

        assertThat(score.reasons())
                .containsExactly(
                        "negative sentiment (+25)",
                        "rating 1 of 5 (+20)",
                        "2 complaint categories (+12)",
                        "grave complaint refund (+12)",
                        "threatens to leave (+10)");
        assertThat(score.points()).isEqualTo(79);
        assertThat(score.level()).isEqualTo(Severity.CRITICAL);
    }

    @Test
    void takesADangerSeriouslyAndOnlyInAComplaint() {
        assertThat(weigh("Отруїлись усією сім'єю", null, Sentiment.NEGATIVE, LATE, Set.of())
                        .level())
                .isEqualTo(Severity.HIGH);
        assertThat(weigh("Лікарня чудова", 5.0, Sentiment.POSITIVE, List.of(), Set.of())
                        .points())
                .isZero();
    }

    @Test
    void neverGoesBeyondAHundred() {
        List<Complaint> all = List.of(
                new Complaint("refund", List.of()),
                new Complaint("trust", List.of()),
                new Complaint("billing", List.of()),
                new Complaint("price", List.of()));

        SeverityScore score =
                weigh("Пишу в поліцію", 1.0, Sentiment.NEGATIVE, all, Set.of(Signal.CHURN_RISK, Signal.ABUSIVE));

        assertThat(score.points()).isEqualTo(100);
    }

    @Test
    void hearsThatTheCustomerIsStillUnhappy() {
        SeverityScore score = scale.weigh(
                null,
                List.of(),
                Sentiment.NEGATIVE,
                LATE,
                Set.of(),
                List.of(new FollowUp("2", Sentiment.NEGATIVE, false)));

        assertThat(score.reasons()).contains("still unhappy after a reply (+10)");
    }

    @ParameterizedTest
    @CsvSource({"0, LOW", "24, LOW", "25, MEDIUM", "49, MEDIUM", "50, HIGH", "74, HIGH", "75, CRITICAL", "100, CRITICAL"
    })
    void hasFourLevels(int points, Severity level) {
        assertThat(new SeverityScore(points, List.of()).level()).isEqualTo(level);
    }

    private SeverityScore weigh(
            String text,
            @Nullable Double rating,
            Sentiment sentiment,
            List<Complaint> complaints,
            Set<Signal> signals) {
        return scale.weigh(rating, Passages.of(text), sentiment, complaints, signals, List.of());
    }
}
