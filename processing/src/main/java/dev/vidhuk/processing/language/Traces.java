package dev.vidhuk.processing.language;

/**
 * What the letters and words of a text speak for. The weight of a word is its length, of which long ones do not shout.
 */
final class Traces {
    /** A letter of one's own is better evidence than a frequent word, since names and loans carry such words. */
    private static final double BY_LETTER = 2;

    private static final double BY_WORD = 1.5;
    /** From this share of the best language's evidence on, and this much of it, a second one counts. */
    private static final double MIXED_SHARE = 0.3;

    private static final double MIXED_LEAST = 4;
    /** One word in more than so many with a letter of another language is a slip. */
    private static final int SLIPS = 4;

    /** Of the words of a text in our languages a larger share is common. */
    private static final double FEW = 0.4;

    private static final int HEAVIEST = 6;

    private int latin;
    private int cyrillic;
    private int other;
    private int unusual;
    private int accented;
    private int notOurs;
    private int foreign;
    private int latinWeight;
    private int knownLatin;
    private int cyrillicWeight;
    private int knownCyrillic;
    private int lettersUk;
    private int lettersRu;
    private int wordsUk;
    private int wordsRu;
    private int tellingUk;
    private int tellingRu;
    private int tellingEn;

    /** Counts a word, by the kinds of its letters, what is known of it, and how long it is. */
    void add(int kinds, int known, int length) {
        int weight = Math.min(HEAVIEST, length);
        if ((kinds & Letters.CYRILLIC) != 0) {
            cyrillic += length;
            addCyrillic(kinds, known, weight);
        } else if ((kinds & Letters.LATIN) != 0) {
            latin += length;
            addLatin(kinds, known, weight);
        } else {
            other += length;
        }
    }

    private void addCyrillic(int kinds, int known, int weight) {
        cyrillicWeight += weight;
        knownCyrillic += (known & (KnownWords.UK | KnownWords.RU)) == 0 ? 0 : weight;
        notOurs += (kinds & Letters.NOT_OURS) == 0 ? 0 : 1;
        foreign += (kinds & Letters.HARD_SIGN_WITHIN) == 0 && (known & KnownWords.FOREIGN) == 0 ? 0 : 1;
        int own = kinds & (Letters.OWN_UK | Letters.OWN_RU);
        lettersUk += (own & Letters.OWN_UK) == 0 ? 0 : 1;
        lettersRu += (own & Letters.OWN_RU) == 0 ? 0 : 1;
        if (own == 0) {
            boolean telling = (known & KnownWords.TELLING) != 0;
            boolean uk = (known & KnownWords.UK) != 0;
            boolean ru = (known & KnownWords.RU) != 0;
            wordsUk += uk && !ru ? 1 : 0;
            wordsRu += ru && !uk ? 1 : 0;
            tellingUk += telling && uk && !ru ? 1 : 0;
            tellingRu += telling && ru && !uk ? 1 : 0;
        }
    }

    private void addLatin(int kinds, int known, int weight) {
        latinWeight += weight;
        accented += (kinds & Letters.ACCENTED) == 0 ? 0 : 1;
        knownLatin += (known & KnownWords.EN) == 0 ? 0 : weight;
        tellingEn += (known & KnownWords.EN) != 0 && (known & KnownWords.TELLING) != 0 ? 1 : 0;
    }

    /** Counts a mark, or half of a character, that a normal form of the text may do without. */
    void addUnusual() {
        unusual++;
    }

    boolean hasUnusual() {
        return unusual > 0;
    }

    /** How many letters it has. */
    int letters() {
        return latin + cyrillic + other;
    }

    /** Whether most letters are neither Latin nor Cyrillic. */
    boolean isOther() {
        return other > latin + cyrillic;
    }

    /** Whether it is written in Cyrillic; brands and models are in Latin letters there, too. */
    boolean isCyrillic() {
        return 3 * cyrillic >= latin;
    }

    /** Whether it has letters that no text in English has. */
    boolean isAccented() {
        return accented > 0;
    }

    /** Which share of its Latin words are common in English. */
    double english() {
        return (double) knownLatin / Math.max(1, latinWeight);
    }

    /** Whether its Cyrillic words have no letter that tells Ukrainian or Russian, and few are common in either. */
    boolean isStrange() {
        return lettersUk + lettersRu == 0 && knownCyrillic < FEW * cyrillicWeight;
    }

    /** Whether it has Cyrillic letters that neither Ukrainian nor Russian has. */
    boolean hasLettersOfOthers() {
        return isMore(notOurs, lettersUk + lettersRu);
    }

    /** Whether it has letters or words of others, or letters such as Ukrainian and Russian never have together. */
    boolean isSuspicious() {
        return hasLettersOfOthers()
                || isMore(foreign, lettersUk + lettersRu)
                || isMore(Math.min(lettersUk, lettersRu), Math.max(lettersUk, lettersRu));
    }

    /** Whether so many are more than slips of the writer. */
    private static boolean isMore(int few, int many) {
        return few > 0 && SLIPS * few >= many;
    }

    /** How much speaks for Ukrainian. */
    double ukrainian() {
        return BY_LETTER * lettersUk + wordsUk;
    }

    /** How much speaks for Russian. */
    double russian() {
        return BY_LETTER * lettersRu + wordsRu;
    }

    /** Whether a good part of it is in another of our languages than the rest. */
    boolean isMixed() {
        double uk = BY_LETTER * lettersUk + BY_WORD * tellingUk;
        double ru = BY_LETTER * lettersRu + BY_WORD * tellingRu;
        double en = BY_WORD * tellingEn;
        double best = Math.max(uk, Math.max(ru, en));
        double second = uk + ru + en - best - Math.min(uk, Math.min(ru, en));
        return second >= MIXED_LEAST && second >= MIXED_SHARE * best;
    }
}
