package dev.vidhuk.processing.learned;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Rows of numbers in a model file. */
final class Floats {
    private Floats() {}

    static float[] read(DataInput in, int count) throws IOException {
        float[] floats = new float[count];
        for (int i = 0; i < count; i++) {
            floats[i] = in.readFloat();
        }
        return floats;
    }

    static void write(DataOutput out, float[] floats) throws IOException {
        for (float value : floats) {
            out.writeFloat(value);
        }
    }
}
