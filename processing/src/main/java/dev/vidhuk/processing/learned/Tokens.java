package dev.vidhuk.processing.learned;

import dev.vidhuk.processing.text.CharKinds;
import java.util.Arrays;

/**
 * Texts cut into the tokens that n-grams are made of: words in lower case with ё as е, one kind of apostrophe and no letter
 * more than twice in a row; numbers by their length; each mark and emoji alone. All tokens lie in one row of characters,
 * each between brackets: hashing goes through that row once, and no token is ever a string.
 */
final class Tokens {
    /** What comes later in a text adds little to what it says. */
    private static final int MOST = 1_500;

    /** Room for a few words that are cut once more. */
    private static final int SPARE = 64;

    private static final String ADDRESS = "http";
    /** Words are compared as if it were a plain apostrophe. */
    private static final char LETTER_APOSTROPHE = 'ʼ';

    /** Says that what stands before it is to be shown as an emoji. */
    private static final int EMOJI_FORM = 0xFE0F;

    /** Latin letters stand before it. */
    static final char FIRST_CYRILLIC = 0x400;

    private static final char BEGINS = '<';
    private static final char ENDS = '>';

    /** What is being cut, and where in it. */
    private char[] chars = new char[0];

    private int at;
    private int end;

    private char[] row = new char[0];
    private int length;
    /** Where in the row the tokens begin, brackets left out; one more than there are tokens. */
    private int[] places = new int[64];

    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int count;
    /** Whether the word that is being cut would look otherwise if it were written as words are compared. */
    private boolean unlike;

    /** Cuts these characters and adds the tokens; says how many there are now. */
    int add(char[] more, int from, int to) {
        chars = more;
        at = from;
        end = to;
        int most = count + MOST;
        // a character alone needs three, with its brackets; so nobody has to look again whether there is room
        int needed = length + 3 * (to - from);
        row = needed > row.length ? Arrays.copyOf(row, needed + SPARE) : row;
        while (at < end && count < most) {
            next();
        }
        return count;
    }

    int count() {
        return count;
    }

    /** Takes all tokens away, and keeps the room that they took. */
    void clear() {
        count = 0;
        length = 0;
    }

    /** The row of all tokens. */
    char[] row() {
        return row;
    }

    /** Where in the row a token begins; brackets are left and right of it. */
    int from(int token) {
        return places[token];
    }

    int to(int token) {
        return places[token + 1] - 2;
    }

    /** Where in the text it begins. */
    int start(int token) {
        return starts[token];
    }

    /** Where in the text it ends; -1 where it would look otherwise if the text were written as words are compared. */
    int end(int token) {
        return ends[token];
    }

    /** The token itself. */
    String token(int token) {
        return new String(row, from(token), to(token) - from(token));
    }

    private void next() {
        char first = chars[at];
        int point = Character.isHighSurrogate(first) ? Character.codePointAt(chars, at, end) : first;
        int kinds = CharKinds.of(point);
        if ((kinds & CharKinds.LETTER) != 0) {
            word();
        } else if ((kinds & CharKinds.DIGIT) != 0 && point == first) {
            number();
        } else if (point == '@') {
            int start = at++;
            skipName();
            open();
            put('@');
            close(start);
        } else if ((kinds & CharKinds.WHITE) != 0) {
            at++;
            if (point == '\n') {
                open();
                put('\n');
                close(at - 1);
            }
        } else {
            mark(point);
        }
    }

    private void open() {
        if (count + 2 > places.length) {
            places = Arrays.copyOf(places, 2 * places.length);
            starts = Arrays.copyOf(starts, 2 * starts.length);
            ends = Arrays.copyOf(ends, 2 * ends.length);
        }
        row[length++] = BEGINS;
        places[count] = length;
    }

    private void put(int point) {
        if (point <= Character.MAX_VALUE) {
            row[length++] = (char) point;
        } else {
            length += Character.toChars(point, row, length);
        }
    }

    private void close(int start) {
        row[length++] = ENDS;
        starts[count] = start;
        ends[count] = at;
        places[++count] = length + 1;
    }

    private void word() {
        int start = at;
        unlike = false;
        open();
        do {
            letters();
        } while (pair() || joined());
        if (isAddress()) {
            skipAddress();
        }
        close(start);
        if (unlike) {
            ends[count - 1] = -1;
        }
    }

    /** Takes letters, but none more than twice in a row; pairs of characters that are one letter are rare, and slow. */
    private void letters() {
        char[] from = chars;
        char[] into = row;
        int begin = at;
        int i = begin;
        int n = length;
        while (i < end && (CharKinds.of(from[i]) & CharKinds.LETTER) != 0) {
            char letter = CharKinds.form(from[i]);
            boolean third =
                    i - begin >= 2 && letter == CharKinds.form(from[i - 1]) && letter == CharKinds.form(from[i - 2]);
            into[n] = letter;
            n += third ? 0 : 1;
            unlike |= from[i] == LETTER_APOSTROPHE;
            i++;
        }
        at = i;
        length = n;
    }

    private boolean pair() {
        if (at >= end || !Character.isHighSurrogate(chars[at])) {
            return false;
        }
        int point = Character.codePointAt(chars, at, end);
        boolean letter = (CharKinds.of(point) & CharKinds.LETTER) != 0;
        if (letter) {
            put(CharKinds.lower(point));
            length -= isThird() ? 2 : 0;
            at += 2;
        }
        return letter;
    }

    /** Whether the last pair in the row stands there for the third time. */
    private boolean isThird() {
        int i = length - 1;
        return i - 5 >= places[count]
                && row[i] == row[i - 2]
                && row[i] == row[i - 4]
                && row[i - 1] == row[i - 3]
                && row[i - 1] == row[i - 5];
    }

    private boolean joined() {
        boolean joins = at < end && joins(chars[at]);
        if (joins) {
            row[length++] = '\'';
            at++;
        }
        return joins;
    }

    private boolean joins(char sign) {
        return CharKinds.isApostrophe(sign)
                && at + 1 < end
                && (CharKinds.of(Character.codePointAt(chars, at + 1, end)) & CharKinds.LETTER) != 0;
    }

    private boolean isAddress() {
        int place = places[count];
        for (int i = 0; i < ADDRESS.length(); i++) {
            if (place + i >= length || row[place + i] != ADDRESS.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** All addresses are one token. */
    private void skipAddress() {
        while (at < end && (CharKinds.of((int) chars[at]) & CharKinds.WHITE) == 0) {
            at++;
        }
        length = places[count] + ADDRESS.length();
    }

    private void number() {
        int start = at;
        while (at < end && (CharKinds.of((int) chars[at]) & CharKinds.DIGIT) != 0) {
            at++;
        }
        open();
        for (int i = Math.min(3, at - start); i > 0; i--) {
            put('0');
        }
        close(start);
    }

    private void skipName() {
        while (at < end
                && ((CharKinds.of((int) chars[at]) & (CharKinds.LETTER | CharKinds.DIGIT)) != 0 || chars[at] == '_')) {
            at++;
        }
    }

    /** "!!!" is one token, and not the same as "!". */
    private void mark(int point) {
        int width = Character.charCount(point);
        int start = at;
        while (at < end && Character.codePointAt(chars, at, end) == point) {
            at += width;
        }
        boolean invisible = point == EMOJI_FORM || Character.getType(point) == Character.FORMAT;
        if (!invisible) {
            open();
            put(point);
            if (at - start > width) {
                put(point);
            }
            close(start);
            if (CharKinds.isApostrophe(point)) {
                ends[count - 1] = -1;
            }
        }
    }
}
