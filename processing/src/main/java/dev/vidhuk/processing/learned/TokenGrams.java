package dev.vidhuk.processing.learned;

import java.util.Arrays;

/**
 * The buckets of tokens: of each token by itself and of what it means, and of a token behind another. A seed is the number that a hash starts
 * with, so the hash of a text behind any seed is the seed times a power of 31 and the text's own hash: each token is hashed
 * once.
 */
final class TokenGrams {
    static final int STEM = 5;
    static final int BASE = 31;

    /** So that a word and a piece of the same letters fall into different buckets. */
    private static final int WORD = 0x11111;

    private static final int PAIR = 0x22222;
    private static final int MEANING_PAIR = 0x33333;
    private static final int STEM_ALONE = 0x44444;
    private static final int PIECE = 0x66666;

    private static final int PIECE_LENGTH = 4;
    /** The seed of pieces, times its power. */
    private static final int PIECE_SEED = 404 * BASE * BASE * BASE * BASE;

    /** What a text begins behind: the hash of "^" and its power. */
    static final int EDGE_HASH = '^';

    private final Tokens tokens = new Tokens();
    private final MeaningGrams meanings = MeaningGrams.bundled();
    private int count;
    private int[] hashes = new int[64];
    private int[] powers = new int[64];
    /** Of what tokens mean; where that is not known, of their own stems. */
    private int[] meaningHashes = new int[64];

    private int[] meaningPowers = new int[64];
    private int[] feelings = new int[64];
    private byte[] reaches = new byte[64];

    /** The buckets of tokens by themselves, one token behind the other, and where each token's begin. */
    private int[] alone = new int[1024];

    private int[] places = new int[64];
    private int length;

    /** Cuts these characters and adds their tokens; says how many there are now. */
    int add(char[] chars, int from, int to) {
        int end = tokens.add(chars, from, to);
        if (end >= hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * end);
            powers = Arrays.copyOf(powers, 2 * end);
            meaningHashes = Arrays.copyOf(meaningHashes, 2 * end);
            meaningPowers = Arrays.copyOf(meaningPowers, 2 * end);
            feelings = Arrays.copyOf(feelings, 2 * end);
            reaches = Arrays.copyOf(reaches, 2 * end);
            places = Arrays.copyOf(places, 2 * end);
        }
        while (count < end) {
            addHashes(count);
            places[++count] = length;
        }
        return end;
    }

    void clear() {
        tokens.clear();
        count = 0;
        length = 0;
    }

    Tokens tokens() {
        return tokens;
    }

    /** The buckets of all tokens by themselves. */
    int[] alone() {
        return alone;
    }

    /** Where those of a token begin. */
    int place(int token) {
        return places[token];
    }

    /** The hash of the stem of what it means, or of its own where that is not known. */
    int meaningHash(int token) {
        return meaningHashes[token];
    }

    /** What it says by itself, from -2 (blames) to 2 (praises). */
    int feeling(int token) {
        return feelings[token];
    }

    /** How far it reaches as a negation, as {@link NegationReach#of} says. */
    byte reach(int token) {
        return reaches[token];
    }

    /** The bucket of a token behind another one; -1 for the edge. */
    int pair(int before, int token) {
        int power = before < 0 ? BASE : powers[before];
        int hash = before < 0 ? EDGE_HASH : hashes[before];
        return pair(hash, power, hashes[token], powers[token]);
    }

    /** The same, by the hashes of both and their powers. */
    static int pair(int before, int powerBefore, int hash, int power) {
        return bucket((7 * powerBefore + before) * power + hash ^ PAIR);
    }

    /** The same of the stems of what they mean, or of their own where that is not known. */
    int meaningPair(int before, int token) {
        int power = before < 0 ? BASE : meaningPowers[before];
        int hash = before < 0 ? EDGE_HASH : meaningHashes[before];
        return bucket((13 * power + hash) * meaningPowers[token] + meaningHashes[token] ^ MEANING_PAIR);
    }

    /** The bucket of what stands last. */
    int last(int token) {
        return bucket(token < 0 ? 3 * BASE + EDGE_HASH : 3 * powers[token] + hashes[token]);
    }

    static int stemAlone(int hash, int power) {
        return bucket(17 * power + hash ^ STEM_ALONE);
    }

    static int wordAlone(int hash, int power) {
        return bucket((power + hash) ^ WORD);
    }

    private void addHashes(int token) {
        char[] row = tokens.row();
        int from = tokens.from(token);
        int to = tokens.to(token);
        if (length + (to - from) + 8 > alone.length) {
            alone = Arrays.copyOf(alone, 2 * alone.length + (to - from));
        }
        int hash = 0;
        int power = 1;
        int stemEnd = Math.min(to, from + STEM);
        for (int i = from; i < stemEnd; i++) {
            hash = hash * BASE + row[i];
            power *= BASE;
        }
        int stemHash = hash;
        feelings[token] = 0;
        meaningHashes[token] = hash;
        meaningPowers[token] = power;
        if (to > stemEnd) {
            alone[length++] = stemAlone(hash, power);
            for (int i = stemEnd; i < to; i++) {
                hash = hash * BASE + row[i];
                power *= BASE;
            }
        }
        hashes[token] = hash;
        powers[token] = power;
        reaches[token] = NegationReach.of(row, from, to, hash);
        alone[length++] = wordAlone(hash, power);
        addMeaning(token, meanings.find(row, from, to, stemHash, hash));
        if (to - from > 1 && Character.isLetter(Character.codePointAt(row, from))) {
            addPieces(row, from - 1, to + 1);
        }
    }

    private void addMeaning(int token, int word) {
        if (word < 0) {
            return;
        }
        meaningHashes[token] = meanings.stemHash(word);
        meaningPowers[token] = meanings.stemPower(word);
        alone[length++] = meanings.alone(word);
        feelings[token] = meanings.feeling(word);
        if (feelings[token] != 0) {
            alone[length++] = MeaningGrams.ofFeeling(feelings[token]);
        }
    }

    /** Four letters or brackets each; a piece never is the whole. */
    private void addPieces(char[] row, int from, int to) {
        if (to - from <= PIECE_LENGTH) {
            return;
        }
        int[] into = alone;
        int end = length;
        int three = (row[from] * BASE + row[from + 1]) * BASE + row[from + 2];
        for (int i = from + PIECE_LENGTH - 1; i < to; i++) {
            int four = three * BASE + row[i];
            into[end++] = bucket((PIECE_SEED + four) ^ PIECE);
            three = four - row[i - 3] * (BASE * BASE * BASE);
        }
        length = end;
    }

    /** Spreads hashes evenly; the constants are those of Wellons' "lowbias32". */
    static int bucket(int hash) {
        int h = hash ^ (hash >>> 16);
        h *= 0x7feb352d;
        h ^= h >>> 15;
        h *= 0x846ca68b;
        return (h ^ (h >>> 16)) & (Grams.BUCKETS - 1);
    }
}
