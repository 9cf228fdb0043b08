package dev.vidhuk.processing.learned;

import dev.vidhuk.processing.learned.Tables.Leaning;
import dev.vidhuk.processing.text.Emptiness;
import dev.vidhuk.processing.text.Passage;
import dev.vidhuk.processing.text.Passage.Part;

/**
 * What the networks for passages decide by: what the tables, the convolution and the word lists say of the passage, of its neighbours and of
 * the whole. A model is bound to the order and the meaning of these numbers.
 */
public final class PassageClues {
    /** So many clues to a category come before those that tell which one it is. */
    static final int OF_CATEGORY = 12;
    /** Those of them that differ from category to category. */
    static final int[] OWN = {0, 1, 4, 5, 6, 7, 11};
    /** Those that do not. */
    static final int[] COMMON = {2, 3, 8, 9, 10};

    private static final int OF_SENTIMENT = 28;
    private static final float NOWHERE = -6;
    /** Where a passage does not reach this score of a category, the network is not asked. */
    private static final float UNLIKELY = -5;

    private PassageClues() {}

    /** For the network that decides on the sentiment of a passage, one of those that were looked at. */
    public static float[] ofSentiment(Clues text, int passage) {
        float[] clues = new float[OF_SENTIMENT];
        Passage words = text.material().passages().get(passage);
        boolean nothing = Emptiness.saysNothing(words);
        int count = addLeaning(text, passage, clues, 0);
        count = addLeaning(text, passage - 1, clues, count);
        count = addLeaning(text, passage + 1, clues, count);
        count = text.convolved().addClasses(passage, clues, count);
        clues[count++] = text.whole().byStars()[Outputs.AGAINST_BY_STARS];
        clues[count++] = text.whole().byStars()[Outputs.IN_FAVOUR_BY_STARS];
        clues[count++] = text.whole().byReading()[Outputs.AGAINST];
        clues[count++] = text.whole().byReading()[Outputs.IN_FAVOUR];
        clues[count++] = (float) text.material().lexicon().passageScores()[passage];
        clues[count++] = stands(words, Part.PROS, nothing);
        clues[count++] = stands(words, Part.CONS, nothing);
        clues[count++] = words.contrasted() ? 1 : 0;
        clues[count++] = words.asks() ? 1 : 0;
        clues[count++] = length(words);
        clues[count++] = passage == 0 ? 1 : 0;
        clues[count] = passage == text.passages().length - 1 ? 1 : 0;
        return clues;
    }

    /** What the tables say of a passage; 0 before the first and behind the last. */
    private static int addLeaning(Clues text, int passage, float[] clues, int count) {
        if (passage >= 0 && passage < text.passages().length) {
            Leaning leaning = text.passages()[passage];
            clues[count] = leaning.againstByStars();
            clues[count + 1] = leaning.inFavourByStars();
            clues[count + 2] = leaning.against();
            clues[count + 3] = leaning.inFavour();
        }
        return count + 4;
    }

    private static float stands(Passage words, Part under, boolean nothing) {
        return words.part() != under ? 0 : nothing ? -1 : 1;
    }

    private static float length(Passage words) {
        return (float) StrictMath.log(words.words().size());
    }

    /**
     * For the network that decides whether a passage complains of a category.
     *
     * @param of how many categories there are
     * @param views what was said of the passages
     */
    public static float[] ofCategory(Clues text, PassageViews views, int passage, int category, int of, String name) {
        float[] clues = new float[OF_CATEGORY + of];
        addOfPassage(text, views, passage, clues);
        addOfCategory(text, passage, category, name, highest(text, passage), clues);
        clues[OF_CATEGORY + category] = 1;
        return clues;
    }

    /** Whether the network need be asked about a category. */
    public static boolean mayComplainOf(Clues text, int passage, int category) {
        return text.inPassages()[passage][category] >= UNLIKELY;
    }

    /** What is the same for all categories. */
    static void addOfPassage(Clues text, PassageViews views, int passage, float[] clues) {
        Passage words = text.material().passages().get(passage);
        clues[2] = views.blame(passage);
        clues[3] = views.praise(passage);
        clues[8] = length(words);
        clues[9] = text.passageCount() == 1 ? 1 : 0;
        clues[10] = words.part() == Part.CONS ? 1 : 0;
    }

    /**
     * What each category has of its own.
     *
     * @param highest the highest score that any category has in the passage
     */
    static void addOfCategory(Clues text, int passage, int category, String name, float highest, float[] clues) {
        float[][] scores = text.inPassages();
        float here = scores[passage][category];
        float elsewhere = NOWHERE;
        for (int other = 0; other < scores.length; other++) {
            elsewhere = other == passage ? elsewhere : Math.max(elsewhere, scores[other][category]);
        }
        clues[0] = here;
        clues[1] = text.whole().category(category);
        clues[4] = text.material().lexicon().categories().contains(name) ? 1 : 0;
        clues[5] = elsewhere;
        clues[6] = here - elsewhere;
        clues[7] = here - highest;
        clues[11] = text.convolved().category(passage, category);
    }

    /** The highest score that any category has in a passage. */
    static float highest(Clues text, int passage) {
        float highest = Float.NEGATIVE_INFINITY;
        for (float score : text.inPassages()[passage]) {
            highest = Math.max(highest, score);
        }
        return highest;
    }
}
