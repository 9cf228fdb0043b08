package dev.vidhuk.processing.learned;

import dev.vidhuk.processing.text.TextResource;
import java.util.ArrayList;
import java.util.List;

/**
 * What the words mean that reviews have most of: one plain English word for those of all three languages, and whether they
 * praise or blame by themselves. So what was learned of a word is known of those that mean the same, in whichever language. The
 * resource {@code meanings.txt} tells where they come from; a model is bound to it.
 */
final class Meanings {
    /** Longer words in Cyrillic are known by so many letters: endings stand behind them. */
    static final int BEGINNING = 6;

    private static final Meanings BUNDLED =
            of(TextResource.read(Meanings.class, "meanings.txt").lines().toList());

    private final WordHashes words;
    private final String[] meanings;
    private final byte[] feelings;

    private Meanings(List<String> words, List<String> meanings, List<Integer> feelings) {
        this.words = new WordHashes(words);
        this.meanings = meanings.toArray(String[]::new);
        this.feelings = new byte[feelings.size()];
        for (int i = 0; i < this.feelings.length; i++) {
            this.feelings[i] = feelings.get(i).byteValue();
        }
    }

    /** Those that come with the product. */
    static Meanings bundled() {
        return BUNDLED;
    }

    /** Those of lines {@code meaning: word word+ word--}; lines that begin with # are comments. */
    static Meanings of(List<String> lines) {
        List<String> words = new ArrayList<>();
        List<String> meanings = new ArrayList<>();
        List<Integer> feelings = new ArrayList<>();
        for (String line : lines) {
            int colon = line.indexOf(": ");
            if (!line.startsWith("#")) {
                for (String word : line.substring(colon + 2).split(" ", -1)) {
                    int end = wordEnd(word);
                    words.add(word.substring(0, end));
                    meanings.add(line.substring(0, colon));
                    feelings.add(word.endsWith("+") ? word.length() - end : end - word.length());
                }
            }
        }
        return new Meanings(words, meanings, feelings);
    }

    private static int wordEnd(String word) {
        int end = word.length();
        while (word.charAt(end - 1) == '+' || word.charAt(end - 1) == '-') {
            end--;
        }
        return end;
    }

    /** How many words there are. */
    int count() {
        return meanings.length;
    }

    /** The number of the word that has this hash, or begins with what has it; negative where none has. */
    int find(int hash) {
        return words.place(hash);
    }

    /** What a word means, in English. */
    String meaning(int word) {
        return meanings[word];
    }

    /** What a word says by itself, from -2 (blames) to 2 (praises). */
    int feeling(int word) {
        return feelings[word];
    }
}
