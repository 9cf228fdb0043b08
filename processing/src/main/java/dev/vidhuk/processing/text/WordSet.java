package dev.vidhuk.processing.text;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A set of words that tells whether a word of a text is in it without making a string of that word. */
public final class WordSet {
    /** Sparse, so that nearly every word that is not in it falls upon nothing. */
    private final @Nullable String[] slots;

    public WordSet(Collection<String> words) {
        this.slots = new String[Integer.highestOneBit(words.size() + 1) * 16];
        for (String word : words) {
            int slot = slot(word.hashCode());
            while (slots[slot] != null) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = word;
        }
    }

    /** A set of these words. */
    public static WordSet of(String... words) {
        return new WordSet(java.util.List.of(words));
    }

    /** Whether the form of this word is in the set. */
    public boolean has(Words words, int i) {
        int slot = slot(words.hash(i));
        for (String word = slots[slot]; word != null; word = slots[slot]) {
            if (words.is(i, word)) {
                return true;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return false;
    }

    private int slot(int hash) {
        return (hash ^ hash >>> 15) & (slots.length - 1);
    }
}
