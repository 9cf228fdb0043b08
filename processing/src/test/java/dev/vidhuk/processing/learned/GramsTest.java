package dev.vidhuk.processing.learned;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.processing.text.Passages;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class GramsTest {
    @Test
    void areEachOnceAndInOrder() {
        int[] grams = Grams.of("Не працює, не працює, не працює");

        assertThat(grams).isSorted().doesNotHaveDuplicates();
        assertThat(Arrays.stream(grams).boxed()).allMatch(bucket -> bucket >= 0 && bucket < Grams.BUCKETS);
    }

    @Test
    void shareMostOfWordsOfOneStem() {
        assertThat(shared("працювати", "працював")).isGreaterThan(0.4);
        assertThat(shared("працювати", "дорого")).isLessThan(0.1);
    }

    @Test
    void knowTheOrderOfWords() {
        assertThat(Grams.of("не дуже добре")).isNotEqualTo(Grams.of("дуже не добре"));
    }

    @Test
    void ofADeniedWordAreOthersButForItsStem() {
        assertThat(shared("не зламалася", "зламалася")).isLessThan(0.2);
        assertThat(shared("it never crashed", "it crashed")).isLessThan(shared("it often crashed", "it crashed") / 2);
        assertThat(shared("не те, зламалася", "те, зламалася")).isGreaterThan(0.5);
    }

    @Test
    void ofWordsThatMeanTheSameHaveOneInCommon() {
        assertThat(Grams.of("швидко")).containsAnyOf(Grams.of("fast"));
        assertThat(Grams.of("зламався")).containsAnyOf(Grams.of("сломался")).containsAnyOf(Grams.of("broke"));
        assertThat(Grams.of("швидко")).doesNotContain(Grams.of("хліб"));
    }

    @Test
    void ofTheLanguageHaveNothingOfWhatWordsMean() {
        assertThat(Grams.ofLanguage("швидко"))
                .isSorted()
                .doesNotHaveDuplicates()
                .doesNotContain(Grams.ofLanguage("fast"));
        assertThat(Grams.ofLanguage("швидко, швидко")).contains(Grams.ofLanguage("швидко"));
    }

    @Test
    void tellWhatStandsUnderConsFromTheRest() {
        String text = "Недоліки: шумить";

        assertThat(Grams.of(text, Passages.of(text))).hasSizeGreaterThan(Grams.of(text).length);
    }

    private static double shared(String one, String other) {
        int[] of = Grams.of(other);
        return Arrays.stream(Grams.of(one))
                        .filter(bucket -> Arrays.binarySearch(of, bucket) >= 0)
                        .count()
                / (double) of.length;
    }
}
