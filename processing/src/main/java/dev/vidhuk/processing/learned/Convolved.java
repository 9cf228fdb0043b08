package dev.vidhuk.processing.learned;

import org.jspecify.annotations.Nullable;

/** What a convolution makes of a text and of its passages. Scores are unbounded; those of the classes of a passage have the mean 0. */
public final class Convolved {
    /** How many classes there are, before the categories. */
    private static final int CLASSES = Opinion.CLASSES.size();

    private final Layer ofPassage;
    private final int filters;
    private final int[] words;
    /** For each passage what each filter saw at most, and in all. */
    private final float[][] most;

    private final float[][] sums;
    /** The outputs for each passage; null as long as nobody asked. */
    private final float[] @Nullable [] ofPassages = new float[TextGrams.MOST_PASSAGES][];

    private float[] ofText = {};

    Convolved(WordRow row, int filters, Layer ofPassage) {
        this.ofPassage = ofPassage;
        this.filters = filters;
        this.words = new int[row.passageCount()];
        this.most = new float[words.length][filters];
        this.sums = new float[words.length][filters];
    }

    /** Adds what the filters saw at a word of a passage; below 0 it is nothing. */
    void pool(float[] seen, int passage) {
        float[] highest = most[passage];
        float[] sum = sums[passage];
        words[passage]++;
        for (int i = 0; i < seen.length; i++) {
            float value = Math.max(0, seen[i]);
            highest[i] = Math.max(highest[i], value);
            sum[i] += value;
        }
    }

    /** To be called when all words are pooled. */
    void decide(Layer hidden, Layer decision) {
        int all = 0;
        int spoken = 0;
        float[] input = new float[4 * filters];
        for (int passage = 0; passage < words.length; passage++) {
            if (words[passage] > 0) {
                all += words[passage];
                spoken++;
                addPassage(passage, input);
            }
        }
        float ofAll = (float) (1 / Math.sqrt(Math.max(1, all)));
        float each = 1f / Math.max(1, spoken);
        for (int i = 0; i < filters; i++) {
            input[filters + i] *= ofAll;
            input[3 * filters + i] *= each;
        }
        float[] between = hidden.outputs(input);
        for (int i = 0; i < between.length; i++) {
            between[i] = Math.max(0, between[i]);
        }
        ofText = decision.outputs(between);
    }

    /** The text is decided on by the most and the sum of its words, and by the most and the mean of its passages. */
    private void addPassage(int passage, float[] input) {
        float scale = (float) (1 / Math.sqrt(words[passage]));
        float[] highest = most[passage];
        float[] sum = sums[passage];
        for (int i = 0; i < filters; i++) {
            input[i] = Math.max(input[i], highest[i]);
            input[filters + i] += sum[i];
            sum[i] *= scale;
            input[2 * filters + i] = Math.max(input[2 * filters + i], sum[i]);
            input[3 * filters + i] += sum[i];
        }
    }

    /** The score of a class of the text. */
    float ofClass(int which) {
        return ofText[which];
    }

    /** Adds the scores of the classes of a passage to clues. */
    int addClasses(int passage, float[] clues, int from) {
        float[] scores = ofPassage(passage);
        float mean = 0;
        for (int i = 0; i < CLASSES; i++) {
            mean += scores[i] / CLASSES;
        }
        for (int i = 0; i < CLASSES; i++) {
            clues[from + i] = scores[i] - mean;
        }
        return from + CLASSES;
    }

    /** The score of a category in the text. */
    public float category(int category) {
        return ofText[CLASSES + category];
    }

    /** The score of a category in a passage. */
    float category(int passage, int category) {
        return ofPassage(passage)[CLASSES + category];
    }

    /** A passage behind the last word that was read has nothing to say. */
    private float[] ofPassage(int passage) {
        float[] known = ofPassages[passage];
        if (known == null) {
            float[] input = new float[2 * filters];
            if (passage < words.length) {
                System.arraycopy(most[passage], 0, input, 0, filters);
                System.arraycopy(sums[passage], 0, input, filters, filters);
            }
            known = ofPassage.outputs(input);
            ofPassages[passage] = known;
        }
        return known;
    }
}
