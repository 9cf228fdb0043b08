package dev.vidhuk.processing.learned;

import dev.vidhuk.processing.learned.Tables.Scores;
import dev.vidhuk.processing.text.Emptiness;
import dev.vidhuk.processing.text.Passage;
import dev.vidhuk.processing.text.Passage.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What the last layer of the model decides by: what the tables say of the whole and of its passages, what the word lists
 * say, and the form of the text. A model is bound to the order and the meaning of these numbers.
 */
public final class Clues {
    /** Later passages are not looked at one by one. */
    private static final int MOST_PASSAGES = 40;

    private static final float ABSENT = -4;

    private final Material material;
    private final Scores whole;
    private final List<Scores> passages = new ArrayList<>();
    private final float[] values = new float[64];
    private int count;

    private Clues(Material material, Tables tables) {
        this.material = material;
        this.whole = tables.scores(Grams.of(material.text(), material.passages()));
        material.passages().stream()
                .limit(MOST_PASSAGES)
                .map(passage -> tables.scores(Grams.of(words(passage))))
                .forEach(passages::add);
    }

    /** The clues of a text, by these tables. */
    public static Clues of(Material material, Tables tables) {
        Clues clues = new Clues(material, tables);
        clues.addScores();
        clues.addPassages();
        clues.addParts();
        clues.addLexicon();
        clues.addForm();
        return clues;
    }

    private static String words(Passage passage) {
        StringBuilder text = new StringBuilder();
        passage.words().forEach(word -> text.append(word.form()).append(' '));
        return text.toString();
    }

    /** For the network that decides on the sentiment. */
    public float[] ofSentiment() {
        return Arrays.copyOf(values, count);
    }

    /**
     * For the network that decides on a category.
     *
     * @param of how many there are
     * @param opinion what the other networks said
     */
    public float[] ofCategory(int category, int of, String name, Opinion opinion) {
        float[] clues = new float[10 + of];
        float highest = highestCategory();
        clues[0] = whole.category(category);
        clues[1] = (float) highestOf(scores -> scores.category(category), ABSENT);
        clues[2] = material.lexicon().categories().contains(name) ? 1 : 0;
        clues[3] = material.lexicon().categories().isEmpty() ? 1 : 0;
        clues[4] = Math.min(4, material.lexicon().categories().size());
        clues[5] = Odds.score(opinion.needsAttention());
        clues[6] = Odds.score(opinion.praises());
        clues[7] = highest;
        clues[8] = values[count - 1];
        clues[9] = whole.category(category) >= highest ? 1 : 0;
        clues[10 + category] = 1;
        return clues;
    }

    /** What the second table says of the whole for one of the outputs that {@link Outputs} names. */
    public float byReading(int output) {
        return whole.byReading()[output];
    }

    Scores whole() {
        return whole;
    }

    List<Scores> passages() {
        return passages;
    }

    private void add(double value) {
        values[count++] = (float) value;
    }

    private void addScores() {
        for (float score : whole.byStars()) {
            add(score);
        }
        add(whole.byReading()[Outputs.AGAINST]);
        add(whole.byReading()[Outputs.IN_FAVOUR]);
        add(whole.byReading()[Outputs.CHURN]);
        add(whole.byReading()[Outputs.SARCASM]);
    }

    private void addPassages() {
        addSpread(scores -> scores.byStars()[Outputs.AGAINST_BY_STARS]);
        addSpread(scores -> scores.byStars()[Outputs.IN_FAVOUR_BY_STARS]);
        addSpread(scores -> scores.byReading()[Outputs.AGAINST]);
        addSpread(scores -> scores.byReading()[Outputs.IN_FAVOUR]);
        add(highestOf(
                scores -> scores.byStars()[Outputs.AGAINST_BY_STARS] - scores.byStars()[Outputs.IN_FAVOUR_BY_STARS],
                0));
        Scores last = passages.isEmpty() ? whole : passages.get(passages.size() - 1);
        add(last.byStars()[Outputs.AGAINST_BY_STARS]);
    }

    private void addSpread(ToDoubleFunction<Scores> score) {
        add(highestOf(score, 0));
        add(-highestOf(scores -> -score.applyAsDouble(scores), 0));
        add(passages.stream().mapToDouble(score).average().orElse(0));
    }

    private double highestOf(ToDoubleFunction<Scores> score, double ofNone) {
        return passages.stream().mapToDouble(score).max().orElse(ofNone);
    }

    private void addParts() {
        add(has(Part.CONS, false));
        add(has(Part.CONS, true));
        add(has(Part.PROS, false));
        add(has(Part.PROS, true));
        add(highestCon(scores -> scores.byStars()[Outputs.AGAINST_BY_STARS]));
        add(highestCon(scores -> scores.byReading()[Outputs.AGAINST]));
    }

    private int has(Part part, boolean nothing) {
        return material.passages().stream()
                        .anyMatch(passage -> passage.part() == part && Emptiness.saysNothing(passage) == nothing)
                ? 1
                : 0;
    }

    private double highestCon(ToDoubleFunction<Scores> score) {
        double highest = ABSENT;
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = material.passages().get(i);
            if (passage.part() == Part.CONS && !Emptiness.saysNothing(passage)) {
                highest = Math.max(highest, score.applyAsDouble(passages.get(i)));
            }
        }
        return highest;
    }

    private void addLexicon() {
        double[] scores = material.lexicon().passageScores();
        add(material.lexicon().score());
        add(Arrays.stream(scores).min().orElse(0));
        add(Arrays.stream(scores).max().orElse(0));
        add(material.lexicon().confidence());
        add(Math.min(3, material.lexicon().categories().size()));
    }

    private void addForm() {
        add(material.asks() ? 1 : 0);
        add(material.passages().stream().anyMatch(Passage::asks) ? 1 : 0);
        add(material.byBrand() ? 1 : 0);
        add(StrictMath.log(1 + material.text().length()));
        add(StrictMath.log(1 + material.passages().size()));
        add(material.language().equals("uk") ? 1 : 0);
        add(material.language().equals("ru") ? 1 : 0);
        add(material.text().contains("http") ? 1 : 0);
        add(material.text().contains("@") ? 1 : 0);
        add(highestCategory());
        add(expectedCategories());
    }

    private float highestCategory() {
        float highest = -9;
        for (int i = Outputs.CATEGORIES; i < whole.byReading().length; i++) {
            highest = Math.max(highest, whole.byReading()[i]);
        }
        return highest;
    }

    /** How many categories it has, by the table alone. Must stay the last clue: categories look at it, too. */
    private double expectedCategories() {
        double sum = 0;
        for (int i = Outputs.CATEGORIES; i < whole.byReading().length; i++) {
            sum += Odds.probability(whole.byReading()[i]);
        }
        return sum;
    }
}
