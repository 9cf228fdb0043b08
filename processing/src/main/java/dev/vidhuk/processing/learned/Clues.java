package dev.vidhuk.processing.learned;

import dev.vidhuk.processing.learned.Tables.Leaning;
import dev.vidhuk.processing.learned.Tables.Scores;
import dev.vidhuk.processing.text.Emptiness;
import dev.vidhuk.processing.text.Passage;
import dev.vidhuk.processing.text.Passage.Part;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What the last layer of the model decides by: what the tables and the convolution say of the whole and of its passages, what the
 * word lists say, and the form of the text. A model is bound to the order and the meaning of these numbers.
 */
public final class Clues {
    /** So many clues to a category come before those that tell which one it is. */
    static final int OF_CATEGORY = 14;

    private static final float ABSENT = -4;
    /** Where neither the whole nor any passage reaches this score of a category, the networks are not asked. */
    private static final float UNLIKELY = -4;

    private final Material material;
    private final Tables tables;
    private final TextGrams grams;
    private final Scores whole;
    private final Convolved convolved;
    private final float highestCategory;
    private final Leaning[] passages;
    private final float[] values = new float[64];
    private int count;
    /** Null as long as nobody asked. */
    private float @Nullable [][] inPassages;

    private Clues(Material material, Tables tables, Convolution convolution) {
        this.material = material;
        this.tables = tables;
        this.grams = TextGrams.of(material.text(), material.passages());
        this.whole = tables.scores(grams);
        this.convolved = convolution.read(grams.words());
        this.highestCategory = highestCategory(whole);
        this.passages = new Leaning[grams.passages()];
        for (int i = 0; i < passages.length; i++) {
            passages[i] = tables.leaning(grams, i);
        }
    }

    /** The clues of a text, by these tables and this convolution. */
    public static Clues of(Material material, Tables tables, Convolution convolution) {
        Clues clues = new Clues(material, tables, convolution);
        clues.addScores();
        clues.addPassages();
        clues.addParts();
        clues.addLexicon();
        clues.addForm();
        return clues;
    }

    /** For the network that decides on the sentiment. */
    public float[] ofSentiment(PassageViews views) {
        float[] clues = Arrays.copyOf(values, count + PassageViews.CLUES);
        views.add(clues, count);
        return clues;
    }

    /**
     * For the network that decides on a category.
     *
     * @param of how many there are
     * @param opinion what the other networks said
     * @param inPassages how probable it is of each passage that it complains of this category
     */
    public float[] ofCategory(
            int category, int of, String name, PassageViews views, Opinion opinion, double[] inPassages) {
        float[] clues = new float[OF_CATEGORY + of];
        addOfAll(views, opinion, clues);
        addOfCategory(category, name, inPassages, clues);
        clues[OF_CATEGORY + category] = 1;
        return clues;
    }

    /** Whether the networks are asked about a category at all; by this alone one in twenty of the complaints is missed. */
    public boolean mayComplainOf(int category, String name) {
        return whole.category(category) >= UNLIKELY
                || highestInPassages(category) >= UNLIKELY
                || material.lexicon().categories().contains(name);
    }

    /** What is the same for all categories. */
    void addOfAll(PassageViews views, Opinion opinion, float[] clues) {
        int found = material.lexicon().categories().size();
        clues[3] = found == 0 ? 1 : 0;
        clues[4] = Math.min(4, found);
        clues[5] = Odds.score(opinion.needsAttention());
        clues[6] = Odds.score(opinion.praises());
        clues[7] = highestCategory;
        clues[8] = values[count - 1];
        clues[12] = views.highestBlame();
    }

    /** What each category has of its own. */
    void addOfCategory(int category, String name, double[] inPassages, float[] clues) {
        clues[0] = whole.category(category);
        clues[1] = highestInPassages(category);
        clues[2] = clues[3] == 0 && material.lexicon().categories().contains(name) ? 1 : 0;
        clues[9] = whole.category(category) >= highestCategory ? 1 : 0;
        clues[10] = Odds.score(PassageViews.highest(inPassages));
        clues[11] = (float) PassageViews.none(inPassages);
        clues[13] = convolved.category(category);
    }

    /** What the second table says of the whole for one of the outputs that {@link Outputs} names. */
    public float byReading(int output) {
        return whole.byReading()[output];
    }

