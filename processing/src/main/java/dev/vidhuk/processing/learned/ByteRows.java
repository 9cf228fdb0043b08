package dev.vidhuk.processing.learned;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Rows of numbers, rounded to a byte each, with a step of its own for each column. */
public final class ByteRows {
    private static final int LARGEST = 127;

    private final byte[][] rows;
    private final float[] steps;

    private ByteRows(byte[][] rows, float[] steps) {
        this.rows = rows;
        this.steps = steps;
    }

    /** These rows, all of the same length, rounded; at least one. */
    public static ByteRows rounded(float[][] exact) {
        float[] steps = new float[exact[0].length];
        for (float[] row : exact) {
            for (int i = 0; i < steps.length; i++) {
                steps[i] = Math.max(steps[i], Math.abs(row[i]) / LARGEST);
            }
        }
        byte[][] rows = new byte[exact.length][steps.length];
        for (int r = 0; r < rows.length; r++) {
            for (int i = 0; i < steps.length; i++) {
                rows[r][i] = steps[i] == 0 ? 0 : (byte) Math.round(exact[r][i] / steps[i]);
            }
        }
        return new ByteRows(rows, steps);
    }

    float[] row(int row) {
        float[] numbers = new float[steps.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = rows[row][i] * steps[i];
        }
        return numbers;
    }

    static ByteRows read(DataInput in) throws IOException {
        byte[][] rows = new byte[Floats.count(in)][];
        float[] steps = Floats.read(in, Floats.count(in));
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new byte[steps.length];
            in.readFully(rows[i]);
        }
        return new ByteRows(rows, steps);
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(rows.length);
        out.writeInt(steps.length);
        Floats.write(out, steps);
        for (byte[] row : rows) {
            out.write(row);
        }
    }
}
