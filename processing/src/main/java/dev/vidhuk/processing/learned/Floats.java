package dev.vidhuk.processing.learned;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Rows of numbers in a model file. */
final class Floats {
    private Floats() {}

    /** So many numbers of one kind, or rows of them, are in no model. */
    private static final int TOO_MANY = 1 << 24;

    /**
     * How many of something follow.
     *
     * @throws IOException where that cannot be
     */
    static int count(DataInput in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count >= TOO_MANY) {
            throw new IOException("the model is damaged: it holds " + count + " of something");
        }
        return count;
    }

    static float[] read(DataInput in, int count) throws IOException {
        float[] floats = new float[count];
        for (int i = 0; i < count; i++) {
            floats[i] = in.readFloat();
        }
        return floats;
    }

    /** Rows, all of the same length, of which there is at least one. */
    static float[][] readRows(DataInput in) throws IOException {
        float[][] rows = new float[count(in)][];
        int length = count(in);
        for (int i = 0; i < rows.length; i++) {
            rows[i] = read(in, length);
        }
        return rows;
    }

    static void writeRows(DataOutput out, float[][] rows) throws IOException {
        out.writeInt(rows.length);
        out.writeInt(rows[0].length);
        for (float[] row : rows) {
            write(out, row);
        }
    }

    static void write(DataOutput out, float[] floats) throws IOException {
        for (float value : floats) {
            out.writeFloat(value);
        }
    }
}
