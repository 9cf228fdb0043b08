package dev.vidhuk.processing.learned;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What makes a score of the sum of an output's weights.
 *
 * @param steps the unit of the weights of each output
 * @param biases the score of each output where there is nothing to add up
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record OutputScales(float[] steps, float[] biases) {

    int outputs() {
        return steps.length;
    }

    /** What sums of the weights of so many buckets are multiplied with. */
    static float scale(int buckets) {
        return (float) (1 / Math.sqrt(Math.max(1, buckets)));
    }

    /** The score of an output, from the sum of its weights. */
    float score(int output, int sum, float scale) {
        return sum * steps[output] * scale + biases[output];
    }

    static OutputScales read(DataInput in) throws IOException {
        int outputs = Floats.count(in);
        return new OutputScales(Floats.read(in, outputs), Floats.read(in, outputs));
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(outputs());
        Floats.write(out, steps);
        Floats.write(out, biases);
    }
}
