package dev.vidhuk.processing.learned;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Weights of several outputs, those of a bucket side by side: eight in a long, each a byte that has been made positive. To
 * add up a text's weights is to add longs, four weights with one addition, and all weights of a bucket lie in one or two
 * lines of a processor's cache: to fetch those is what takes the time. Sums are exact, so nothing depends on the order.
 */
final class WeightRows {
    /** Every second byte of a long, with room above it for sums. */
    private static final long EVERY_SECOND = 0x00FF_00FF_00FF_00FFL;

    private static final int IN_A_LONG = 8;
    /** So many bytes add up in sixteen bits. */
    private static final int MOST = 256;

    /** What makes a byte positive. */
    private static final int RAISED = 128;

    /** So many longs are read and written at once; the number of buckets is a multiple of it. */
    private static final int AT_ONCE = 1 << 13;

    private final long[] rows;
    private final int width;

    /** An output of a table. */
    record Column(WeightTable table, int output) {}

    private WeightRows(int width) {
        this.width = width;
        this.rows = new long[Grams.BUCKETS * width];
    }

    /** Lays these columns side by side, in this order. */
    static WeightRows of(List<Column> columns) {
        WeightRows laid = new WeightRows(width(columns.size()));
        for (int i = 0; i < columns.size(); i++) {
            laid.lay(columns.get(i), i / IN_A_LONG, i % IN_A_LONG * Byte.SIZE);
        }
        return laid;
    }

    private static int width(int columns) {
        return (columns + IN_A_LONG - 1) / IN_A_LONG;
    }

    private void lay(Column column, int at, int bits) {
        for (int bucket = 0; bucket < Grams.BUCKETS; bucket++) {
            long raised = (long) RAISED + column.table().weight(bucket, column.output());
            rows[bucket * width + at] |= raised << bits;
        }
    }

    static WeightRows read(DataInput in, int columns) throws IOException {
        WeightRows read = new WeightRows(width(columns));
        byte[] some = new byte[AT_ONCE * Long.BYTES];
        for (int at = 0; at < read.rows.length; at += AT_ONCE) {
            in.readFully(some);
            ByteBuffer.wrap(some).asLongBuffer().get(read.rows, at, AT_ONCE);
        }
        return read;
    }

    void write(DataOutput out) throws IOException {
        byte[] some = new byte[AT_ONCE * Long.BYTES];
        for (int at = 0; at < rows.length; at += AT_ONCE) {
            ByteBuffer.wrap(some).asLongBuffer().put(rows, at, AT_ONCE);
            out.write(some);
        }
    }

    /** How many sums there are: at least one for each column. */
    int sums() {
        return width * IN_A_LONG;
    }

    /** Adds the weights of these buckets to the sums of all columns. */
    void add(int[] buckets, int from, int to, int[] sums) {
        add(buckets, from, to, 0, width, sums);
    }

    /** Adds the weights of these buckets to the sums of the first eight columns. */
    void addFirst(int[] buckets, int from, int to, int[] sums) {
        add(buckets, from, to, 0, 1, sums);
    }

    /** Adds the weights of these buckets to the sums of all columns but the first eight. */
    void addRest(int[] buckets, int from, int to, int[] sums) {
        add(buckets, from, to, 1, width, sums);
    }

    private void add(int[] buckets, int from, int to, int first, int end, int[] sums) {
        for (int at = from; at < to; at += MOST) {
            int few = Math.min(to, at + MOST);
            int column = first;
            for (; column + 1 < end; column += 2) {
                addTwo(buckets, at, few, column, sums);
            }
            if (column < end) {
                addOne(buckets, at, few, column, sums);
            }
        }
    }

    private void addOne(int[] buckets, int from, int to, int column, int[] sums) {
        long[] all = rows;
        int step = width;
        long even = 0;
        long odd = 0;
        for (int i = from; i < to; i++) {
            long row = all[buckets[i] * step + column];
            even += row & EVERY_SECOND;
            odd += (row >>> Byte.SIZE) & EVERY_SECOND;
        }
        addSums(even, odd, to - from, column, sums);
    }

    /** The same for two longs side by side, which costs less than twice as much. */
    private void addTwo(int[] buckets, int from, int to, int column, int[] sums) {
        long[] all = rows;
        int step = width;
        long even = 0;
        long odd = 0;
        long nextEven = 0;
        long nextOdd = 0;
        for (int i = from; i < to; i++) {
            int place = buckets[i] * step + column;
            long row = all[place];
            long next = all[place + 1];
            even += row & EVERY_SECOND;
            odd += (row >>> Byte.SIZE) & EVERY_SECOND;
            nextEven += next & EVERY_SECOND;
            nextOdd += (next >>> Byte.SIZE) & EVERY_SECOND;
        }
        addSums(even, odd, to - from, column, sums);
        addSums(nextEven, nextOdd, to - from, column + 1, sums);
    }

    private static void addSums(long even, long odd, int count, int column, int[] sums) {
        int raised = count * RAISED;
        for (int i = 0; i < IN_A_LONG; i += 2) {
            sums[column * IN_A_LONG + i] += (int) ((even >>> (i * Byte.SIZE)) & 0xFFFF) - raised;
            sums[column * IN_A_LONG + i + 1] += (int) ((odd >>> (i * Byte.SIZE)) & 0xFFFF) - raised;
        }
    }
}
