package dev.vidhuk.processing.learned;

import dev.vidhuk.processing.text.Negation;

/**
 * Tells of one token after the other whether a negation reaches it: the two words behind it, or three where it is in Latin
 * letters; marks end it. Without this "it never broke" holds all that "it broke" does (Das and Chen 2007, "Yahoo! for
 * Amazon", mark words in the reach of a negation for that reason).
 */
final class NegationReach {
    private static final WordHashes NEGATIONS = new WordHashes(Negation.WORDS);

    private static final byte IN_CYRILLIC = 2;
    private static final byte IN_LATIN = 3;
    private static final byte WORD = 0;
    private static final byte MARK = -1;

    private int left;

    /**
     * How far a token reaches as a negation; 0 where it is another word, less where it is a mark.
     *
     * @param row where it stands, between {@code from} and {@code to}
     * @param hash of the token, as {@link String#hashCode()}
     */
    static byte of(char[] row, int from, int to, int hash) {
        if (NEGATIONS.place(hash) >= 0 || endsInNot(row, from, to)) {
            return row[from] < Tokens.FIRST_CYRILLIC ? IN_LATIN : IN_CYRILLIC;
        }
        return Character.isLetterOrDigit(row[from]) ? WORD : MARK;
    }

    /** As "didn't" does. */
    private static boolean endsInNot(char[] row, int from, int to) {
        return to - from > 2 && row[to - 1] == 't' && row[to - 2] == '\'';
    }

    /** What comes next stands at the beginning. */
    void begin() {
        left = 0;
    }

    /**
     * Whether a negation reaches the next token.
     *
     * @param token what {@link #of} says of it
     */
    boolean reaches(byte token) {
        if (token != WORD) {
            left = Math.max(0, token);
            return false;
        }
        left--;
        return left >= 0;
    }
}
