package dev.vidhuk.processing.training;

import dev.vidhuk.processing.learned.WordRow;

/**
 * What filters saw in a text, pooled as {@code Convolved} pools it, and back again: which word of which passage is to blame for
 * what came of it.
 */
final class Pool {
    private final WordRow row;
    private final int filters;
    private final int[] words;
    /** For each passage, what each filter saw at most, the word where it did, and what it saw in all. */
    private final float[][] most;

    private final int[][] where;
    private final float[][] sums;

    private final float[][] blameOfMost;
    private final float[][] blameOfSums;
    private int spoken;

    /**
     * The pool of a text.
     *
     * @param seen what each filter saw at each word, 0 or more
     */
    Pool(WordRow row, float[][] seen) {
        this.row = row;
        this.filters = seen[0].length;
        int passages = row.passageCount();
        this.words = new int[passages];
        this.most = new float[passages][filters];
        this.where = new int[passages][filters];
        this.sums = new float[passages][filters];
        this.blameOfMost = new float[passages][filters];
        this.blameOfSums = new float[passages][filters];
        for (int i = 0; i < seen.length; i++) {
            add(i, row.passages()[i], seen[i]);
        }
        for (int count : words) {
            spoken += count > 0 ? 1 : 0;
        }
    }

    private void add(int word, int passage, float[] seen) {
        words[passage]++;
        for (int i = 0; i < filters; i++) {
            sums[passage][i] += seen[i];
            if (seen[i] > most[passage][i]) {
                most[passage][i] = seen[i];
                where[passage][i] = word;
            }
        }
    }

    int passages() {
        return words.length;
    }

    private float scale(int passage) {
        return (float) (1 / Math.sqrt(Math.max(1, words[passage])));
    }

    private float scaleOfAll() {
        return (float) (1 / Math.sqrt(row.length()));
    }

    /** What a passage is decided on by. */
    float[] ofPassage(int passage) {
        float[] input = new float[2 * filters];
        for (int i = 0; i < filters; i++) {
            input[i] = most[passage][i];
            input[filters + i] = sums[passage][i] * scale(passage);
        }
        return input;
    }

    /** What the text is decided on by. */
    float[] ofText() {
        float[] input = new float[4 * filters];
        for (int i = 0; i < filters; i++) {
            for (int passage = 0; passage < words.length; passage++) {
                float mean = sums[passage][i] * scale(passage);
                input[i] = Math.max(input[i], most[passage][i]);
                input[filters + i] += sums[passage][i] * scaleOfAll();
                input[2 * filters + i] = Math.max(input[2 * filters + i], mean);
                input[3 * filters + i] += mean / spoken;
            }
        }
        return input;
    }

    /** Takes the slopes of what {@link #ofPassage} gave. */
    void blamePassage(int passage, float[] slopes) {
        for (int i = 0; i < filters; i++) {
            blameOfMost[passage][i] += slopes[i];
            blameOfSums[passage][i] += slopes[filters + i] * scale(passage);
        }
    }

    /** Takes the slopes of what {@link #ofText} gave. */
    void blameText(float[] slopes) {
        for (int i = 0; i < filters; i++) {
            int highest = 0;
            int largest = 0;
            for (int passage = 0; passage < words.length; passage++) {
                highest = most[passage][i] > most[highest][i] ? passage : highest;
                largest = sums[passage][i] * scale(passage) > sums[largest][i] * scale(largest) ? passage : largest;
                blameOfSums[passage][i] +=
                        slopes[filters + i] * scaleOfAll() + slopes[3 * filters + i] * scale(passage) / spoken;
            }
            blameOfMost[highest][i] += slopes[i];
            blameOfSums[largest][i] += slopes[2 * filters + i] * scale(largest);
        }
    }

    /** The slopes of what was seen at each word, where anything was. */
    float[][] blame(float[][] seen) {
        float[][] blame = new float[seen.length][filters];
        for (int word = 0; word < seen.length; word++) {
            int passage = row.passages()[word];
            for (int i = 0; i < filters; i++) {
                if (seen[word][i] > 0) {
                    blame[word][i] =
                            blameOfSums[passage][i] + (where[passage][i] == word ? blameOfMost[passage][i] : 0);
                }
            }
        }
        return blame;
    }
}
