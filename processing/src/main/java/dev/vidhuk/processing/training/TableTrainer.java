package dev.vidhuk.processing.training;

import dev.vidhuk.processing.learned.Odds;
import dev.vidhuk.processing.learned.WeightTable;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Learns the weights of a table by AdaGrad (Duchi et al. 2011): every weight has a pace of its own, which slows down as
 * it is moved. At each lesson a part of the n-grams is left out, so that none is relied upon alone.
 */
final class TableTrainer {
    private static final float PACE = 0.08f;
    /** To which share of itself the pace falls until the end. */
    private static final float LAST_PACE = 0.2f;

    private static final float LEFT_OUT = 0.3f;
    private static final float TINY = 1e-6f;

    private final int outputs;
    private final float[] weights;
    private final float[] moved;
    private final float[] biases;
    private final float[] biasesMoved;
    private final float[] slopes;

    TableTrainer(int buckets, int outputs) {
        this.outputs = outputs;
        this.weights = new float[buckets * outputs];
        this.moved = new float[buckets * outputs];
        this.biases = new float[outputs];
        this.biasesMoved = new float[outputs];
        this.slopes = new float[outputs];
    }

    /** One that knows what another knows, and learns on by itself. */
    TableTrainer(TableTrainer other) {
        this.outputs = other.outputs;
        this.weights = other.weights.clone();
        this.moved = other.moved.clone();
        this.biases = other.biases.clone();
        this.biasesMoved = other.biasesMoved.clone();
        this.slopes = new float[outputs];
    }

    /** Goes through the lessons several times, in an order that the random numbers decide. */
    void learn(List<Lesson> lessons, int rounds, Random random) {
        Lesson[] order = lessons.toArray(Lesson[]::new);
        for (int round = 0; round < rounds; round++) {
            Collections.shuffle(Arrays.asList(order), random);
            float pace = PACE * (1 - (1 - LAST_PACE) * round / rounds);
            for (Lesson lesson : order) {
                learn(lesson, some(lesson.buckets(), random), pace);
            }
        }
    }

    private static int[] some(int[] buckets, Random random) {
        int[] some = new int[buckets.length];
        int kept = 0;
        for (int bucket : buckets) {
            if (random.nextFloat() >= LEFT_OUT) {
                some[kept++] = bucket;
            }
        }
        return Arrays.copyOf(some, kept);
    }

    private void learn(Lesson lesson, int[] buckets, float pace) {
        if (buckets.length == 0) {
            return;
        }
        float scale = (float) (1 / Math.sqrt(buckets.length));
        findSlopes(lesson, scores(buckets, scale));
        int from = 0;
        int to = outputs;
        while (from < to && slopes[from] == 0) {
            from++;
        }
        while (to > from && slopes[to - 1] == 0) {
            to--;
        }
        moveBiases(from, to, pace);
        for (int output = from; output < to; output++) {
            slopes[output] *= scale;
        }
        for (int bucket : buckets) {
            moveWeights(bucket * outputs + from, bucket * outputs + to, from, pace);
        }
    }

    private float[] scores(int[] buckets, float scale) {
        float[] scores = new float[outputs];
        for (int bucket : buckets) {
            int at = bucket * outputs;
            for (int output = 0; output < outputs; output++) {
                scores[output] += weights[at + output];
            }
        }
        for (int output = 0; output < outputs; output++) {
            scores[output] = scores[output] * scale + biases[output];
        }
        return scores;
    }

    private void findSlopes(Lesson lesson, float[] scores) {
        int choice = lesson.choice();
        double[] shares = Odds.shares(Arrays.copyOf(scores, choice));
        for (int output = 0; output < outputs; output++) {
            boolean chosen = output < choice;
            float weight = lesson.weights()[chosen ? 0 : output];
            double said = chosen ? shares[output] : weight == 0 ? 0 : Odds.probability(scores[output]);
            slopes[output] = weight == 0 ? 0 : (float) (weight * (said - lesson.targets()[output]));
        }
    }

    private void moveBiases(int from, int to, float pace) {
        for (int output = from; output < to; output++) {
            biasesMoved[output] += slopes[output] * slopes[output];
            biases[output] -= pace * slopes[output] / (float) Math.sqrt(biasesMoved[output] + TINY);
        }
    }

    private void moveWeights(int from, int to, int output, float pace) {
        int slope = output;
        for (int i = from; i < to; i++) {
            float by = slopes[slope++];
            moved[i] += by * by;
            weights[i] -= pace * by / (float) Math.sqrt(moved[i] + TINY);
        }
    }

    /** What has been learned, rounded to bytes. */
    WeightTable table() {
        return mean(List.of(this));
    }

    /** The mean of what several have learned, rounded to bytes: chance decides on less of it than on what one learned. */
    static WeightTable mean(List<TableTrainer> trainers) {
        TableTrainer one = trainers.get(0);
        float[] weights = new float[one.weights.length];
        float[] biases = new float[one.outputs];
        for (TableTrainer trainer : trainers) {
            add(trainer.weights, weights, trainers.size());
            add(trainer.biases, biases, trainers.size());
        }
        return WeightTable.rounded(one.outputs, weights, biases);
    }

    private static void add(float[] numbers, float[] sums, int of) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += numbers[i] / of;
        }
    }
}
