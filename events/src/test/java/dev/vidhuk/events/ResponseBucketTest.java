package dev.vidhuk.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ResponseBucketTest {

    @Test
    void hasTheBucketsOfTheContractInTheirOrder() {
        List<String> labels = Arrays.stream(ResponseBucket.values())
                .map(ResponseBucket::label)
                .toList();

        assertThat(labels).containsExactly("5m", "15m", "30m", "1h", "2h", "4h", "8h", "24h", "2d", "7d", "more");
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, 5m",
        "PT5M, 5m",
        "PT5M0.001S, 15m",
        "PT15M, 15m",
        "PT30M, 30m",
        "PT1H, 1h",
        "PT2H, 2h",
        "PT3H, 4h",
        "PT8H, 8h",
        "PT24H, 24h",
        "PT24H0.001S, 2d",
        "PT48H, 2d",
        "PT168H, 7d",
        "PT168H0.001S, more",
        "PT9000H, more"
    })
    void belongsToTheBucketWhoseUpperBoundIsNotPassed(Duration time, String label) {
        ResponseBucket bucket = ResponseBucket.of(time);

        assertThat(bucket.label()).isEqualTo(label);
    }

    @Test
    void hasNoMedianWhereNothingWasAnswered() {
        assertThat(ResponseBucket.median(Map.of())).isEmpty();
        assertThat(ResponseBucket.median(Map.of("15m", 0L))).isEmpty();
        assertThat(ResponseBucket.median(Map.of("3w", 7L))).isEmpty();
    }

    @Test
    void takesTheLowerMedianOfAnEvenNumber() {
        assertThat(ResponseBucket.median(Map.of("15m", 2L, "8h", 2L))).contains(ResponseBucket.MINUTES_15);
        assertThat(ResponseBucket.median(Map.of("15m", 2L, "8h", 3L))).contains(ResponseBucket.HOURS_8);
        assertThat(ResponseBucket.median(Map.of("more", 1L))).contains(ResponseBucket.MORE);
    }

    @Test
    void findsTheBucketOfTheTrueMedian() {
        Random random = new Random(11);
        for (int round = 0; round < 500; round++) {
            List<Duration> times = new ArrayList<>();
            for (int i = random.nextInt(40); i >= 0; i--) {
                times.add(Duration.ofSeconds((long) Math.pow(10, 1 + random.nextDouble() * 5.3)));
            }
            Map<String, Long> histogram = new TreeMap<>();
            times.forEach(time -> histogram.merge(ResponseBucket.of(time).label(), 1L, Long::sum));

            times.sort(null);
            Duration median = times.get((times.size() - 1) / 2);

            assertThat(ResponseBucket.median(histogram)).contains(ResponseBucket.of(median));
        }
    }
}
