package dev.vidhuk.processing.learned;

import dev.vidhuk.processing.text.Passage;
import java.util.List;

/**
 * The buckets of a text and those of its passages, each once. A passage is read as if its words were written with a space
 * between them.
 *
 * @param whole the buckets of the text, and of what stands under "pros" and "cons"
 * @param inPassages the buckets of the passages, one passage behind the other
 * @param places where those of each passage begin, and where those of the last one end
 * @param words the words of the text in their order
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record TextGrams(int[] whole, int[] inPassages, int[] places, WordRow words) {
    /** Later passages are not looked at one by one. */
    static final int MOST_PASSAGES = 40;

    /** Those of a text that is cut into these passages; none where passages do not matter. */
    static TextGrams of(String text, List<Passage> passages) {
        return GramReader.read(text, passages);
    }

    /** How many passages were looked at. */
    int passages() {
        return places.length - 1;
    }

    int from(int passage) {
        return places[passage];
    }

    int to(int passage) {
        return places[passage + 1];
    }
}
