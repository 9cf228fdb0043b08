package dev.vidhuk.processing.evaluation;

/** Whether a tagger is right as often as it says: confidences in ten equal bins (Guo et al. 2017, section 2). */
final class Calibration {
    private static final int BINS = 10;

    private final int[] texts = new int[BINS];
    private final int[] right = new int[BINS];
    private final double[] confidence = new double[BINS];

    void add(double said, boolean isRight) {
        int bin = Math.min(BINS - 1, (int) (said * BINS));
        texts[bin]++;
        right[bin] += isRight ? 1 : 0;
        confidence[bin] += said;
    }

    /** The expected calibration error: the mean distance, over all texts, from what was said to what was so; 0 to 1. */
    double error() {
        double distance = 0;
        int all = 0;
        for (int bin = 0; bin < BINS; bin++) {
            distance += Math.abs(right[bin] - confidence[bin]);
            all += texts[bin];
        }
        return all == 0 ? 0 : distance / all;
    }
}
