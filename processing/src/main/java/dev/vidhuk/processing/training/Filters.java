package dev.vidhuk.processing.training;

import dev.vidhuk.processing.learned.Convolution;

/** The filters of a convolution that is being learned: what they see in words, and which weights are to blame for it. */
final class Filters {
    private static final int WIDTH = Convolution.WIDTH;

    private final Weights weights;
    private final int depth;
    private final int filters;
    /** The weights by what they lead to: for each place and filter those of all numbers of a word. */
    private final float[][] backwards;

    /** Filters of these weights, which look at words of so many numbers. */
    Filters(Weights weights, int depth, int filters) {
        this.weights = weights;
        this.depth = depth;
        this.filters = filters;
        this.backwards = new float[WIDTH * filters][depth];
    }

    Weights weights() {
        return weights;
    }

    /** To be called before the first example behind a step. */
    void turn() {
        for (int place = 0; place < WIDTH; place++) {
            for (int i = 0; i < depth; i++) {
                float[] row = weights.row(place * depth + i);
                for (int filter = 0; filter < filters; filter++) {
                    backwards[place * filters + filter][i] = row[filter];
                }
            }
        }
    }

    /** What the filters see at a word, 0 or more. */
    float[] seen(float[][] numbers, int word) {
        float[] seen = weights.row(WIDTH * depth).clone();
        for (int place = 0; place < WIDTH; place++) {
            int at = word + place - WIDTH / 2;
            if (at >= 0 && at < numbers.length) {
                addProducts(numbers[at], weights.values(), place * depth, seen);
            }
        }
        for (int i = 0; i < filters; i++) {
            seen[i] = Math.max(0, seen[i]);
        }
        return seen;
    }

    /** Adds rows of weights, each times its number; four at a time, so that sums need not go back to memory so often. */
    private static void addProducts(float[] numbers, float[][] rows, int from, float[] sums) {
        int i = 0;
        for (; i + 4 <= numbers.length; i += 4) {
            float[] one = rows[from + i];
            float[] two = rows[from + i + 1];
            float[] three = rows[from + i + 2];
            float[] four = rows[from + i + 3];
            float a = numbers[i];
            float b = numbers[i + 1];
            float c = numbers[i + 2];
            float d = numbers[i + 3];
            for (int s = 0; s < sums.length; s++) {
                sums[s] += a * one[s] + b * two[s] + c * three[s] + d * four[s];
            }
        }
        for (; i < numbers.length; i++) {
            float[] row = rows[from + i];
            for (int s = 0; s < sums.length; s++) {
                sums[s] += numbers[i] * row[s];
            }
        }
    }

    /**
     * Blames the weights for what was seen, and says which slopes the numbers of the words have.
     *
     * @param blame the slopes of what each filter saw at each word
     */
    float[][] blame(float[][] numbers, float[][] blame) {
        float[][] ofNumbers = new float[numbers.length][depth];
        float[] bias = weights.slopes(WIDTH * depth);
        for (int word = 0; word < numbers.length; word++) {
            for (int i = 0; i < filters; i++) {
                bias[i] += blame[word][i];
            }
        }
        for (int place = 0; place < WIDTH; place++) {
            int shift = place - WIDTH / 2;
            int first = Math.max(0, -shift);
            int last = Math.min(numbers.length, numbers.length - shift);
            for (int word = first; word < last; word++) {
                addProducts(blame[word], backwards, place * filters, ofNumbers[word + shift]);
            }
            for (int i = 0; i < depth; i++) {
                addBlame(numbers, i, shift, blame, first, last, weights.slopes(place * depth + i));
            }
        }
        return ofNumbers;
    }

    /** What one number of all words is to blame for; by four words at a time. */
    private static void addBlame(
            float[][] numbers, int number, int shift, float[][] blame, int first, int last, float[] slopes) {
        int word = first;
        for (; word + 4 <= last; word += 4) {
            float[] one = blame[word];
            float[] two = blame[word + 1];
            float[] three = blame[word + 2];
            float[] four = blame[word + 3];
            float a = numbers[word + shift][number];
            float b = numbers[word + shift + 1][number];
            float c = numbers[word + shift + 2][number];
            float d = numbers[word + shift + 3][number];
            for (int s = 0; s < slopes.length; s++) {
                slopes[s] += a * one[s] + b * two[s] + c * three[s] + d * four[s];
            }
        }
        for (; word < last; word++) {
            float[] row = blame[word];
            float a = numbers[word + shift][number];
            for (int s = 0; s < slopes.length; s++) {
                slopes[s] += a * row[s];
            }
        }
    }
}
