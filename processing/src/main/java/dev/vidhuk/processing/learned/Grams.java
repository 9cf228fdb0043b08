package dev.vidhuk.processing.learned;

import dev.vidhuk.processing.text.Emptiness;
import dev.vidhuk.processing.text.Passage;
import dev.vidhuk.processing.text.Word;
import java.util.Arrays;
import java.util.List;

/**
 * The n-grams of a text as numbers of buckets: words, pairs of words, stems and pairs of stems, pieces of three and four
 * letters. A stem is the first five letters: endings carry little, and there are many. Hashes collide; a model learns to
 * live with that.
 */
public final class Grams {
    /** How many there are. */
    public static final int BUCKETS = 1 << 18;

    private static final int STEM = 5;
    private static final int SHORTEST_PIECE = 3;
    private static final int LONGEST_PIECE = 4;
    private static final String EDGE = "^";

    /** So that a word and a piece of the same letters fall into different buckets. */
    private static final int WORD = 0x11111;

    private static final int PAIR = 0x22222;
    private static final int STEM_PAIR = 0x33333;
    private static final int STEM_ALONE = 0x44444;
    private static final int PIECE = 0x66666;
    private static final int UNDER_PROS = 0x88888;
    private static final int UNDER_CONS = 0x99999;

    private int[] buckets = new int[256];
    private int count;

    private Grams() {}

    /** The buckets of a text, each once, in ascending order. */
    public static int[] of(String text) {
        Grams grams = new Grams();
        grams.addText(text);
        return grams.distinct();
    }

    /** As {@link #of(String)}, and besides what stands under "pros" and "cons". */
    public static int[] of(String text, List<Passage> passages) {
        Grams grams = new Grams();
        grams.addText(text);
        passages.forEach(grams::addPart);
        return grams.distinct();
    }

    private void addText(String text) {
        String before = EDGE;
        String stemBefore = EDGE;
        for (String token : Tokens.of(text)) {
            String stem = stem(token);
            add(hash(token, 1) ^ WORD);
            add(hash(token, hash(before, 7)) ^ PAIR);
            add(hash(stem, hash(stemBefore, 13)) ^ STEM_PAIR);
            if (token.length() > STEM) {
                add(hash(stem, 17) ^ STEM_ALONE);
            }
            if (token.length() > 1 && Character.isLetter(token.codePointAt(0))) {
                addPieces(token);
            }
            before = token;
            stemBefore = stem;
        }
        add(hash(before, 3));
    }

    private void addPieces(String token) {
        String word = "<" + token + ">";
        for (int from = 0; from + SHORTEST_PIECE <= word.length(); from++) {
            for (int length = SHORTEST_PIECE; length <= LONGEST_PIECE; length++) {
                if (from + length <= word.length() && length < word.length()) {
                    add(hash(word, from, from + length, length * 101) ^ PIECE);
                }
            }
        }
    }

    private void addPart(Passage passage) {
        if (passage.part() == Passage.Part.BODY) {
            return;
        }
        int kind = passage.part() == Passage.Part.CONS ? UNDER_CONS : UNDER_PROS;
        add(hash(Emptiness.saysNothing(passage) ? "nothing" : "something", 91) ^ kind);
        for (Word word : passage.words()) {
            add(hash(stem(word.form()), 97) ^ kind);
        }
    }

    private static String stem(String word) {
        return word.length() > STEM ? word.substring(0, STEM) : word;
    }

    private static int hash(String text, int seed) {
        return hash(text, 0, text.length(), seed);
    }

    private static int hash(String text, int from, int to, int seed) {
        int hash = seed;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + text.charAt(i);
        }
        return hash;
    }

    private void add(int hash) {
        if (count == buckets.length) {
            buckets = Arrays.copyOf(buckets, 2 * count);
        }
        buckets[count++] = mixed(hash) & (BUCKETS - 1);
    }

    /** Spreads hashes evenly; the constants are those of Wellons' "lowbias32". */
    private static int mixed(int hash) {
        int h = hash ^ (hash >>> 16);
        h *= 0x7feb352d;
        h ^= h >>> 15;
        h *= 0x846ca68b;
        return h ^ (h >>> 16);
    }

    private int[] distinct() {
        Arrays.sort(buckets, 0, count);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || buckets[i] != buckets[i - 1]) {
                buckets[kept++] = buckets[i];
            }
        }
        return Arrays.copyOf(buckets, kept);
    }
}
