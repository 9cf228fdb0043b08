package dev.vidhuk.processing.learned;

/**
 * The exponential function and what is made of it, several times as fast as {@code StrictMath} and, like that, the same on
 * every machine: it only adds, multiplies and divides. Right to 1e-15 of the value.
 */
final class Curves {
    /** The powers of two between two whole ones are looked up. */
    private static final int STEPS = 64;

    private static final double[] POWERS = powers();
    private static final double PER_STEP = STEPS / StrictMath.log(2);
    /** ln 2 / 64 in two parts, the first with so few bits that its multiples are exact (Cody and Waite 1980). */
    private static final double STEP = (float) (StrictMath.log(2) / STEPS);

    private static final double STEP_REST = 0.6931471805599453 / STEPS - STEP;
    /** What is added to it has no digits behind the point any more. */
    private static final double ROUNDING = 6755399441055744.0;

    private static final double LARGEST = 700;
    private static final int EXPONENT_BITS = 52;
    private static final int EXPONENT_OF_ONE = 1023;

    private Curves() {}

    private static double[] powers() {
        double[] powers = new double[STEPS];
        for (int i = 0; i < STEPS; i++) {
            powers[i] = StrictMath.pow(2, (double) i / STEPS);
        }
        return powers;
    }

    static double exp(double x) {
        double inside = Math.max(-LARGEST, Math.min(LARGEST, x));
        double shifted = inside * PER_STEP + ROUNDING;
        int steps = (int) Double.doubleToRawLongBits(shifted);
        double whole = shifted - ROUNDING;
        double rest = inside - whole * STEP - whole * STEP_REST;
        double more = rest * (1 + rest * (1 / 2.0 + rest * (1 / 6.0 + rest * (1 / 24.0 + rest * (1 / 120.0)))));
        double power = POWERS[steps & (STEPS - 1)];
        long scale = (long) (EXPONENT_OF_ONE + (steps >> 6)) << EXPONENT_BITS;
        return (power + power * more) * Double.longBitsToDouble(scale);
    }

    /** The logistic function. */
    static double probability(double score) {
        return 1 / (1 + exp(-score));
    }

    /** The softmax of the scores. */
    static double[] shares(float[] scores) {
        double most = Double.NEGATIVE_INFINITY;
        for (float score : scores) {
            most = Math.max(most, score);
        }
        double[] shares = new double[scores.length];
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            shares[i] = exp(scores[i] - most);
            sum += shares[i];
        }
        for (int i = 0; i < scores.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    static double tanh(double x) {
        return 1 - 2 / (exp(2 * x) + 1);
    }
}
