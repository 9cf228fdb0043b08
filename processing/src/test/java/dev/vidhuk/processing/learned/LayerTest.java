package dev.vidhuk.processing.learned;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compared with sums that are added up one by one, to the last bit. */
final class LayerTest {
    @ParameterizedTest
    @CsvSource({"1, 1", "7, 25", "192, 25", "384, 64", "5, 33"})
    void addsUpInTheOrderOfTheInputs(int inputs, int outputs) {
        Random random = new Random(inputs);
        float[][] weights = new float[inputs + 1][outputs];
        for (float[] row : weights) {
            for (int o = 0; o < outputs; o++) {
                row[o] = (float) random.nextGaussian();
            }
        }
        float[] input = new float[inputs];
        for (int i = 0; i < inputs; i++) {
            input[i] = random.nextInt(3) == 0 ? 0 : (float) random.nextGaussian();
        }

        float[] found = new Layer(weights).outputs(input);

        for (int o = 0; o < outputs; o++) {
            float sum = weights[inputs][o];
            for (int i = 0; i < inputs; i++) {
                sum += input[i] * weights[i][o];
            }
            assertThat(found[o]).isEqualTo(sum);
        }
    }
}
