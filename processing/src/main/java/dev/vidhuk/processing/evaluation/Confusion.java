package dev.vidhuk.processing.evaluation;

import dev.vidhuk.events.Sentiment;
import java.util.Arrays;
import java.util.List;

/** What texts are, against what the tagger says they are: negative, neutral, positive, in this order. */
final class Confusion {
    static final List<Sentiment> CLASSES = List.of(Sentiment.NEGATIVE, Sentiment.NEUTRAL, Sentiment.POSITIVE);

    private final int[][] counts = new int[CLASSES.size()][CLASSES.size()];

    void add(Sentiment is, Sentiment said) {
        counts[CLASSES.indexOf(is)][CLASSES.indexOf(said)]++;
    }

    int total() {
        return Arrays.stream(counts).flatMapToInt(Arrays::stream).sum();
    }

    /** A row for each class that texts are, a column for each that was said. */
    List<List<Integer>> rows() {
        return Arrays.stream(counts)
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList();
    }

    /** The mean of the F1 of the classes, 0 to 1; a class that no text is or is said to be counts 0. */
    double macroF1() {
        double sum = 0;
        for (int c = 0; c < counts.length; c++) {
            sum += f1(c);
        }
        return sum / counts.length;
    }

    private double f1(int c) {
        int is = Arrays.stream(counts[c]).sum();
        int said = Arrays.stream(counts).mapToInt(row -> row[c]).sum();
        return is + said == 0 ? 0 : 2.0 * counts[c][c] / (is + said);
    }
}
