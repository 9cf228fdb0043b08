package dev.vidhuk.processing.training;

import dev.vidhuk.processing.learned.ByteRows;
import dev.vidhuk.processing.learned.Convolution;
import dev.vidhuk.processing.learned.Odds;
import dev.vidhuk.processing.learned.Opinion;
import dev.vidhuk.processing.learned.WordRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Learns a {@link Convolution} from whole texts and from passages at the same time. At each example a part of the numbers of its
 * words is left out, and of what decides, so that none is relied upon alone.
 */
final class ConvolutionTrainer {
    private static final int DEPTH = 48;
    private static final int FILTERS = 96;
    private static final int HIDDEN = 64;
    private static final int CLASSES = Opinion.CLASSES.size();
    private static final int WIDTH = Convolution.WIDTH;

    /** Rarer words are not known. */
    private static final int COMMON = 5;

    private static final int AT_ONCE = 64;
    private static final double PACE = 2e-3;
    /** In which share of the steps the pace rises; then it falls to nothing. */
    private static final double RISE = 0.1;

    private static final double DECAY = 0.1;
    private static final double DECAY_OF_WORDS = 0.01;
    /** So much counts a passage, which counts as a part of its text beside it. */
    private static final float PASSAGE = 0.5f;

    /** Of 256 numbers so many are left out; the others count for them. */
    private static final int LEFT_OUT = 51;

    private static final float KEPT = 256f / (256 - LEFT_OUT);

    private final int outputs;
    private final Map<Integer, Integer> places = new HashMap<>();
    private final int[] stems;
    private final SplittableRandom chance;
    private final Weights words;
    private final Weights marks;
    private final Filters filters;
    private final Weights ofPassage;
    private final Weights hidden;
    private final Weights ofText;
    /** The words of the examples since the last step. */
    private final TreeSet<Integer> met = new TreeSet<>();

    /**
     * What is known of a text.
     *
     * @param targets for each output what it should say: the classes, of which one is 1, then the categories
     * @param weights for each output how much it matters
     * @param passages the targets of each passage that was read
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Example(WordRow row, float[] targets, float[] weights, List<float[]> passages) {}

    private ConvolutionTrainer(List<Example> examples, int outputs, long seed) {
        this.outputs = outputs;
        this.chance = new SplittableRandom(seed);
        this.stems = common(examples);
        for (int i = 0; i < stems.length; i++) {
            places.put(stems[i], i);
        }
        this.words = new Weights(stems.length + 1, DEPTH, 0.1, DECAY_OF_WORDS, chance);
        this.marks = new Weights(WordRow.MARKS, DEPTH, 0.1, DECAY, chance);
        Arrays.fill(marks.row(WordRow.UNMARKED), 0);
        this.filters = new Filters(layer(WIDTH * DEPTH, FILTERS), DEPTH, FILTERS);
        this.ofPassage = layer(2 * FILTERS, outputs);
        this.hidden = layer(4 * FILTERS, HIDDEN);
        this.ofText = layer(HIDDEN, outputs);
    }

    private Weights layer(int inputs, int outputs) {
        Weights layer = new Weights(inputs + 1, outputs, 1 / Math.sqrt(3.0 * inputs), DECAY, chance);
        Arrays.fill(layer.row(inputs), 0);
        return layer;
    }

    /** The words that come up often enough, in the order in which they come up first. */
    private static int[] common(List<Example> examples) {
        Map<Integer, Integer> counts = new LinkedHashMap<>();
        for (Example example : examples) {
            for (int stem : example.row().stems()) {
                counts.merge(stem, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= COMMON)
                .mapToInt(Map.Entry::getKey)
                .toArray();
    }

    /** A convolution that has gone through the examples several times, in an order that the seed decides. */
    static Convolution learn(List<Example> examples, int outputs, int rounds, long seed) {
        ConvolutionTrainer trainer = new ConvolutionTrainer(examples, outputs, seed);
        List<Example> order = new ArrayList<>(examples);
        order.removeIf(example -> example.row().length() == 0);
        int all = rounds * ((order.size() + AT_ONCE - 1) / AT_ONCE);
        Random random = new Random(seed);
        int steps = 0;
        for (int round = 0; round < rounds; round++) {
            Collections.shuffle(order, random);
            for (int from = 0; from < order.size(); from += AT_ONCE) {
                List<Example> some = order.subList(from, Math.min(order.size(), from + AT_ONCE));
                steps++;
                trainer.learn(some, steps, pace((double) steps / all));
            }
        }
        return trainer.convolution();
    }

    private static double pace(double done) {
        return PACE * (done < RISE ? done / RISE : (1 - done) / (1 - RISE));
    }

    private void learn(List<Example> examples, int steps, double pace) {
        filters.turn();
        for (Example example : examples) {
            learn(example, 1f / examples.size());
        }
        for (int word : met) {
            words.step(word, steps, pace);
        }
        met.clear();
        marks.step(steps, pace);
        Arrays.fill(marks.row(WordRow.UNMARKED), 0);
        filters.weights().step(steps, pace);
        ofPassage.step(steps, pace);
        hidden.step(steps, pace);
        ofText.step(steps, pace);
    }

    /** One example: what comes out, how far off that is, and which weights are to blame. */
    private void learn(Example example, float share) {
        WordRow row = example.row();
        int length = row.length();
        int[] known = new int[length];
        float[][] numbers = new float[length][];
        for (int i = 0; i < length; i++) {
            known[i] = places.getOrDefault(row.stems()[i], stems.length);
            met.add(known[i]);
            numbers[i] = numbers(known[i], row.marks()[i]);
        }
        float[][] seen = new float[length][];
        for (int i = 0; i < length; i++) {
            seen[i] = filters.seen(numbers, i);
        }
        Pool pool = new Pool(row, seen);
        learnPassages(example, pool, share);
        learnText(example, pool, share);
        float[][] blame = pool.blame(seen);
        float[][] ofNumbers = filters.blame(numbers, blame);
        for (int i = 0; i < length; i++) {
            float[] ofWord = words.slopes(known[i]);
            float[] ofMark = marks.slopes(row.marks()[i]);
            for (int n = 0; n < DEPTH; n++) {
                float slope = numbers[i][n] == 0 ? 0 : ofNumbers[i][n] * KEPT;
                ofWord[n] += slope;
                ofMark[n] += slope;
            }
        }
    }

    /** Those of a word and its mark; some are left out. */
    private float[] numbers(int word, int mark) {
        float[] numbers = new float[DEPTH];
        float[] ofWord = words.row(word);
        float[] ofMark = marks.row(mark);
        for (int i = 0; i < DEPTH; i++) {
            numbers[i] = ofWord[i] + ofMark[i];
        }
        return some(numbers);
    }

    private void learnPassages(Example example, Pool pool, float share) {
        for (int passage = 0; passage < Math.min(example.passages().size(), pool.passages()); passage++) {
            float[] input = some(pool.ofPassage(passage));
            float[] scores = scores(ofPassage, input);
            float[] slopes = new float[outputs];
            float[] targets = example.passages().get(passage);
            addSlopes(scores, targets, null, PASSAGE * share, slopes);
            pool.blamePassage(passage, whereSomeAreLeftOut(learnLayer(ofPassage, input, slopes)));
        }
    }

    private void learnText(Example example, Pool pool, float share) {
        float[] input = some(pool.ofText());
        float[] active = scores(hidden, input);
        for (int i = 0; i < HIDDEN; i++) {
            active[i] = Math.max(0, active[i]);
        }
        float[] slopes = new float[outputs];
        addSlopes(scores(ofText, active), example.targets(), example.weights(), share, slopes);
        float[] ofHidden = learnLayer(ofText, active, slopes);
        for (int i = 0; i < HIDDEN; i++) {
            ofHidden[i] = active[i] > 0 ? ofHidden[i] : 0;
        }
        pool.blameText(whereSomeAreLeftOut(learnLayer(hidden, input, ofHidden)));
    }

    /** Leaves some of them out, by a byte of chance each: their number is one of whole longs. */
    private float[] some(float[] input) {
        for (int i = 0; i < input.length; i += Long.BYTES) {
            long dice = chance.nextLong();
            for (int n = i; n < i + Long.BYTES; n++) {
                input[n] = (dice & 0xFF) < LEFT_OUT ? 0 : input[n] * KEPT;
                dice >>>= Byte.SIZE;
            }
        }
        return input;
    }

    /** The slopes of those that are not left out: they count for the others. */
    private static float[] whereSomeAreLeftOut(float[] slopes) {
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] *= KEPT;
        }
        return slopes;
    }

