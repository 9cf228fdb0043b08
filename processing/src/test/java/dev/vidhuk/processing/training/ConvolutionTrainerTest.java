package dev.vidhuk.processing.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.processing.learned.Convolution;
import dev.vidhuk.processing.learned.WordRow;
import dev.vidhuk.processing.training.ConvolutionTrainer.Example;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Learns what no word says alone: of two words one is denied or not, and the other way round. */
final class ConvolutionTrainerTest {
    private static final int NOT = 1;
    private static final int GOOD = 2;
    private static final int BAD = 3;
    private static final int FILLERS = 20;
    private static final int OUTPUTS = 5;

    private final Random random = new Random(11);

    @Test
    void learnsWhatNeighboursSayTogether() {
        Convolution convolution = ConvolutionTrainer.learn(examples(2_000), OUTPUTS, 12, 1);

        for (int i = 0; i < 50; i++) {
            assertThat(convolution.read(row(GOOD, false)).category(0)).isNegative();
            assertThat(convolution.read(row(BAD, true)).category(0)).isNegative();
            assertThat(convolution.read(row(BAD, false)).category(0)).isPositive();
            assertThat(convolution.read(row(GOOD, true)).category(0)).isPositive();
        }
    }

    @Test
    void learnsTheSameFromTheSameSeedAlone() {
        List<Example> examples = examples(100);
        WordRow row = row(BAD, false);

        float said = ConvolutionTrainer.learn(examples, OUTPUTS, 1, 1).read(row).category(0);

        assertThat(ConvolutionTrainer.learn(examples, OUTPUTS, 1, 1).read(row).category(0))
                .isEqualTo(said);
        assertThat(ConvolutionTrainer.learn(examples, OUTPUTS, 1, 2).read(row).category(0))
                .isNotEqualTo(said);
    }

    @Test
    void learnsNothingWhereNothingIsKnown() {
        List<Example> examples = new ArrayList<>();
        for (Example example : examples(100)) {
            examples.add(new Example(example.row(), example.targets(), new float[OUTPUTS], List.of()));
        }
        WordRow row = row(BAD, false);

        float little =
                ConvolutionTrainer.learn(examples, OUTPUTS, 1, 1).read(row).category(0);
        float much = ConvolutionTrainer.learn(examples, OUTPUTS, 8, 1).read(row).category(0);

        assertThat(Math.abs(much)).isLessThanOrEqualTo(Math.abs(little));
    }

    @Test
    void leavesOutTextsWithoutWords() {
        List<Example> examples = new ArrayList<>(examples(50));
        examples.add(new Example(
                new WordRow(new int[0], new byte[0], new byte[0]), new float[OUTPUTS], new float[OUTPUTS], List.of()));

        Convolution convolution = ConvolutionTrainer.learn(examples, OUTPUTS, 1, 1);

        assertThat(convolution.read(row(GOOD, false)).category(0)).isFinite();
    }

    private List<Example> examples(int count) {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean good = random.nextBoolean();
            boolean denied = random.nextBoolean();
            float[] targets = new float[OUTPUTS];
            targets[good == denied ? 0 : 2] = 1;
            targets[4] = good == denied ? 1 : 0;
            float[] weights = new float[OUTPUTS];
            Arrays.fill(weights, 1);
            examples.add(new Example(row(good ? GOOD : BAD, denied), targets, weights, List.of(targets)));
        }
        return examples;
    }

    /** Some fillers, the word, denied or not, and somewhere else a negation that denies a filler. */
    private WordRow row(int word, boolean denied) {
        List<Integer> stems = new ArrayList<>();
        addFillers(stems);
        stems.add(denied ? NOT : filler());
        stems.add(word);
        addFillers(stems);
        if (!denied) {
            stems.add(NOT);
        }
        addFillers(stems);
        byte[] marks = new byte[stems.size()];
        Arrays.fill(marks, (byte) WordRow.UNMARKED);
        return new WordRow(stems.stream().mapToInt(Integer::intValue).toArray(), marks, new byte[stems.size()]);
    }

    private void addFillers(List<Integer> stems) {
        for (int left = 2 + random.nextInt(3); left > 0; left--) {
            stems.add(filler());
        }
    }

    private int filler() {
        return 10 + random.nextInt(FILLERS);
    }
}
