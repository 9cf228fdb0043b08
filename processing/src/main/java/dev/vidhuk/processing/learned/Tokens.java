package dev.vidhuk.processing.learned;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a text into the tokens that n-grams are made of: words in lower case with ё as е, one kind of apostrophe and no
 * letter more than twice in a row; numbers by their length; each mark and emoji alone.
 */
final class Tokens {
    /** What comes later in a text adds little to what it says. */
    private static final int MOST = 1_500;

    private static final String APOSTROPHES = "'’ʼ`‘";

    private final String text;
    private final List<String> tokens = new ArrayList<>();
    private int at;

    private Tokens(String text) {
        this.text = text;
    }

    static List<String> of(String text) {
        Tokens tokens = new Tokens(text);
        while (tokens.at < text.length() && tokens.tokens.size() < MOST) {
            tokens.next();
        }
        return tokens.tokens;
    }

    private void next() {
        int point = text.codePointAt(at);
        if (Character.isLetter(point)) {
            word();
        } else if (Character.isDigit(point) && point < 0x10000) {
            number();
        } else if (point == '@') {
            at++;
            skipName();
            tokens.add("@");
        } else if (Character.isWhitespace(point)) {
            at++;
            if (point == '\n') {
                tokens.add("\n");
            }
        } else {
            mark(point);
        }
    }

    private void word() {
        StringBuilder word = new StringBuilder();
        int last = 0;
        int run = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (Character.isLetter(point)) {
                int letter = letter(point);
                run = letter == last ? run + 1 : 1;
                last = letter;
                if (run <= 2) {
                    word.appendCodePoint(letter);
                }
                at += Character.charCount(point);
            } else if (joins(point)) {
                word.append('\'');
                last = 0;
                at++;
            } else {
                break;
            }
        }
        tokens.add(address(word.toString()));
    }

    private static int letter(int point) {
        int lower = Character.toLowerCase(point);
        return lower == 'ё' ? 'е' : lower;
    }

    private boolean joins(int point) {
        return APOSTROPHES.indexOf(point) >= 0
                && at + 1 < text.length()
                && Character.isLetter(text.codePointAt(at + 1));
    }

    private String address(String word) {
        if (!word.toLowerCase(Locale.ROOT).startsWith("http")) {
            return word;
        }
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return "http";
    }

    private void number() {
        int start = at;
        while (at < text.length() && Character.isDigit(text.charAt(at))) {
            at++;
        }
        tokens.add("0".repeat(Math.min(3, Math.max(1, at - start))));
    }

    private void skipName() {
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
    }

    /** "!!!" is one token, and not the same as "!". */
    private void mark(int point) {
        int width = Character.charCount(point);
        int start = at;
        while (at < text.length() && text.codePointAt(at) == point) {
            at += width;
        }
        boolean invisible = point == 0xFE0F || point == 0x200D;
        if (!invisible) {
            tokens.add(Character.toString(point).repeat(at - start > width ? 2 : 1));
        }
    }
}
