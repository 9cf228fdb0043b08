package dev.vidhuk.processing.learned;

import java.util.stream.IntStream;

/**
 * The buckets by which the language of a text is known: words, pairs of words, pieces of three and of four letters. What
 * words mean is the same in every language, so that is left out.
 */
final class LanguageGrams {
    private static final int PIECE = 0x6A09E;
    private static final int[] LENGTHS = {3, 4};

    private LanguageGrams() {}

    /** The buckets of a text, each once, in ascending order. */
    static int[] of(String text) {
        Tokens tokens = new Tokens();
        int count = tokens.add(text.toCharArray(), 0, text.length());
        IntStream.Builder buckets = IntStream.builder();
        int before = TokenGrams.EDGE_HASH;
        int powerBefore = TokenGrams.BASE;
        for (int token = 0; token < count; token++) {
            int hash = 0;
            int power = 1;
            for (int i = tokens.from(token); i < tokens.to(token); i++) {
                hash = hash * TokenGrams.BASE + tokens.row()[i];
                power *= TokenGrams.BASE;
            }
            buckets.add(TokenGrams.pair(before, powerBefore, hash, power));
            buckets.add(TokenGrams.bucket(hash));
            for (int length : LENGTHS) {
                addPieces(tokens, token, length, buckets);
            }
            before = hash;
            powerBefore = power;
        }
        return buckets.build().sorted().distinct().toArray();
    }

    /** Pieces of so many letters, or brackets at either end. */
    private static void addPieces(Tokens tokens, int token, int length, IntStream.Builder buckets) {
        int end = tokens.to(token) + 1;
        for (int from = tokens.from(token) - 1; from + length <= end; from++) {
            int hash = length;
            for (int i = from; i < from + length; i++) {
                hash = hash * TokenGrams.BASE + tokens.row()[i];
            }
            buckets.add(TokenGrams.bucket(hash ^ PIECE));
        }
    }
}
