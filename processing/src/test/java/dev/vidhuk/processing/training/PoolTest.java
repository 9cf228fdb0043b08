package dev.vidhuk.processing.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vidhuk.processing.learned.WordRow;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The slopes of a pool are compared with what a small change of each number does to the whole. */
final class PoolTest {
    private static final int FILTERS = 3;
    private static final float STEP = 2e-3f;

    private final Random random = new Random(5);
    private final WordRow row = new WordRow(new int[5], new byte[5], new byte[] {0, 0, 0, 2, 2});
    private final float[][] seen = numbers(5, FILTERS);
    private final float[] ofText = numbers(1, 4 * FILTERS)[0];
    private final float[] ofPassage = numbers(1, 2 * FILTERS)[0];

    private float[][] numbers(int rows, int columns) {
        float[][] numbers = new float[rows][columns];
        for (float[] one : numbers) {
            for (int i = 0; i < columns; i++) {
                one[i] = 0.1f + random.nextFloat();
            }
        }
        return numbers;
    }

    @Test
    void blamesEachWordForWhatItDid() {
        Pool pool = new Pool(row, seen);
        pool.blameText(ofText);
        pool.blamePassage(2, ofPassage);

        float[][] blame = pool.blame(seen);

        for (int word = 0; word < seen.length; word++) {
            for (int f = 0; f < FILTERS; f++) {
                assertThat(blame[word][f]).isCloseTo((float) slope(word, f), within(2e-2f));
            }
        }
    }

    @Test
    void blamesNoWordWhereNothingWasSeen() {
        seen[1][0] = 0;
        Pool pool = new Pool(row, seen);
        pool.blameText(ofText);

        assertThat(pool.blame(seen)[1][0]).isZero();
    }

    private double slope(int word, int filter) {
        float before = seen[word][filter];
        seen[word][filter] = before + STEP;
        double more = whole();
        seen[word][filter] = before - STEP;
        double less = whole();
        seen[word][filter] = before;
        return (more - less) / (2 * STEP);
    }

    private double whole() {
        Pool pool = new Pool(row, seen);
        return product(pool.ofText(), ofText) + product(pool.ofPassage(2), ofPassage);
    }

    private static double product(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
