package dev.vidhuk.processing.learned;

import dev.vidhuk.processing.text.Passage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The n-grams of a text as numbers of buckets: words, pairs of words, stems, what words mean and pairs of that, whether they
 * praise or blame, pieces of four letters. A stem is the first five letters: endings carry little, and there are
 * many. What a negation reaches has other buckets. Hashes collide; a model learns to live with that.
 */
public final class Grams {
    /** How many there are. */
    public static final int BUCKETS = 1 << 19;

    private Grams() {}

    /** The buckets of a text, each once, in ascending order. */
    public static int[] of(String text) {
        return of(text, List.of());
    }

    /** The buckets by which the language of a text is known, each once, in ascending order. */
    public static int[] ofLanguage(String text) {
        return LanguageGrams.of(text);
    }

    /** As {@link #of(String)}, and besides what stands under "pros" and "cons". */
    public static int[] of(String text, List<Passage> passages) {
        int[] buckets = TextGrams.of(text, passages).whole();
        Arrays.sort(buckets);
        return buckets;
    }

    /** The buckets of each passage that is looked at, each once, in ascending order. */
    public static List<int[]> ofEach(String text, List<Passage> passages) {
        TextGrams grams = TextGrams.of(text, passages);
        List<int[]> each = new ArrayList<>();
        for (int i = 0; i < grams.passages(); i++) {
            int[] buckets = Arrays.copyOfRange(grams.inPassages(), grams.from(i), grams.to(i));
            Arrays.sort(buckets);
            each.add(buckets);
        }
        return each;
    }
}
