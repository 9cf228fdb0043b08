package dev.vidhuk.processing.learned;

import dev.vidhuk.processing.text.Passage;
import java.util.List;

/**
 * The words of a text in their order, as a {@link Convolution} reads them: marks and emoji are words, too.
 *
 * @param stems the hash of the stem of what each means, or of its own where that is not known
 * @param marks what each says by itself, and whether a negation reaches it: see {@link #mark}
 * @param passages the passage that each belongs to, counted from 0; no number is less than the one before
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record WordRow(int[] stems, byte[] marks, byte[] passages) {
    /** How many marks there are. */
    public static final int MARKS = 10;
    /** What has nothing to say by itself, and is not denied. */
    public static final int UNMARKED = 2;
    /** What comes later in a text adds little to what it says. */
    static final int MOST = 600;

    private static final int DENIED = 5;

    /** The words of a text that is cut into these passages. */
    public static WordRow of(String text, List<Passage> passages) {
        return TextGrams.of(text, passages).words();
    }

    /** How many words there are. */
    public int length() {
        return stems.length;
    }

    /** How many passages there are up to the last that has a word; at least one. */
    public int passageCount() {
        return passages.length == 0 ? 1 : passages[passages.length - 1] + 1;
    }

    /**
     * The mark of a word.
     *
     * @param feeling what it says by itself, from -2 to 2
     */
    static byte mark(int feeling, boolean denied) {
        return (byte) (UNMARKED + feeling + (denied ? DENIED : 0));
    }
}
