package dev.vidhuk.processing.learned;

import java.util.List;

/**
 * Finds words by their hashes, as {@link String#hashCode()} has them. Two words of one hash are taken for the same: among
 * fifty thousand that happens once in three lists.
 */
final class WordHashes {
    static final int NONE = -1;

    /** The hash of a word, and one more than its place in the list; 0 where a slot is free. */
    private final long[] slots;

    WordHashes(List<String> words) {
        this(words.stream().mapToInt(String::hashCode).toArray());
    }

    WordHashes(int[] hashes) {
        slots = new long[Integer.highestOneBit(hashes.length + 1) * 4];
        for (int i = 0; i < hashes.length; i++) {
            put(hashes[i], i);
        }
    }

    private void put(int hash, int place) {
        int slot = slot(hash);
        while (slots[slot] != 0) {
            if ((int) (slots[slot] >>> Integer.SIZE) == hash) {
                return;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = ((long) hash << Integer.SIZE) | (place + 1);
    }

    /** The place of the word that has this hash; {@link #NONE} where none has. */
    int place(int hash) {
        int slot = slot(hash);
        for (long found = slots[slot]; found != 0; found = slots[slot]) {
            if ((int) (found >>> Integer.SIZE) == hash) {
                return (int) found - 1;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return NONE;
    }

    private int slot(int hash) {
        return ((hash * 0x9E3779B9) >>> 8) & (slots.length - 1);
    }
}
