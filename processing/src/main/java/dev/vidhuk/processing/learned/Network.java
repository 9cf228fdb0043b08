package dev.vidhuk.processing.learned;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A small network: inputs brought to mean 0 and deviation 1, one hidden layer of tanh, linear outputs. Each layer's
 * weights are in rows by what they come from, the last row the bias.
 */
public final class Network {
    private final int inputs;
    private final int hidden;
    private final int outputs;
    private final float[] means;
    private final float[] deviations;
    private final float[] first;
    private final float[] second;

    /** A network of these weights; the arrays are not copied. */
    public Network(int outputs, float[] means, float[] deviations, float[] first, float[] second) {
        this.inputs = means.length;
        this.hidden = first.length / (inputs + 1);
        this.outputs = outputs;
        this.means = means;
        this.deviations = deviations;
        this.first = first;
        this.second = second;
    }

    /** What comes out at the end, unbounded. */
    public float[] apply(float[] input) {
        float[] sums = new float[hidden];
        System.arraycopy(first, inputs * hidden, sums, 0, hidden);
        for (int i = 0; i < inputs; i++) {
            float x = (input[i] - means[i]) / deviations[i];
            for (int h = 0; h < hidden; h++) {
                sums[h] += x * first[i * hidden + h];
            }
        }
        float[] result = new float[outputs];
        System.arraycopy(second, hidden * outputs, result, 0, outputs);
        for (int h = 0; h < hidden; h++) {
            float active = (float) StrictMath.tanh(sums[h]);
            for (int o = 0; o < outputs; o++) {
                result[o] += active * second[h * outputs + o];
            }
        }
        return result;
    }

    static Network read(DataInput in) throws IOException {
        int inputs = in.readInt();
        int hidden = in.readInt();
        int outputs = in.readInt();
        return new Network(
                outputs,
                Floats.read(in, inputs),
                Floats.read(in, inputs),
                Floats.read(in, (inputs + 1) * hidden),
                Floats.read(in, (hidden + 1) * outputs));
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(inputs);
        out.writeInt(hidden);
        out.writeInt(outputs);
        Floats.write(out, means);
        Floats.write(out, deviations);
        Floats.write(out, first);
        Floats.write(out, second);
    }
}
