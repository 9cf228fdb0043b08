package dev.vidhuk.processing.text;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words, each in one or more of up to 32 sets, that tell in which of them a word of a text is without making a string of
 * that word.
 */
public final class WordSet {
    /** Sparse, so that nearly every word that is in none of them falls upon nothing. */
    private final @Nullable String[] slots;

    /** In which sets each word is, one bit each. */
    private final int[] sets;

    private WordSet(int size) {
        this.slots = new String[Integer.highestOneBit(size + 1) * 16];
        this.sets = new int[slots.length];
    }

    /** One set. */
    public WordSet(Collection<String> words) {
        this(words.size());
        words.forEach(word -> add(word, 1));
    }

    /** Several sets; the first one is bit 0. */
    public static WordSet several(List<? extends Collection<String>> all) {
        WordSet several = new WordSet(all.stream().mapToInt(Collection::size).sum());
        for (int i = 0; i < all.size(); i++) {
            int set = 1 << i;
            all.get(i).forEach(word -> several.add(word, set));
        }
        return several;
    }

    private void add(String word, int set) {
        int slot = slot(word.hashCode());
        while (slots[slot] != null && !word.equals(slots[slot])) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = word;
        sets[slot] |= set;
    }

    /** One set of these words. */
    public static WordSet of(String... words) {
        return new WordSet(List.of(words));
    }

    /** Whether the form of this word is in any set. */
    public boolean has(Words words, int i) {
        return sets(words, i) != 0;
    }

    /** In which sets the form of this word is, one bit each. */
    public int sets(Words words, int i) {
        int slot = slot(words.hash(i));
        for (String word = slots[slot]; word != null; word = slots[slot]) {
            if (words.is(i, word)) {
                return sets[slot];
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return 0;
    }

    private int slot(int hash) {
        return (hash ^ (hash >>> 15)) & (slots.length - 1);
    }
}
