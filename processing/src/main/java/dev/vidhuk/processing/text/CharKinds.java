package dev.vidhuk.processing.text;

/**
 * What kind of character each one of the basic plane is, and how it is compared, in two tables: to ask {@link Character}
 * again and again cost more than all the rest of cutting a text.
 */
public final class CharKinds {
    /** As {@link Character#isLetter(int)}. */
    public static final int LETTER = 1;
    /** As {@link Character#isDigit(int)}. */
    public static final int DIGIT = 1 << 1;
    /** As {@link Character#isWhitespace(int)}. */
    public static final int WHITE = 1 << 2;
    /** A digit or another sign for a number, such as ½. */
    static final int NUMBER = 1 << 3;
    /** What is written over or under a letter. */
    public static final int MARK = 1 << 4;
    /** Emoji and the like. */
    static final int SYMBOL = 1 << 5;
    /** What may stand in a word behind its first letter. */
    static final int IN_A_WORD = 1 << 6;

    private static final int NUMBERS =
            1 << Character.DECIMAL_DIGIT_NUMBER | 1 << Character.LETTER_NUMBER | 1 << Character.OTHER_NUMBER;
    private static final int MARKS =
            1 << Character.NON_SPACING_MARK | 1 << Character.COMBINING_SPACING_MARK | 1 << Character.ENCLOSING_MARK;

    private static final int BASIC_PLANE = Character.MAX_VALUE + 1;
    private static final byte[] KINDS = new byte[BASIC_PLANE];
    private static final char[] LOWER_CASE = new char[BASIC_PLANE];
    private static final char[] FORM = new char[BASIC_PLANE];

    static {
        for (int point = 0; point < BASIC_PLANE; point++) {
            KINDS[point] = (byte) find(point);
            LOWER_CASE[point] = Character.toLowerCase((char) point);
            FORM[point] = isApostrophe(point) ? '\'' : (char) lower(point);
        }
    }

    private CharKinds() {}

    /** The kinds of a character, as bits. */
    public static int of(int point) {
        return point < BASIC_PLANE ? KINDS[point] : find(point);
    }

    /** As {@link #of(int)}; half a character is nothing. */
    public static int of(char letter) {
        return KINDS[letter];
    }

    /** As {@link Character#toLowerCase(char)}. */
    public static char lowerCase(char letter) {
        return LOWER_CASE[letter];
    }

    /** How it is written in the form of a word: in lower case, ё as е, every apostrophe as '. */
    public static char form(char letter) {
        return FORM[letter];
    }

    /** In lower case, and ё as е. */
    public static int lower(int point) {
        int lower = Character.toLowerCase(point);
        return lower == 'ё' ? 'е' : lower;
    }

    /** Whether it is one of the characters that people write for an apostrophe. */
    public static boolean isApostrophe(int point) {
        return point == '\'' || point == '’' || point == 'ʼ' || point == '`' || point == '‘';
    }

    private static int find(int point) {
        int type = 1 << Character.getType(point);
        boolean joins = Character.isLetter(point) || (type & (NUMBERS | MARKS)) != 0 || point == '_';
        return (joins ? IN_A_WORD : 0)
                | (Character.isLetter(point) ? LETTER : 0)
                | (Character.isDigit(point) ? DIGIT : 0)
                | (Character.isWhitespace(point) || Character.isSpaceChar(point) ? WHITE : 0)
                | ((type & NUMBERS) != 0 ? NUMBER : 0)
                | ((type & MARKS) != 0 ? MARK : 0)
                | (type == 1 << Character.OTHER_SYMBOL ? SYMBOL : 0);
    }
}
