package dev.vidhuk.alerts.stats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.ResponseBucket;
import dev.vidhuk.events.ResponseStats;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResponseCountingTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final String PORTALS = "svitlo|portal-svitlo|portals|2026-11-20";
    private static final String URGENT = "svitlo|portal-svitlo|urgent|2026-11-20";

    private static Contribution waiting(String policy) {
        return contribution(policy, null);
    }

    private static Contribution contribution(String policy, @Nullable ResponseBucket answered) {
        return new Contribution(
                "svitlo",
                "portal-svitlo",
                policy,
                LocalDate.of(2026, 11, 20),
                answered != null,
                answered != null,
                false,
                false,
                answered == null,
                answered,
                answered);
    }

    @Test
    void changesNothingWhereACaseAddsWhatItAddedBefore() {
        assertThat(ResponseCounting.changes(waiting("portals"), waiting("portals"), NOW))
                .isEmpty();
        assertThat(ResponseCounting.changes(null, null, NOW)).isEmpty();
    }

    @Test
    void writesADifferenceWhereACaseIsAnswered() {
        Map<String, ResponseStats> changes =
                ResponseCounting.changes(waiting("portals"), contribution("portals", ResponseBucket.HOUR_1), NOW);

        assertThat(changes).containsOnlyKeys(PORTALS).hasEntrySatisfying(PORTALS, change -> {
            assertThat(change.needed()).isZero();
            assertThat(change.answered()).isEqualTo(1);
            assertThat(change.inTime()).isEqualTo(1);
            assertThat(change.open()).isEqualTo(-1);
            assertThat(change.firstResponse()).isEqualTo(Map.of("1h", 1L));
        });
    }

    private static ResponseStats of(String key, Map<String, ResponseStats> changes) {
        return Objects.requireNonNull(changes.get(key));
    }

    @Test
    void movesACaseFromOnePolicyToAnother() {
        Map<String, ResponseStats> changes = ResponseCounting.changes(waiting("portals"), waiting("urgent"), NOW);

        assertThat(changes).containsOnlyKeys(PORTALS, URGENT);
        assertThat(of(PORTALS, changes).needed()).isEqualTo(-1);
        assertThat(of(URGENT, changes).needed()).isEqualTo(1);
    }

    @Test
    void leavesEmptyBucketsOutOfASum() {
        Contribution answered = contribution("portals", ResponseBucket.HOUR_1);
        ResponseStats given = of(PORTALS, ResponseCounting.changes(null, answered, NOW));
        ResponseStats taken = of(PORTALS, ResponseCounting.changes(answered, null, NOW));

        ResponseStats sum = ResponseCounting.sum(given, taken);

        assertThat(sum.needed()).isZero();
        assertThat(sum.firstResponse()).isEmpty();
        assertThat(sum.countedResponse()).isEmpty();
    }
}