    private static float[] scores(Weights layer, float[] input) {
        float[] scores = layer.row(input.length).clone();
        for (int i = 0; i < input.length; i++) {
            float value = input[i];
            if (value != 0) {
                float[] weights = layer.row(i);
                for (int o = 0; o < scores.length; o++) {
                    scores[o] += value * weights[o];
                }
            }
        }
        return scores;
    }

    /** How far off scores are; null weights count 1. */
    private static void addSlopes(
            float[] scores, float[] targets, float @Nullable [] weights, float share, float[] slopes) {
        double[] classes = Odds.shares(Arrays.copyOf(scores, CLASSES));
        for (int i = 0; i < scores.length; i++) {
            double said = i < CLASSES ? classes[i] : Odds.probability(scores[i]);
            slopes[i] += (float) ((said - targets[i]) * share * (weights == null ? 1 : weights[i]));
        }
    }

    /** Blames the weights of a layer, and says which slopes its inputs have. */
    private static float[] learnLayer(Weights layer, float[] input, float[] slopes) {
        float[] bias = layer.slopes(input.length);
        for (int o = 0; o < slopes.length; o++) {
            bias[o] += slopes[o];
        }
        float[] ofInput = new float[input.length];
        for (int i = 0; i < input.length; i++) {
            if (input[i] != 0) {
                float[] weights = layer.row(i);
                float[] into = layer.slopes(i);
                float sum = 0;
                for (int o = 0; o < slopes.length; o++) {
                    into[o] += input[i] * slopes[o];
                    sum += weights[o] * slopes[o];
                }
                ofInput[i] = sum;
            }
        }
        return ofInput;
    }

    private Convolution convolution() {
        return new Convolution(new Convolution.Parts(
                stems,
                ByteRows.rounded(words.values()),
                marks.values(),
                filters.weights().values(),
                ofPassage.values(),
                hidden.values(),
                ofText.values()));
    }
}
