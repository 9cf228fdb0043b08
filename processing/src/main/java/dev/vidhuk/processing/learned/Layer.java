package dev.vidhuk.processing.learned;

import java.util.Arrays;

/**
 * A layer of weights laid out for a processor that adds up many outputs at a time: rows are filled up with weights of 0, and
 * inputs that are 0 are passed over. Each sum is added up in the order of the inputs.
 */
final class Layer {
    /** So many outputs at a time leave no rest that would be added up one by one. */
    private static final int ALIGNED = 32;

    private final float[][] rows;
    private final float[] bias;

    /** A layer of these rows, of which the last one is the bias. */
    Layer(float[][] weights) {
        rows = new float[weights.length - 1][];
        int width = (weights[0].length + ALIGNED - 1) / ALIGNED * ALIGNED;
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Arrays.copyOf(weights[i], width);
        }
        bias = Arrays.copyOf(weights[rows.length], width);
    }

    /** The outputs, and some more that mean nothing. */
    float[] outputs(float[] input) {
        float[] sums = bias.clone();
        int[] some = new int[input.length];
        int count = 0;
        for (int i = 0; i < input.length; i++) {
            some[count] = i;
            count += input[i] == 0 ? 0 : 1;
        }
        int done = 0;
        for (; done + 4 <= count; done += 4) {
            addFour(input, some, done, sums);
        }
        for (; done < count; done++) {
            float value = input[some[done]];
            float[] weights = rows[some[done]];
            for (int o = 0; o < sums.length; o++) {
                sums[o] += value * weights[o];
            }
        }
        return sums;
    }

    private void addFour(float[] input, int[] some, int from, float[] sums) {
        float a = input[some[from]];
        float b = input[some[from + 1]];
        float c = input[some[from + 2]];
        float d = input[some[from + 3]];
        float[] one = rows[some[from]];
        float[] two = rows[some[from + 1]];
        float[] three = rows[some[from + 2]];
        float[] four = rows[some[from + 3]];
        for (int o = 0; o < sums.length; o++) {
            sums[o] = sums[o] + a * one[o] + b * two[o] + c * three[o] + d * four[o];
        }
    }
}
