package dev.vidhuk.processing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.ComplaintCount;
import dev.vidhuk.events.Precision;
import dev.vidhuk.events.SentimentCount;
import dev.vidhuk.events.kafka.Json;
import dev.vidhuk.processing.counts.Contribution;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The counts as the contract words them, one sentence at a time. */
final class CountsTest {
    private static final String HOUR = "|PT1H|2026-11-20T18:00:00Z";
    private static final String DAY = "|PT24H|2026-11-20T00:00:00Z";

    @TempDir
    Path state;

    private Bench bench;
    private final Reviews review = new Reviews();

    @BeforeEach
    void start() {
        bench = new Bench(state, new Bench.Spelled());
        review.text = "negative delivery.late delivery.failed price";
        review.rating = 2.0;
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void countsAReviewInItsHourAndItsDayAndAParentOnceWhateverChildrenItHas() {
        bench.put(review.review());

        assertThat(complaints())
                .containsOnly(
                        Map.entry("svitlo|shop||delivery.late" + HOUR, 1L),
                        Map.entry("svitlo|shop||delivery.failed" + HOUR, 1L),
                        Map.entry("svitlo|shop||delivery" + HOUR, 1L),
                        Map.entry("svitlo|shop||price" + HOUR, 1L),
                        Map.entry("svitlo|shop||delivery.late" + DAY, 1L),
                        Map.entry("svitlo|shop||delivery.failed" + DAY, 1L),
                        Map.entry("svitlo|shop||delivery" + DAY, 1L),
                        Map.entry("svitlo|shop||price" + DAY, 1L));
        assertThat(bench.sentimentCounts.readKeyValuesToMap())
                .containsOnlyKeys("svitlo|shop|" + HOUR, "svitlo|shop|" + DAY)
                .allSatisfy((key, count) -> {
                    assertThat(count.negative()).isEqualTo(1);
                    assertThat(count.ratings()).isEqualTo(1);
                    assertThat(count.ratingSum()).isEqualTo(2.0);
                    assertThat(count.updatedAt()).isEqualTo(Bench.START);
                });
    }

    @Test
    void namesTheLocationWhereThereIsOne() {
        review.location = "kyiv-podil";
        review.text = "negative price";

        bench.put(review.review());

        assertThat(complaints())
                .containsOnlyKeys("svitlo|shop|kyiv-podil|price" + HOUR, "svitlo|shop|kyiv-podil|price" + DAY);
    }

    @Test
    void takesBackTheOldComplaintWhenAReviewIsEdited() {
        bench.put(review.review());
        complaints();
        review.text = "mixed delivery.late";
        review.rating = 3.5;

        bench.put(review.review());

        assertThat(complaints())
                .containsOnly(
                        Map.entry("svitlo|shop||delivery.failed" + HOUR, 0L),
                        Map.entry("svitlo|shop||price" + HOUR, 0L),
                        Map.entry("svitlo|shop||delivery.failed" + DAY, 0L),
                        Map.entry("svitlo|shop||price" + DAY, 0L));
        SentimentCount day = Objects.requireNonNull(
                bench.sentimentCounts.readKeyValuesToMap().get("svitlo|shop|" + DAY));
        assertThat(day.negative()).isZero();
        assertThat(day.mixed()).isEqualTo(1);
        assertThat(day.ratingSum()).isEqualTo(3.5);
    }

    @Test
    void saysNothingAgainWhereNothingHasChanged() {
        bench.put(review.review());
        complaints();
        bench.sentimentCounts.readKeyValuesToMap();

        bench.put(review.review());

        assertThat(bench.complaintCounts.isEmpty()).isTrue();
        assertThat(bench.sentimentCounts.isEmpty()).isTrue();
    }

    @Test
    void countsAReviewWhoseTimeIsKnownToTheDayInTheDayAlone() {
        review.text = "negative price";
        review.precision = Precision.DAY;

        bench.put(review.review());

        assertThat(complaints()).containsOnlyKeys("svitlo|shop||price" + DAY);
    }

    @Test
    void countsAReviewOfUnknownTimeOnTheDayOnWhichItWasFirstSeen() {
        review.text = "negative price";
        review.precision = Precision.UNKNOWN;
        review.firstSeenAt = Reviews.PUBLISHED.plus(Duration.ofDays(1));

        bench.put(review.review());

        assertThat(complaints()).containsOnlyKeys("svitlo|shop||price|PT24H|2026-11-21T00:00:00Z");
    }

    @Test
    void countsAReviewThatAnotherProgramWroteWithoutATimeWhenItHasOne() {
        review.text = "negative price";
        putWithoutTime();
        assertThat(complaints()).isEmpty();
        assertThat(bench.<Object>stored(ContributionStep.STORE)).isEmpty();

        bench.put(review.review());

        assertThat(complaints())
                .containsOnly(Map.entry("svitlo|shop||price" + HOUR, 1L), Map.entry("svitlo|shop||price" + DAY, 1L));
        putWithoutTime();
        assertThat(complaints())
                .containsOnly(Map.entry("svitlo|shop||price" + HOUR, 0L), Map.entry("svitlo|shop||price" + DAY, 0L));
        assertThat(bench.deadLetters.isEmpty()).isTrue();
    }

    @Test
    void countsAReviewThatAnEarlierReleaseRememberedWithoutATime() {
        review.text = "negative price";
        Contribution untimed = Json.read(
                "{\"brand\":\"svitlo\",\"source\":\"shop\",\"precision\":\"second\",\"categories\":[\"price\"],"
                        + "\"sentiment\":\"negative\"}",
                Contribution.class);
        bench.store(ContributionStep.STORE, "shop/1", untimed);

        bench.put(review.review());

        assertThat(complaints())
                .containsOnly(Map.entry("svitlo|shop||price" + HOUR, 1L), Map.entry("svitlo|shop||price" + DAY, 1L));
    }

    @Test
    void countsNoWithdrawnAndNoErasedReview() {
        bench.put(review.review());
        review.withdrawnAt = Bench.START;

        bench.put(review.review());

        assertThat(complaints())
                .hasSize(8)
                .allSatisfy((key, count) -> assertThat(count).isZero());
        review.withdrawnAt = null;
        bench.put(review.review());
        assertThat(complaints())
                .hasSize(8)
                .allSatisfy((key, count) -> assertThat(count).isEqualTo(1));
        bench.erase("shop/1");
        assertThat(complaints())
                .hasSize(8)
                .allSatisfy((key, count) -> assertThat(count).isZero());
    }

    @Test
    void movesAReviewWhoseDateIsRefinedToAnotherDay() {
        review.text = "negative price";
        review.precision = Precision.DAY;
        bench.put(review.review());
        review.precision = Precision.SECOND;
        review.publishedAt = Reviews.PUBLISHED.minus(Duration.ofDays(1));

        bench.put(review.review());

        assertThat(complaints())
                .containsOnly(
                        Map.entry("svitlo|shop||price" + DAY, 0L),
                        Map.entry("svitlo|shop||price|PT1H|2026-11-19T18:00:00Z", 1L),
                        Map.entry("svitlo|shop||price|PT24H|2026-11-19T00:00:00Z", 1L));
    }

    @Test
    void takesBackAnHourAfterFourHundredDaysAndKeepsTheDay() {
        review.text = "negative price";
        bench.put(review.review());
        complaints();
        bench.sentimentCounts.readKeyValuesToMap();

        bench.pass(CountingStep.HOURS_KEPT.plus(CountingStep.SWEEP));

        Map<String, ComplaintCount> gone = bench.complaintCounts.readKeyValuesToMap();
        assertThat(gone).containsOnlyKeys("svitlo|shop||price" + HOUR).containsValue(null);
        assertThat(bench.sentimentCounts.readKeyValuesToMap())
                .containsOnlyKeys("svitlo|shop|" + HOUR)
                .containsValue(null);
        bench.erase("shop/1");
        assertThat(complaints()).containsOnly(Map.entry("svitlo|shop||price" + DAY, 0L));
    }

    @Test
    void keepsAnHourUntilItsTimeHasCome() {
        review.text = "negative price";
        bench.put(review.review());
        complaints();

        bench.pass(CountingStep.HOURS_KEPT.minus(Duration.ofHours(2)));

        assertThat(bench.complaintCounts.isEmpty()).isTrue();
    }

    @Test
    void countsAnOldReviewInItsDayAlone() {
        review.text = "negative price";
        review.publishedAt = Bench.START.minus(CountingStep.HOURS_KEPT).minus(Duration.ofHours(2));

        bench.put(review.review());

        assertThat(complaints()).containsOnlyKeys("svitlo|shop||price|PT24H|2025-10-16T00:00:00Z");
    }

    private void putWithoutTime() {
        String timed = Json.text(review.review());
        String untimed = timed.replaceFirst("\"publishedAt\":\"[^\"]*\"", "\"publishedAt\":null");
        assertThat(untimed).isNotEqualTo(timed);
        bench.reviews.pipeInput("shop/1", untimed.getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, Long> complaints() {
        return bench.complaintCounts.readKeyValuesToMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().count()));
    }
}
