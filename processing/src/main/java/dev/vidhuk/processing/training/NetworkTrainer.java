package dev.vidhuk.processing.training;

import dev.vidhuk.processing.learned.Network;
import dev.vidhuk.processing.learned.Odds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Learns the weights of a small network, by AdaGrad with a little decay. */
final class NetworkTrainer {
    private static final double PACE = 0.05;
    private static final double LAST_PACE = 0.1;
    private static final double DECAY = 1e-4;
    private static final double TINY = 1e-8;

    /**
     * What the network is to say.
     *
     * @param target which of its outputs, where they exclude one another; with one output 0 for no and 1 for yes
     * @param weight how much it matters
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and there are millions of numbers
    record Example(float[] input, int target, double weight) {}

    private final int inputs;
    private final int hidden;
    private final int outputs;
    private final double[] first;
    private final double[] second;
    private final double[] firstMoved;
    private final double[] secondMoved;
    private final double[] active;
    private final double[] blame;

    private NetworkTrainer(int inputs, int hidden, int outputs, Random random) {
        this.inputs = inputs;
        this.hidden = hidden;
        this.outputs = outputs;
        this.first = random((inputs + 1) * hidden, inputs, random);
        this.second = random((hidden + 1) * outputs, hidden, random);
        this.firstMoved = new double[first.length];
        this.secondMoved = new double[second.length];
        this.active = new double[hidden];
        this.blame = new double[hidden];
    }

    private static double[] random(int count, int from, Random random) {
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = random.nextGaussian() / Math.sqrt(from);
        }
        return numbers;
    }

    /**
     * A network that has gone through the examples several times.
     *
     * @throws IllegalArgumentException where there is none
     */
    static Network learn(List<Example> examples, int hidden, int outputs, int rounds, Random random) {
        if (examples.isEmpty()) {
            throw new IllegalArgumentException("too few texts were read to learn from");
        }
        float[] means = means(examples);
        float[] deviations = deviations(examples, means);
        List<double[]> inputs = normal(examples, means, deviations);
        NetworkTrainer trainer = new NetworkTrainer(means.length, hidden, outputs, random);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            order.add(i);
        }
        for (int round = 0; round < rounds; round++) {
            Collections.shuffle(order, random);
            double pace = PACE * (1 - (1 - LAST_PACE) * round / rounds);
            for (int i : order) {
                trainer.learn(inputs.get(i), examples.get(i), pace);
            }
        }
        return new Network(outputs, means, deviations, floats(trainer.first), floats(trainer.second));
    }

    private static float[] means(List<Example> examples) {
        double[] sums = new double[examples.get(0).input().length];
        for (Example example : examples) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += example.input()[i];
            }
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= examples.size();
        }
        return floats(sums);
    }

    private static float[] deviations(List<Example> examples, float[] means) {
        double[] sums = new double[means.length];
        for (Example example : examples) {
            for (int i = 0; i < sums.length; i++) {
                double off = example.input()[i] - means[i];
                sums[i] += off * off;
            }
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Math.sqrt(sums[i] / examples.size()) + 1e-3;
        }
        return floats(sums);
    }

    private static List<double[]> normal(List<Example> examples, float[] means, float[] deviations) {
        List<double[]> inputs = new ArrayList<>();
        for (Example example : examples) {
            double[] input = new double[means.length];
            for (int i = 0; i < input.length; i++) {
                input[i] = (example.input()[i] - means[i]) / deviations[i];
            }
            inputs.add(input);
        }
        return inputs;
    }

    private void learn(double[] input, Example example, double pace) {
        float[] scores = forward(input);
        Arrays.fill(blame, 0);
        double[] shares = outputs == 1 ? new double[] {Odds.probability(scores[0])} : Odds.shares(scores);
        for (int o = 0; o < outputs; o++) {
            double due = outputs == 1 ? example.target() : example.target() == o ? 1 : 0;
            moveSecond(o, example.weight() * (shares[o] - due), pace);
        }
        for (int h = 0; h < hidden; h++) {
            moveFirst(h, input, blame[h] * (1 - active[h] * active[h]), pace);
        }
    }

    private float[] forward(double[] input) {
        for (int h = 0; h < hidden; h++) {
            double sum = first[inputs * hidden + h];
            for (int i = 0; i < inputs; i++) {
                sum += first[i * hidden + h] * input[i];
            }
            active[h] = StrictMath.tanh(sum);
        }
        float[] scores = new float[outputs];
        for (int o = 0; o < outputs; o++) {
            double sum = second[hidden * outputs + o];
            for (int h = 0; h < hidden; h++) {
                sum += second[h * outputs + o] * active[h];
            }
            scores[o] = (float) sum;
        }
        return scores;
    }

    private void moveSecond(int output, double slope, double pace) {
        for (int h = 0; h <= hidden; h++) {
            int at = h * outputs + output;
            if (h < hidden) {
                blame[h] += slope * second[at];
            }
            move(second, secondMoved, at, slope * (h < hidden ? active[h] : 1), pace);
        }
    }

    private void moveFirst(int h, double[] input, double slope, double pace) {
        for (int i = 0; i <= inputs; i++) {
            move(first, firstMoved, i * hidden + h, slope * (i < inputs ? input[i] : 1), pace);
        }
    }

    private static void move(double[] weights, double[] moved, int at, double slope, double pace) {
        double by = slope + DECAY * weights[at];
        moved[at] += by * by;
        weights[at] -= pace * by / Math.sqrt(moved[at] + TINY);
    }

    private static float[] floats(double[] numbers) {
        float[] floats = new float[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            floats[i] = (float) numbers[i];
        }
        return floats;
    }
}
