package dev.vidhuk.processing.text;

import java.util.AbstractList;
import java.util.Locale;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * Words of a text in order, marks and emoji among them. They stay numbers and places in the text until somebody asks for
 * one: most words of most texts are looked at and never needed as a string.
 */
public final class Words extends AbstractList<Word> implements RandomAccess {
    private final Cut cut;
    private final int from;
    private final int to;
    /** What was found last, and by which tree: taggers ask one tree for all of their lists. */
    private @Nullable Sightings seen;

    private Words(Cut cut, int from, int to) {
        this.cut = cut;
        this.from = from;
        this.to = to;
    }

    /**
     * A text that has been cut, shared by all words of it.
     *
     * @param chars the text itself
     * @param origin where it begins in what it was taken from
     * @param forms the text as words are compared
     * @param starts of the words, with {@code ends} in {@code forms}
     * @param hashes of the forms, as {@link String#hashCode()}
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Cut(char[] chars, int origin, char[] forms, int[] starts, int[] ends, int[] hashes) {}

    /** The words of a text; white space and the rest are left out. */
    public static Words of(String text) {
        return of(text, 0, text.length());
    }

    /** The words of a part of the text; their places are counted from the part's beginning. */
    public static Words of(String text, int origin, int end) {
        WordCutter cutter = new WordCutter(text, origin, end);
        return new Words(cutter.cut(), 0, cutter.count());
    }

    /** Some of these words. */
    Words part(int first, int end) {
        return new Words(cut, from + first, from + end);
    }

    /** How a word is compared. */
    static String form(String word) {
        char[] form = word.toLowerCase(Locale.ROOT).toCharArray();
        for (int i = 0; i < form.length; i++) {
            form[i] = CharKinds.form(form[i]);
        }
        return new String(form);
    }

    @Override
    public Word get(int i) {
        return new Word(form(i), start(i), end(i));
    }

    @Override
    public int size() {
        return to - from;
    }

    /** Where the text begins in what it was taken from. */
    public int origin() {
        return cut.origin();
    }

    /** What stands at a place in the text. */
    public char original(int place) {
        return cut.chars()[place];
    }

    /** The form of a word, see {@link Word}. */
    public String form(int i) {
        return new String(cut.forms(), start(i), end(i) - start(i));
    }

    /** Where a word begins, in UTF-16 code units. */
    public int start(int i) {
        return cut.starts()[from + i];
    }

    /** Where it ends, exclusive. */
    public int end(int i) {
        return cut.ends()[from + i];
    }

    /** The first character of its form. */
    char first(int i) {
        return cut.forms()[start(i)];
    }

    /** The hash of its form, as that of a string. */
    int hash(int i) {
        return cut.hashes()[from + i];
    }

    /** As {@link Word#isLetters()}. */
    public boolean isLetters(int i) {
        int first = Character.codePointAt(cut.forms(), start(i), end(i));
        return (CharKinds.of(first) & CharKinds.LETTER) != 0;
    }

    /** Whether any of them is a word rather than a number or mark. */
    public boolean hasLetters() {
        for (int i = 0; i < size(); i++) {
            if (isLetters(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether its form begins so. */
    public boolean startsWith(int i, String beginning) {
        return end(i) - start(i) >= beginning.length() && matches(start(i), beginning);
    }

    /** Whether its form ends so. */
    boolean endsWith(int i, String ending) {
        return end(i) - start(i) >= ending.length() && matches(end(i) - ending.length(), ending);
    }

    /** Whether it is this word. */
    boolean is(int i, String form) {
        return end(i) - start(i) == form.length() && matches(start(i), form);
    }

    /** Whether its form has this character in it. */
    boolean has(int i, char letter) {
        for (int at = start(i); at < end(i); at++) {
            if (cut.forms()[at] == letter) {
                return true;
            }
        }
        return false;
    }

    /** The characters of the forms; those of a word are from its start to its end. */
    char[] forms() {
        return cut.forms();
    }

    private boolean matches(int place, String form) {
        for (int i = 0; i < form.length(); i++) {
            if (cut.forms()[place + i] != form.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** What a tree finds in these words, looked for once. */
    Sightings sightings(PhraseTree tree) {
        Sightings known = seen;
        if (known == null || known.tree() != tree) {
            known = tree.in(this);
            seen = known;
        }
        return known;
    }
}
