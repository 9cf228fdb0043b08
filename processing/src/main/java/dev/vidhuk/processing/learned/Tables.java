package dev.vidhuk.processing.learned;

import dev.vidhuk.processing.learned.WeightRows.Column;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The tables of weights. What the outputs of the first two say, {@link Outputs} tells; those of the third are the
 * languages.
 *
 * <p>For reading, the weights of the first two lie side by side, first what is asked of every passage.
 */
public final class Tables {
    /** The languages that the table tells apart, in the order of its outputs. */
    public static final List<String> LANGUAGES = List.of("uk", "ru", "en");

    /** Where the sums are: what speaks against the brand and for it, by each table; the rest. */
    private static final int FIRST_OF_SECOND = 2;

    private static final int FIRST_OF_STARS = 4;
    /** As if also those outputs of the second table stood here that stand further left. */
    private static final int FIRST_OF_READING = FIRST_OF_STARS + Outputs.AGAINST_BY_STARS - Outputs.CHURN;

    private final OutputScales byStars;
    private final OutputScales byReading;
    private final WeightRows rows;
    private final WeightTable ofLanguage;

    private Tables(OutputScales byStars, OutputScales byReading, WeightRows rows, WeightTable ofLanguage) {
        this.byStars = byStars;
        this.byReading = byReading;
        this.rows = rows;
        this.ofLanguage = ofLanguage;
    }

    /** Tables of these weights. */
    public static Tables of(WeightTable byStars, WeightTable byReading, WeightTable ofLanguage) {
        List<Column> columns = new ArrayList<>(List.of(
                new Column(byStars, Outputs.AGAINST_BY_STARS),
                new Column(byStars, Outputs.IN_FAVOUR_BY_STARS),
                new Column(byReading, Outputs.AGAINST),
                new Column(byReading, Outputs.IN_FAVOUR)));
        for (int i = 0; i < Outputs.AGAINST_BY_STARS; i++) {
            columns.add(new Column(byStars, i));
        }
        for (int i = Outputs.CHURN; i < byReading.scales().outputs(); i++) {
            columns.add(new Column(byReading, i));
        }
        return new Tables(byStars.scales(), byReading.scales(), WeightRows.of(columns), ofLanguage);
    }

    /**
     * Reads what {@link #write} has written.
     *
     * @throws IOException where there are no tables for so many categories
     */
    static Tables read(DataInput in, int categories) throws IOException {
        OutputScales byStars = OutputScales.read(in);
        OutputScales byReading = OutputScales.read(in);
        if (byStars.outputs() != Outputs.FIRST_TABLE || byReading.outputs() != Outputs.CATEGORIES + categories) {
            throw new IOException("the model is damaged: its tables are not those of its categories");
        }
        WeightRows rows = WeightRows.read(in, byStars.outputs() + byReading.outputs());
        return new Tables(byStars, byReading, rows, WeightTable.read(in));
    }

    void write(DataOutput out) throws IOException {
        byStars.write(out);
        byReading.write(out);
        rows.write(out);
        ofLanguage.write(out);
    }

    /** The probabilities of the languages of a text. */
    double[] languages(String text) {
        int[] buckets = LanguageGrams.of(text);
        float[] scores = new float[LANGUAGES.size()];
        for (int i = 0; i < scores.length; i++) {
            int sum = 0;
            for (int bucket : buckets) {
                sum += ofLanguage.weight(bucket, i);
            }
            scores[i] = ofLanguage.scales().score(i, sum, OutputScales.scale(buckets.length));
        }
        return Curves.shares(scores);
    }

    /** What the tables say of a text. */
    Scores scores(TextGrams grams) {
        int[] sums = new int[rows.sums()];
        rows.add(grams.whole(), 0, grams.whole().length, sums);
        float scale = OutputScales.scale(grams.whole().length);
        float[] first = new float[Outputs.FIRST_TABLE];
        for (int i = 0; i < Outputs.AGAINST_BY_STARS; i++) {
            first[i] = byStars.score(i, sums[FIRST_OF_STARS + i], scale);
        }
        first[Outputs.AGAINST_BY_STARS] = byStars.score(Outputs.AGAINST_BY_STARS, sums[0], scale);
        first[Outputs.IN_FAVOUR_BY_STARS] = byStars.score(Outputs.IN_FAVOUR_BY_STARS, sums[1], scale);
        float[] second = new float[byReading.outputs()];
        second[Outputs.AGAINST] = byReading.score(Outputs.AGAINST, sums[FIRST_OF_SECOND], scale);
        second[Outputs.IN_FAVOUR] = byReading.score(Outputs.IN_FAVOUR, sums[FIRST_OF_SECOND + 1], scale);
        for (int i = Outputs.CHURN; i < second.length; i++) {
            second[i] = byReading.score(i, sums[FIRST_OF_READING + i], scale);
        }
        return new Scores(first, second);
    }

    /** What speaks against the brand and for it in a passage. */
    Leaning leaning(TextGrams grams, int passage) {
        int from = grams.from(passage);
        int to = grams.to(passage);
        int[] sums = new int[rows.sums()];
        rows.addFirst(grams.inPassages(), from, to, sums);
        float scale = OutputScales.scale(to - from);
        return new Leaning(
                byStars.score(Outputs.AGAINST_BY_STARS, sums[0], scale),
                byStars.score(Outputs.IN_FAVOUR_BY_STARS, sums[1], scale),
                byReading.score(Outputs.AGAINST, sums[FIRST_OF_SECOND], scale),
                byReading.score(Outputs.IN_FAVOUR, sums[FIRST_OF_SECOND + 1], scale));
    }

    /** The score of each category in a passage. */
    float[] categories(TextGrams grams, int passage) {
        int from = grams.from(passage);
        int to = grams.to(passage);
        int[] sums = new int[rows.sums()];
        rows.addRest(grams.inPassages(), from, to, sums);
        float scale = OutputScales.scale(to - from);
        float[] scores = new float[byReading.outputs() - Outputs.CATEGORIES];
        int first = FIRST_OF_READING + Outputs.CATEGORIES;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = byReading.score(Outputs.CATEGORIES + i, sums[first + i], scale);
        }
        return scores;
    }

    /** What the tables say of a text. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Scores(float[] byStars, float[] byReading) {
        float category(int category) {
            return byReading[Outputs.CATEGORIES + category];
        }

        float[] categories() {
            return Arrays.copyOfRange(byReading, Outputs.CATEGORIES, byReading.length);
        }
    }

    /** What the tables say of a passage: what speaks against the brand in it and for it, by stars and by reading. */
    record Leaning(float againstByStars, float inFavourByStars, float against, float inFavour) {}
}
