package dev.vidhuk.processing.text;

import java.util.List;

/** Whether a text denies what a phrase in it says. */
public final class Negation {
    /** The words that deny what stands behind them, in Ukrainian, Russian and English. */
    public static final List<String> WORDS = List.of(
            ("не ні ані без немає нема ніколи нічого жоден жодна жодних жодного жодної ніяких ніякого ніякої нет нету ни"
                            + " никогда ничего никаких никакого никакой not no never without cannot hardly nor zero neither none"
                            + " nothing")
                    .split(" ", -1));

    private static final WordSet NEGATORS = new WordSet(WORDS);
    /** "Not only" denies nothing. */
    private static final WordSet ONLY = WordSet.of("тільки", "лише", "только", "лишь", "only", "просто");

    private static final Phrases<Boolean> DENIED_AFTERWARDS = new Phrases<Boolean>()
            .addAll(
                    List.of(
                            "немає",
                            "нема",
                            "нет",
                            "нету",
                            "відсутн*",
                            "отсутств*",
                            "не виявл*",
                            "не виявив*",
                            "не було",
                            "не было",
                            "не виник*",
                            "не возник*",
                            "не помі*",
                            "не замет*",
                            "не замеч*",
                            "не знайш*",
                            "не наш*",
                            "не обнаруж*"),
                    true);

    private static final int BEFORE_IN_SLAVIC = 2;
    private static final int BEFORE_IN_ENGLISH = 3;

    private Negation() {}

    /** Whether a negation stands before the word and reaches it. */
    public static boolean before(Words words, int at) {
        int reach = isLatin(words, at) ? BEFORE_IN_ENGLISH : BEFORE_IN_SLAVIC;
        for (int i = at - 1; i >= Math.max(0, at - reach) && !words.is(i, ","); i--) {
            if (negates(words, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether what the phrase names is said not to be there: "проблем немає". */
    public static boolean after(Words words, int end) {
        return DENIED_AFTERWARDS.anyAt(words, end);
    }

    private static boolean negates(Words words, int i) {
        return (NEGATORS.has(words, i) || words.endsWith(i, "n't"))
                && !(i + 1 < words.size() && ONLY.has(words, i + 1));
    }

    private static boolean isLatin(Words words, int at) {
        return words.first(at) < 0x250;
    }
}
