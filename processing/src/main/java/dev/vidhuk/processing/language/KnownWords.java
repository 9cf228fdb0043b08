package dev.vidhuk.processing.language;

import dev.vidhuk.processing.text.Passages;
import dev.vidhuk.processing.text.WordLists;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What is known of single words: whether they are common in one of our languages. A word is looked up by a hash that can be
 * made while a text is read, so that nothing is copied; a table of open addressing, since it is asked for every word of
 * every text.
 */
final class KnownWords {
    /** Common in Ukrainian reviews. */
    static final int UK = 1;

    static final int RU = 2;
    static final int EN = 4;
    /** One of the few words that by themselves show the language, wherever they stand. */
    static final int TELLING = 8;
    /** The heading of a part of a review, such as "pros": the portal's word, and not the writer's. */
    static final int HEADING = 16;

    /** Common in another language in Cyrillic, and no word of ours. */
    static final int FOREIGN = 32;

    private static final KnownWords BUILT_IN = new KnownWords();

    private static final long SEED = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final int SIZE = 1 << 16;

    private final long[] hashes = new long[SIZE];
    private final byte[] bits = new byte[SIZE];

    private KnownWords() {
        WordLists.read(KnownWords.class, "common.txt").forEach((languages, words) -> add(words, bits(languages)));
        WordLists.read(KnownWords.class, "frequent.txt")
                .forEach((language, words) -> set(words, bits(language) | TELLING));
        add(Passages.headings(), HEADING);
    }

    static KnownWords builtIn() {
        return BUILT_IN;
    }

    /** Begins the hash of a word; FNV-1a, see draft-eastlake-fnv. */
    static long hash() {
        return SEED;
    }

    /** Goes on with a letter, which must be in lower case. */
    static long hash(long before, char letter) {
        return (before ^ letter) * PRIME;
    }

    /** The hash of a word in lower case. */
    static long hash(String word) {
        long hash = SEED;
        for (int i = 0; i < word.length(); i++) {
            hash = hash(hash, word.charAt(i));
        }
        return hash;
    }

    /** What is known of the word with that hash; 0 of most. */
    int of(long hash) {
        int slot = slot(hash);
        return hashes[slot] == hash ? bits[slot] : 0;
    }

    private int slot(long hash) {
        int slot = (int) (hash ^ hash >>> 32) & (SIZE - 1);
        while (hashes[slot] != 0 && hashes[slot] != hash) {
            slot = (slot + 1) & (SIZE - 1);
        }
        return slot;
    }

    /** Whatever was counted: a word that was chosen by hand is no word of the others. */
    private void set(Collection<String> words, int all) {
        for (String word : words) {
            long hash = hash(word);
            int slot = slot(hash);
            hashes[slot] = hash;
            bits[slot] = (byte) all;
        }
    }

    private void add(Collection<String> words, int more) {
        for (String word : words) {
            long hash = hash(word);
            int slot = slot(hash);
            hashes[slot] = hash;
            bits[slot] |= (byte) more;
        }
    }

    static int bits(String languages) {
        Map<String, Integer> known = Map.of("uk", UK, "ru", RU, "en", EN, "be", FOREIGN, "bg", FOREIGN);
        return List.of(languages.split(" ")).stream()
                .mapToInt(language -> known.getOrDefault(language, 0))
                .reduce(0, (one, other) -> one | other);
    }
}