    Material material() {
        return material;
    }

    Scores whole() {
        return whole;
    }

    Convolved convolved() {
        return convolved;
    }

    /** How many passages are looked at. */
    public int passageCount() {
        return passages.length;
    }

    /** What the tables say of each passage that is looked at. */
    Leaning[] passages() {
        return passages;
    }

    /** The scores of the categories in each passage, found when they are first asked for: few texts need them. */
    float[][] inPassages() {
        float[][] known = inPassages;
        if (known == null) {
            known = new float[passages.length][];
            for (int i = 0; i < known.length; i++) {
                known[i] = tables.categories(grams, i);
            }
            inPassages = known;
        }
        return known;
    }

    private float highestInPassages(int category) {
        float highest = passages.length == 0 ? ABSENT : Float.NEGATIVE_INFINITY;
        for (float[] scores : inPassages()) {
            highest = Math.max(highest, scores[category]);
        }
        return highest;
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
        addSpread(Leaning::againstByStars);
        addSpread(Leaning::inFavourByStars);
        addSpread(Leaning::against);
        addSpread(Leaning::inFavour);
        double worst = passages.length == 0 ? 0 : Double.NEGATIVE_INFINITY;
        for (Leaning passage : passages) {
            worst = Math.max(worst, passage.againstByStars() - passage.inFavourByStars());
        }
        add(worst);
        add(
                passages.length == 0
                        ? whole.byStars()[Outputs.AGAINST_BY_STARS]
                        : passages[passages.length - 1].againstByStars());
    }

    private void addSpread(ToDoubleFunction<Leaning> score) {
        double highest = passages.length == 0 ? 0 : Double.NEGATIVE_INFINITY;
        double lowest = passages.length == 0 ? 0 : Double.POSITIVE_INFINITY;
        double sum = 0;
        for (Leaning passage : passages) {
            double value = score.applyAsDouble(passage);
            highest = Math.max(highest, value);
            lowest = Math.min(lowest, value);
            sum += value;
        }
        add(highest);
        add(lowest);
        add(sum / Math.max(1, passages.length));
    }

    private void addParts() {
        add(has(Part.CONS, false));
        add(has(Part.CONS, true));
        add(has(Part.PROS, false));
        add(has(Part.PROS, true));
        add(highestCon(Leaning::againstByStars));
        add(highestCon(Leaning::against));
    }

    private int has(Part part, boolean nothing) {
        for (Passage passage : material.passages()) {
            if (passage.part() == part && Emptiness.saysNothing(passage) == nothing) {
                return 1;
            }
        }
        return 0;
    }

    private double highestCon(ToDoubleFunction<Leaning> score) {
        double highest = ABSENT;
        for (int i = 0; i < passages.length; i++) {
            Passage passage = material.passages().get(i);
            if (passage.part() == Part.CONS && !Emptiness.saysNothing(passage)) {
                highest = Math.max(highest, score.applyAsDouble(passages[i]));
            }
        }
        return highest;
    }

    private void addLexicon() {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (double score : material.lexicon().passageScores()) {
            lowest = Math.min(lowest, score);
            highest = Math.max(highest, score);
        }
        boolean any = material.lexicon().passageScores().length > 0;
        add(material.lexicon().score());
        add(any ? lowest : 0);
        add(any ? highest : 0);
        add(material.lexicon().confidence());
        add(Math.min(3, material.lexicon().categories().size()));
    }

    private void addForm() {
        add(material.asks() ? 1 : 0);
        add(anyAsks() ? 1 : 0);
        add(material.byBrand() ? 1 : 0);
        add(StrictMath.log(1 + material.text().length()));
        add(StrictMath.log(1 + material.passages().size()));
        add(material.language().equals("uk") ? 1 : 0);
        add(material.language().equals("ru") ? 1 : 0);
        add(material.text().contains("http") ? 1 : 0);
        add(material.text().indexOf('@') >= 0 ? 1 : 0);
        add(highestCategory);
        add(expectedCategories());
    }

    private boolean anyAsks() {
        for (Passage passage : material.passages()) {
            if (passage.asks()) {
                return true;
            }
        }
        return false;
    }

    private static float highestCategory(Scores whole) {
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
            sum += Curves.probability(whole.byReading()[i]);
        }
        return sum;
    }
}
