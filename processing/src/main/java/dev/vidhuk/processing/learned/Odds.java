package dev.vidhuk.processing.learned;

/** Scores made probabilities. {@code StrictMath}, so that every machine finds the same. */
public final class Odds {
    private Odds() {}

    /** The logistic function. */
    public static double probability(double score) {
        return 1 / (1 + StrictMath.exp(-score));
    }

    /** The score that this is the probability of, kept within what networks can use. */
    static float score(double probability) {
        double inside = Math.min(0.999, Math.max(0.001, probability));
        return (float) StrictMath.log(inside / (1 - inside));
    }

    /** The softmax of the scores. */
    public static double[] shares(float[] scores) {
        double most = Double.NEGATIVE_INFINITY;
        for (float score : scores) {
            most = Math.max(most, score);
        }
        double[] shares = new double[scores.length];
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            shares[i] = StrictMath.exp(scores[i] - most);
            sum += shares[i];
        }
        for (int i = 0; i < scores.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }
}
