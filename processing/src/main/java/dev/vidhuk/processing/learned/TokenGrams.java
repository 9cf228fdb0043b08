package dev.vidhuk.processing.learned;

import java.util.Arrays;

/**
 * The buckets of tokens: of each token by itself, and of a token behind another. A seed is the number that a hash starts
 * with, so the hash of a text behind any seed is the seed times a power of 31 and the text's own hash: each token is hashed
 * once.
 */
final class TokenGrams {
    static final int STEM = 5;
    private static final int BASE = 31;

    /** So that a word and a piece of the same letters fall into different buckets. */
    private static final int WORD = 0x11111;

    private static final int PAIR = 0x22222;
    private static final int STEM_PAIR = 0x33333;
    private static final int STEM_ALONE = 0x44444;
    private static final int PIECE = 0x66666;

    /** Seeds of pieces of three and four letters, times their powers. */
    private static final int OF_THREE = 303 * BASE * BASE * BASE;

    private static final int OF_FOUR = 404 * BASE * BASE * BASE * BASE;

    /** What a text begins behind: the hash of "^" and its power. */
    private static final int EDGE_HASH = '^';

    private final Tokens tokens = new Tokens();
    private int count;
    private int[] hashes = new int[64];
    private int[] powers = new int[64];
    private int[] stemHashes = new int[64];
    private int[] stemPowers = new int[64];

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
            stemHashes = Arrays.copyOf(stemHashes, 2 * end);
            stemPowers = Arrays.copyOf(stemPowers, 2 * end);
            places = Arrays.copyOf(places, 2 * end);
        }
        while (count < end) {
            hash(count);
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

    /** The bucket of a token behind another one; -1 for the edge. */
    int pair(int before, int token) {
        int power = before < 0 ? BASE : powers[before];
        int hash = before < 0 ? EDGE_HASH : hashes[before];
        return bucket((7 * power + hash) * powers[token] + hashes[token] ^ PAIR);
    }

    /** The same of their stems. */
    int stemPair(int before, int token) {
        int power = before < 0 ? BASE : stemPowers[before];
        int hash = before < 0 ? EDGE_HASH : stemHashes[before];
        return bucket((13 * power + hash) * stemPowers[token] + stemHashes[token] ^ STEM_PAIR);
    }

    /** The bucket of what stands last. */
    int last(int token) {
        return bucket(token < 0 ? 3 * BASE + EDGE_HASH : 3 * powers[token] + hashes[token]);
    }

    private void hash(int token) {
        char[] row = tokens.row();
        int from = tokens.from(token);
        int to = tokens.to(token);
        if (length + 2 * (to - from) + 6 > alone.length) {
            alone = Arrays.copyOf(alone, 2 * alone.length + 2 * (to - from));
        }
        int hash = 0;
        int power = 1;
        int stemEnd = Math.min(to, from + STEM);
        for (int i = from; i < stemEnd; i++) {
            hash = hash * BASE + row[i];
            power *= BASE;
        }
        stemHashes[token] = hash;
        stemPowers[token] = power;
        if (to > stemEnd) {
            alone[length++] = bucket(17 * power + hash ^ STEM_ALONE);
            for (int i = stemEnd; i < to; i++) {
                hash = hash * BASE + row[i];
                power *= BASE;
            }
        }
        hashes[token] = hash;
        powers[token] = power;
        alone[length++] = bucket((power + hash) ^ WORD);
        if (to - from > 1 && Character.isLetter(Character.codePointAt(row, from))) {
            addPieces(row, from - 1, to + 1);
        }
    }

    /** With the brackets; a piece never is the whole. */
    private void addPieces(char[] row, int from, int to) {
        int[] into = alone;
        int end = length;
        int first = row[from];
        int second = row[from + 1];
        int third = row[from + 2];
        boolean moreThanFour = to - from > 4;
        for (int i = from + 3; i < to; i++) {
            int three = (first * BASE + second) * BASE + third;
            int fourth = row[i];
            into[end++] = bucket((OF_THREE + three) ^ PIECE);
            if (moreThanFour) {
                into[end++] = bucket((OF_FOUR + three * BASE + fourth) ^ PIECE);
            }
            first = second;
            second = third;
            third = fourth;
        }
        into[end++] = bucket((OF_THREE + (first * BASE + second) * BASE + third) ^ PIECE);
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
