package dev.vidhuk.processing.learned;

import dev.vidhuk.processing.text.Negation;

/**
 * Tells of one token after the other whether a negation reaches it: the two words behind it, or three where it is in Latin
 * letters; marks end it. Without this "it never broke" holds all that "it broke" does (Das and Chen 2007, "Yahoo! for
 * Amazon", mark words in the reach of a negation for that reason).
 */
final class NegationReach {
    private static final WordHashes NEGATIONS = new WordHashes(Negation.WORDS);

    private static final int IN_CYRILLIC = 2;
    private static final int IN_LATIN = 3;
    private static final char FIRST_CYRILLIC = 0x400;

    private int left;

    /** What comes next stands at the beginning. */
    void begin() {
        left = 0;
    }

    /**
     * Whether a negation reaches the next token, which is none itself.
     *
     * @param hash of the token, as {@link String#hashCode()}
     */
    boolean reaches(Tokens tokens, int token, int hash) {
        char[] row = tokens.row();
        int from = tokens.from(token);
        if (NEGATIONS.place(hash) >= 0 || endsInNot(row, from, tokens.to(token))) {
            left = row[from] < FIRST_CYRILLIC ? IN_LATIN : IN_CYRILLIC;
            return false;
        }
        left = Character.isLetterOrDigit(row[from]) ? left - 1 : 0;
        return left >= 0 && Character.isLetterOrDigit(row[from]);
    }

    /** As "didn't" does. */
    private static boolean endsInNot(char[] row, int from, int to) {
        return to - from > 2 && row[to - 1] == 't' && row[to - 2] == '\'';
    }
}
