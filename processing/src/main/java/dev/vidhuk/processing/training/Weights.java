package dev.vidhuk.processing.training;

import java.util.random.RandomGenerator;

/**
 * Rows of weights that are learned by Adam with decoupled decay (Kingma and Ba 2015; Loshchilov and Hutter 2019): slopes are
 * added up over some examples, then the weights make a step.
 */
final class Weights {
    private static final float MEMORY = 0.9f;
    private static final float LONG_MEMORY = 0.999f;
    private static final float TINY = 1e-8f;

    private final float[][] values;
    private final float[][] slopes;
    private final float[][] means;
    private final float[][] squares;
    private final float decay;

    /**
     * Rows of random weights.
     *
     * @param deviation theirs from 0
     * @param decay which share of itself a weight loses at a step of length 1
     */
    Weights(int rows, int columns, double deviation, double decay, RandomGenerator random) {
        this.values = new float[rows][columns];
        this.slopes = new float[rows][columns];
        this.means = new float[rows][columns];
        this.squares = new float[rows][columns];
        this.decay = (float) decay;
        for (float[] row : values) {
            for (int i = 0; i < columns; i++) {
                row[i] = (float) (random.nextGaussian() * deviation);
            }
        }
    }

    float[][] values() {
        return values;
    }

    float[] row(int row) {
        return values[row];
    }

    /** Where the slopes of a row are added up. */
    float[] slopes(int row) {
        return slopes[row];
    }

    /** Lets all rows make a step. */
    void step(int steps, double pace) {
        for (int row = 0; row < values.length; row++) {
            step(row, steps, pace);
        }
    }

    /**
     * Lets a row make a step, and forgets its slopes.
     *
     * @param steps how many there have been, with this one
     */
    void step(int row, int steps, double pace) {
        float[] value = values[row];
        float[] slope = slopes[row];
        float[] mean = means[row];
        float[] square = squares[row];
        float length = (float) (pace / (1 - StrictMath.pow(MEMORY, steps)));
        float scale = (float) (1 / (1 - StrictMath.pow(LONG_MEMORY, steps)));
        float kept = (float) (1 - pace * decay);
        for (int i = 0; i < value.length; i++) {
            mean[i] = MEMORY * mean[i] + (1 - MEMORY) * slope[i];
            square[i] = LONG_MEMORY * square[i] + (1 - LONG_MEMORY) * slope[i] * slope[i];
            value[i] = kept * value[i] - length * mean[i] / ((float) Math.sqrt(square[i] * scale) + TINY);
            slope[i] = 0;
        }
    }
}
