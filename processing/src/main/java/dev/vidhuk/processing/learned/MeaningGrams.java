package dev.vidhuk.processing.learned;

/** The buckets of what words mean: the same that the English word for it has in an English text. */
final class MeaningGrams {
    private static final MeaningGrams BUNDLED = new MeaningGrams(Meanings.bundled());

    private static final int FEELING = 0x55555;

    private final Meanings meanings;
    private final int[] stemHashes;
    private final int[] stemPowers;
    private final int[] alone;

    private MeaningGrams(Meanings meanings) {
        this.meanings = meanings;
        this.stemHashes = new int[meanings.count()];
        this.stemPowers = new int[meanings.count()];
        this.alone = new int[meanings.count()];
        for (int word = 0; word < alone.length; word++) {
            add(word, meanings.meaning(word));
        }
    }

    private void add(int word, String meaning) {
        int power = 1;
        for (int i = 0; i < Math.min(TokenGrams.STEM, meaning.length()); i++) {
            stemHashes[word] = stemHashes[word] * TokenGrams.BASE + meaning.charAt(i);
            power *= TokenGrams.BASE;
        }
        stemPowers[word] = power;
        alone[word] = meaning.length() > TokenGrams.STEM
                ? TokenGrams.stemAlone(stemHashes[word], power)
                : TokenGrams.wordAlone(stemHashes[word], power);
    }

    /** Those that come with the product. */
    static MeaningGrams bundled() {
        return BUNDLED;
    }

    /**
     * The number of a token whose meaning is known; negative where it is not.
     *
     * @param row where it stands, between {@code from} and {@code to}
     * @param stemHash of its first letters
     * @param hash of all of it
     */
    int find(char[] row, int from, int to, int stemHash, int hash) {
        boolean byBeginning = to - from > Meanings.BEGINNING && row[from] >= Tokens.FIRST_CYRILLIC;
        return meanings.find(byBeginning ? stemHash * TokenGrams.BASE + row[from + TokenGrams.STEM] : hash);
    }

    int stemHash(int word) {
        return stemHashes[word];
    }

    int stemPower(int word) {
        return stemPowers[word];
    }

    /** The bucket of the meaning by itself. */
    int alone(int word) {
        return alone[word];
    }

    /** What the word says by itself, from -2 (blames) to 2 (praises). */
    int feeling(int word) {
        return meanings.feeling(word);
    }

    /** The bucket of what a word says by itself. */
    static int ofFeeling(int feeling) {
        return TokenGrams.bucket(FEELING + feeling);
    }
}
