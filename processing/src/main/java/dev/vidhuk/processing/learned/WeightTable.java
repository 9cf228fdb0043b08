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

    private final byte[] weights;
    private final OutputScales scales;

    private WeightTable(byte[] weights, OutputScales scales) {
        this.weights = weights;
        this.scales = scales;
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
        return new WeightTable(weights, new OutputScales(steps, biases.clone()));
    }

    OutputScales scales() {
        return scales;
    }

    /** The weight of a bucket for an output, in steps. */
    byte weight(int bucket, int output) {
        return weights[bucket * scales.outputs() + output];
    }

    static WeightTable read(DataInput in) throws IOException {
        OutputScales scales = OutputScales.read(in);
        byte[] weights = new byte[Math.multiplyExact(Grams.BUCKETS, scales.outputs())];
        in.readFully(weights);
        return new WeightTable(weights, scales);
    }

    void write(DataOutput out) throws IOException {
        scales.write(out);
        out.write(weights);
    }
}
