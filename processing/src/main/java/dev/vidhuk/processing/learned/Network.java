package dev.vidhuk.processing.learned;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

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
        float[] x = new float[inputs];
        for (int i = 0; i < inputs; i++) {
            x[i] = (input[i] - means[i]) / deviations[i];
        }
        float[] sums = biases();
        int done = 0;
        for (; done + 4 <= hidden; done += 4) {
            addToFour(x, done, sums);
        }
        for (; done < hidden; done++) {
            for (int i = 0; i < inputs; i++) {
                sums[done] += x[i] * first[i * hidden + done];
            }
        }
        return output(sums);
    }

    /** Four sums at a time need not go back to memory between two inputs. */
    private void addToFour(float[] x, int from, float[] sums) {
        float one = sums[from];
        float two = sums[from + 1];
        float three = sums[from + 2];
        float four = sums[from + 3];
        int row = from;
        for (float value : x) {
            one += value * first[row];
            two += value * first[row + 1];
            three += value * first[row + 2];
            four += value * first[row + 3];
            row += hidden;
        }
        sums[from] = one;
        sums[from + 1] = two;
        sums[from + 2] = three;
        sums[from + 3] = four;
    }

    int hidden() {
        return hidden;
    }

    /** The sums of the hidden layer without any input. */
    float[] biases() {
        return Arrays.copyOfRange(first, inputs * hidden, (inputs + 1) * hidden);
    }

    /** Adds what one input contributes to the sums of the hidden layer. */
    void add(int input, float value, float[] sums) {
        float x = (value - means[input]) / deviations[input];
        int row = input * hidden;
        for (int h = 0; h < sums.length; h++) {
            sums[h] += x * first[row + h];
        }
    }

    /** What comes out at the end of these sums of the hidden layer. */
    float[] output(float[] sums) {
        float[] result = new float[outputs];
        System.arraycopy(second, hidden * outputs, result, 0, outputs);
        for (int h = 0; h < hidden; h++) {
            float active = (float) Curves.tanh(sums[h]);
            for (int o = 0; o < outputs; o++) {
                result[o] += active * second[h * outputs + o];
            }
        }
        return result;
    }

    /** As {@link #output}, of a network with one output. */
    float onlyOutput(float[] sums) {
        float result = second[hidden];
        for (int h = 0; h < sums.length; h++) {
            result += (float) Curves.tanh(sums[h]) * second[h];
        }
        return result;
    }

    static Network read(DataInput in) throws IOException {
        int inputs = Floats.count(in);
        int hidden = Floats.count(in);
        int outputs = Floats.count(in);
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
