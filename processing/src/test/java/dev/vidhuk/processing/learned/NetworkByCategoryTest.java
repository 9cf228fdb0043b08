package dev.vidhuk.processing.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class NetworkByCategoryTest {
    private static final int CLUES = 3;
    private static final int CATEGORIES = 4;
    private static final int HIDDEN = 5;

    private final Random random = new Random(1);

    @Test
    void saysWhatTheNetworkSaysThatIsToldTheCategory() {
        Network network = new Network(
                1,
                numbers(CLUES + CATEGORIES, 1),
                positive(CLUES + CATEGORIES),
                numbers((CLUES + CATEGORIES + 1) * HIDDEN, 1),
                numbers(HIDDEN + 1, 1));
        NetworkByCategory byCategory = new NetworkByCategory(network, CLUES, CATEGORIES);
        for (int category = 0; category < CATEGORIES; category++) {
            float[] clues = numbers(CLUES, 3);
            float[] input = Arrays.copyOf(clues, CLUES + CATEGORIES);
            input[CLUES + category] = 1;
            float[] inParts = byCategory.nothing();
            byCategory.add(new int[] {0, 2}, clues, inParts);
            byCategory.add(new int[] {1}, clues, inParts);

            float due = network.apply(input)[0];

            assertThat(byCategory.score(category, inParts)).isCloseTo(due, within(1e-5f));
        }
    }

    private float[] numbers(int count, float largest) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (2 * random.nextFloat() - 1) * largest;
        }
        return numbers;
    }

    private float[] positive(int count) {
        float[] numbers = numbers(count, 0.5f);
        for (int i = 0; i < count; i++) {
            numbers[i] += 1;
        }
        return numbers;
    }
}
