package dev.vidhuk.processing.learned;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A weight for each bucket and each output, a byte each; an output's score is the sum of its weights over the buckets of
 * a text, divided by the square root of their number, so that long texts do not shout.
 */
public final class WeightTable {
    private static final int LARGEST = 63;

    private final int outputs;
    private final byte[] weights;
    private final float[] steps;
    private final float[] biases;

    private WeightTable(int outputs, byte[] weights, float[] steps, float[] biases) {
        this.outputs = outputs;
        this.weights = weights;
        this.steps = steps;
        this.biases = biases;
    }

    /**
     * Rounds weights to bytes, with a step of its own for each output.
     *
     * @param exact those of a bucket stand side by side
     */
    public static WeightTable rounded(int outputs, float[] exact, float[] biases) {
        float[] steps = new float[outputs];
        for (int i = 0; i < exact.length; i++) {
            steps[i % outputs] = Math.max(steps[i % outputs], Math.abs(exact[i]) / LARGEST);
        }
        byte[] weights = new byte[exact.length];
        for (int i = 0; i < exact.length; i++) {
            float step = steps[i % outputs];
            weights[i] = step == 0 ? 0 : (byte) Math.round(exact[i] / step);
        }
        return new WeightTable(outputs, weights, steps, biases.clone());
    }

    int outputs() {
        return outputs;
    }

    /** The weight of a bucket for an output, in steps. */
    byte weight(int bucket, int output) {
        return weights[bucket * outputs + output];
    }

    /** Puts the weights of an output, made positive, into longs that stand so far apart, at these bits. */
    void addRaised(int output, long[] into, int from, int step, int bits) {
        int place = from;
        for (int i = output; i < weights.length; i += outputs) {
            into[place] |= (long) (WeightRows.RAISED + weights[i]) << bits;
            place += step;
        }
    }

    /** What sums of the weights of so many buckets are multiplied with. */
    static float scale(int buckets) {
        return (float) (1 / Math.sqrt(Math.max(1, buckets)));
    }

    /** The score of an output, from the sum of its weights. */
    float score(int output, int sum, float scale) {
        return sum * steps[output] * scale + biases[output];
    }

    static WeightTable read(DataInput in) throws IOException {
        int outputs = Floats.count(in);
        byte[] weights = new byte[Math.multiplyExact(Grams.BUCKETS, outputs)];
        in.readFully(weights);
        return new WeightTable(outputs, weights, Floats.read(in, outputs), Floats.read(in, outputs));
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(outputs);
        out.write(weights);
        Floats.write(out, steps);
        Floats.write(out, biases);
    }
}
