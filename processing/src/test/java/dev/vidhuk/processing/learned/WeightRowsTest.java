package dev.vidhuk.processing.learned;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.processing.learned.WeightRows.Column;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class WeightRowsTest {
    private static final int OUTPUTS = 11;

    @Test
    void addUpAsWeightsOneByOne() {
        Random random = new Random(1);
        float[] exact = new float[Grams.BUCKETS * OUTPUTS];
        for (int i = 0; i < exact.length; i++) {
            exact[i] = random.nextInt(20) == 0 ? Math.signum(random.nextFloat() - 0.5f) : random.nextFloat() - 0.5f;
        }
        WeightTable table = WeightTable.rounded(OUTPUTS, exact, new float[OUTPUTS]);
        WeightRows rows = WeightRows.of(
                IntStream.range(0, OUTPUTS).mapToObj(i -> new Column(table, i)).toList());
        int[] buckets = random.ints(1_000, 0, Grams.BUCKETS).toArray();

        int[] sums = new int[rows.sums()];
        rows.add(buckets, 10, 990, sums);

        for (int output = 0; output < OUTPUTS; output++) {
            int column = output;
            assertThat(sums[output])
                    .isEqualTo(IntStream.range(10, 990)
                            .map(i -> table.weight(buckets[i], column))
                            .sum());
        }
    }
}
