package dev.vidhuk.processing.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vidhuk.processing.learned.Convolution.Parts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Compared with the formula, put down word by word in doubles. */
final class ConvolutionTest {
    private static final int DEPTH = 3;
    private static final int FILTERS = 4;
    private static final int HIDDEN = 2;
    private static final int OUTPUTS = 5;
    private static final int UNKNOWN = 2;
    private static final Offset<Double> CLOSE = within(1e-4);

    private final Random random = new Random(7);
    private final Parts parts = parts();

    /** Words 71, 72, one that nobody knows, 71 again and denied; the second passage begins with the third. */
    private final WordRow row =
            new WordRow(new int[] {71, 72, 99, 71}, new byte[] {2, 4, 2, 7}, new byte[] {0, 0, 1, 1});

    private final int[] words = {0, 1, UNKNOWN, 0};

    private Parts parts() {
        float[][] marks = layer(WordRow.MARKS, DEPTH);
        marks[WordRow.UNMARKED] = new float[DEPTH];
        return new Parts(
                new int[] {71, 72},
                ByteRows.rounded(layer(UNKNOWN + 1, DEPTH)),
                marks,
                layer(Convolution.WIDTH * DEPTH + 1, FILTERS),
                layer(2 * FILTERS + 1, OUTPUTS),
                layer(4 * FILTERS + 1, HIDDEN),
                layer(HIDDEN + 1, OUTPUTS));
    }

    private float[][] layer(int rows, int columns) {
        float[][] layer = new float[rows][columns];
        for (float[] row : layer) {
            for (int i = 0; i < columns; i++) {
                row[i] = (float) random.nextGaussian();
            }
        }
        return layer;
    }

    @Test
    void decidesAsTheFormulaDoes() {
        Convolved convolved = new Convolution(parts).read(row);

        assertThat((double) convolved.category(0)).isCloseTo(ofText()[4], CLOSE);
        assertThat((double) convolved.category(0, 0)).isCloseTo(ofPassage(0, 2)[4], CLOSE);
        assertThat((double) convolved.category(1, 0)).isCloseTo(ofPassage(2, 4)[4], CLOSE);
    }

    @Test
    void givesClassesOfPassagesWhoseMeanIsNothing() {
        float[] clues = new float[6];
        Convolved convolved = new Convolution(parts).read(row);

        assertThat(convolved.addClasses(1, clues, 1)).isEqualTo(5);
        double[] passage = ofPassage(2, 4);
        for (int i = 0; i < 4; i++) {
            assertThat((double) convolved.ofClass(i)).isCloseTo(ofText()[i], CLOSE);
            assertThat((double) clues[1 + i]).isCloseTo(passage[i] - mean(passage), CLOSE);
        }
    }

    @Test
    void readsTheSameTwiceAndAfterItWasWritten() throws IOException {
        Convolution convolution = new Convolution(parts);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        convolution.write(new DataOutputStream(written));
        Convolution again = Convolution.read(new DataInputStream(new ByteArrayInputStream(written.toByteArray())));

        float once = convolution.read(row).category(0);

        assertThat(convolution.read(row).category(0)).isEqualTo(once);
        assertThat(again.read(row).category(0)).isEqualTo(once);
    }

    @Test
    void hasSomethingToSayOfNothing() {
        Convolved nothing = new Convolution(parts).read(new WordRow(new int[0], new byte[0], new byte[0]));

        assertThat(nothing.category(0)).isFinite();
        assertThat(nothing.category(5, 0)).isEqualTo(parts.ofPassage()[2 * FILTERS][4]);
    }

    private double[] seen(int at) {
        double[] seen = new double[FILTERS];
        for (int f = 0; f < FILTERS; f++) {
            seen[f] = parts.filters()[Convolution.WIDTH * DEPTH][f];
            for (int place = 0; place < Convolution.WIDTH; place++) {
                int word = at + place - Convolution.WIDTH / 2;
                for (int i = 0; word >= 0 && word < words.length && i < DEPTH; i++) {
                    double number = parts.words().row(words[word])[i] + parts.marks()[row.marks()[word]][i];
                    seen[f] += number * parts.filters()[place * DEPTH + i][f];
                }
            }
            seen[f] = Math.max(0, seen[f]);
        }
        return seen;
    }

    /** What the filters saw at most in some words, then the sum by the root of their number. */
    private double[] pooled(int from, int to) {
        double[] pooled = new double[2 * FILTERS];
        for (int at = from; at < to; at++) {
            for (int f = 0; f < FILTERS; f++) {
                pooled[f] = Math.max(pooled[f], seen(at)[f]);
                pooled[FILTERS + f] += seen(at)[f] / Math.sqrt(to - from);
            }
        }
        return pooled;
    }

    private double[] ofPassage(int from, int to) {
        return applied(parts.ofPassage(), pooled(from, to));
    }

    private double[] ofText() {
        double[] input = new double[4 * FILTERS];
        System.arraycopy(pooled(0, 4), 0, input, 0, 2 * FILTERS);
        for (int f = 0; f < FILTERS; f++) {
            double one = pooled(0, 2)[FILTERS + f];
            double other = pooled(2, 4)[FILTERS + f];
            input[2 * FILTERS + f] = Math.max(one, other);
            input[3 * FILTERS + f] = (one + other) / 2;
        }
        double[] hidden = applied(parts.hidden(), input);
        for (int i = 0; i < HIDDEN; i++) {
            hidden[i] = Math.max(0, hidden[i]);
        }
        return applied(parts.ofText(), hidden);
    }

    private static double[] applied(float[][] layer, double[] input) {
        double[] output = new double[layer[0].length];
        for (int o = 0; o < output.length; o++) {
            output[o] = layer[input.length][o];
            for (int i = 0; i < input.length; i++) {
                output[o] += input[i] * layer[i][o];
            }
        }
        return output;
    }

    private static double mean(double[] classes) {
        return (classes[0] + classes[1] + classes[2] + classes[3]) / 4;
    }
}
