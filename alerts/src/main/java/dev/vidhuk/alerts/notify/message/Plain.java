package dev.vidhuk.alerts.notify.message;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/**
 * Makes text from outside harmless wherever it is shown: nothing in it steers a terminal, turns the direction of writing,
 * hides, or breaks a line where none may be. It is still raw: a medium with markup must escape it. It never grows longer,
 * and what is harmless already stays as it is.
 */
public final class Plain {
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int EMOJI_STYLE = 0xFE0F;
    /** More accents than this on one letter grow over the lines above and below. */
    private static final int MOST_MARKS = 4;

    private final String raw;
    private final StringBuilder plain;
    private final int[] places;
    private final boolean breaks;
    private int last;
    private int marks;

    private Plain(String raw, boolean breaks) {
        this.raw = raw;
        this.breaks = breaks;
        this.plain = new StringBuilder(raw.length());
        this.places = new int[raw.length() + 1];
        clean();
    }

    /** One line: breaks become spaces. Without white space at either end. */
    public static String line(String text) {
        return new Plain(text, false).plain.toString().strip();
    }

    /** With its breaks, each of them {@code \n}, of which at most two follow one another; none at the beginning. */
    public static String text(String text) {
        return new Plain(text, true).plain.toString();
    }

    /** The same as {@link #text}, for those who need to find places again. */
    static Plain of(String text) {
        return new Plain(text, true);
    }

    String text() {
        return plain.toString();
    }

    /** Where a place of the raw text is now; one beyond its end is at the end. */
    int place(int rawPlace) {
        return places[Math.min(rawPlace, raw.length())];
    }

    private void clean() {
        for (int i = 0; i < raw.length(); ) {
            int character = raw.codePointAt(i);
            int end = i + Character.charCount(character);
            for (; i < end; i++) {
                places[i] = plain.length();
            }
            take(character, i);
        }
        places[raw.length()] = plain.length();
    }

    private void take(int character, int next) {
        if (character == '\r' && next < raw.length() && raw.charAt(next) == '\n') {
            return;
        }
        if (breaksLine(character)) {
            takeBreak();
        } else if (!hides(character)) {
            show(character == '\t' ? ' ' : steers(character) ? '·' : character);
        }
    }

    private void takeBreak() {
        int length = plain.length();
        boolean twice = length > 1 && plain.charAt(length - 1) == '\n' && plain.charAt(length - 2) == '\n';
        if (!breaks) {
            show(' ');
        } else if (!twice) {
            show('\n');
        }
    }

    private void show(int character) {
        if (plain.isEmpty() && Character.isWhitespace(character)) {
            return;
        }
        marks = Character.getType(character) == Character.NON_SPACING_MARK ? marks + 1 : 0;
        if (marks <= MOST_MARKS) {
            plain.appendCodePoint(character);
            last = character;
        }
    }

    private static boolean breaksLine(int character) {
        int type = Character.getType(character);
        return character == '\n'
                || character == '\r'
                || character == 0x85
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    private static boolean steers(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL || type == Character.SURROGATE || isNoCharacter(character);
    }

    private static boolean isNoCharacter(int character) {
        return (character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF);
    }

    // What joins emoji or gives one its colours belongs to it; elsewhere nobody sees it.
    private boolean hides(int character) {
        if (character == ZERO_WIDTH_JOINER || character == EMOJI_STYLE) {
            boolean style = last == EMOJI_STYLE && character == ZERO_WIDTH_JOINER;
            return !style && !UCharacter.hasBinaryProperty(last, UProperty.EMOJI);
        }
        return Character.getType(character) == Character.FORMAT
                || (UCharacter.hasBinaryProperty(character, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                        && !isNoCharacter(character));
    }
}
