package dev.vidhuk.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.Precision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class OverlapTest {
    private static final Instant NOW = Instant.parse("2026-11-20T18:00:00Z");
    private static final Map<String, Familiarity> OTHERS =
            Map.of("new", Familiarity.NEWS, "ambiguous", Familiarity.AMBIGUOUS);

    private final Overlap overlap =
            new Overlap(review -> OTHERS.getOrDefault(String.valueOf(review.siteId()), Familiarity.KNOWN));

    @Test
    void twentyKnownReviewsInARowAreEnoughAndNineteenAreNot() {
        known(19, NOW, Duration.ofHours(-1));
        boolean nineteen = overlap.enough();

        known(1, NOW.minus(Duration.ofDays(2)), Duration.ZERO);

        assertThat(nineteen).isFalse();
        assertThat(overlap.enough()).isTrue();
    }

    @Test
    void aNewOrChangedReviewBeginsTheRowAnew() {
        known(19, NOW, Duration.ofHours(-1));
        overlap.add(review("new", NOW.minus(Duration.ofDays(2))));
        known(19, NOW.minus(Duration.ofDays(3)), Duration.ofHours(-1));
        boolean nineteenBehindIt = overlap.enough();

        known(1, NOW.minus(Duration.ofDays(5)), Duration.ZERO);

        assertThat(nineteenBehindIt).isFalse();
        assertThat(overlap.enough()).isTrue();
    }

    @Test
    void anOldReviewThatIsPinnedToTheTopIsNoPartOfTheRow() {
        known(1, NOW.minus(Duration.ofDays(1000)), Duration.ZERO);
        known(19, NOW, Duration.ofHours(-1));
        boolean nineteenBehindIt = overlap.enough();

        known(1, NOW.minus(Duration.ofDays(5)), Duration.ZERO);

        assertThat(nineteenBehindIt).isFalse();
        assertThat(overlap.enough()).isTrue();
    }

    @Test
    void aListFromOldToNewIsNeverEnough() {
        known(100, NOW.minus(Duration.ofDays(200)), Duration.ofDays(1));
        boolean byDays = overlap.enough();

        known(100, NOW, Duration.ofSeconds(30));

        assertThat(byDays).isFalse();
        assertThat(overlap.enough()).isFalse();
    }

    @Test
    void reviewsWithoutDatesAreNeverEnough() {
        for (int i = 0; i < 100; i++) {
            overlap.add(review("r" + i, null));
        }

        assertThat(overlap.enough()).isFalse();
    }

    @Test
    void reviewsOfOneDayAreNotEnoughUntilAnEarlierOneFollows() {
        known(60, NOW, Duration.ZERO);
        boolean oneDay = overlap.enough();

        known(1, NOW.minus(Duration.ofDays(1)), Duration.ZERO);

        assertThat(oneDay).isFalse();
        assertThat(overlap.enough()).isTrue();
    }

    @Test
    void aRelativeDateThatDriftsFromPageToPageDoesNotAscend() {
        Instant nextPage = NOW.plusSeconds(3);
        known(5, NOW, Duration.ofHours(-1));
        known(5, nextPage.minus(Duration.ofHours(4)), Duration.ZERO);

        known(10, nextPage.minus(Duration.ofDays(1)), Duration.ZERO);

        assertThat(overlap.enough()).isTrue();
    }

    @Test
    void oneReviewThatOnlyTheRestOfTheListExplainsHasAllOfItRead() {
        overlap.add(review("ambiguous", NOW));

        known(100, NOW, Duration.ofHours(-1));

        assertThat(overlap.enough()).isFalse();
    }

    private void known(int count, Instant from, Duration step) {
        for (int i = 0; i < count; i++) {
            overlap.add(review("known", from.plus(step.multipliedBy(i))));
        }
    }

    private static FoundReview review(String id, @Nullable Instant publishedAt) {
        Precision precision = publishedAt == null ? Precision.UNKNOWN : Precision.DAY;
        return new FoundReview(
                id,
                null,
                null,
                "Olha",
                null,
                null,
                "late",
                false,
                null,
                null,
                publishedAt,
                precision,
                null,
                null,
                0,
                List.of());
    }
}
