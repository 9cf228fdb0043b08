package dev.vidhuk.processing.learned;

import java.util.List;

/**
 * The tables of weights. What the outputs of the first two say, {@link Outputs} tells; those of the third are the
 * languages.
 */
public record Tables(WeightTable byStars, WeightTable byReading, WeightTable ofLanguage) {
    /** The languages that the table tells apart, in the order of its outputs. */
    public static final List<String> LANGUAGES = List.of("uk", "ru", "en");

    /** What the first two say of the same n-grams. */
    Scores scores(int[] buckets) {
        return new Scores(byStars.scores(buckets), byReading.scores(buckets));
    }

    /** What the tables say of a text or a passage. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and there are millions of numbers
    record Scores(float[] byStars, float[] byReading) {
        float category(int category) {
            return byReading[Outputs.CATEGORIES + category];
        }
    }
}
