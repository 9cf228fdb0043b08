package dev.vidhuk.processing.language;

import dev.vidhuk.processing.text.WordLists;
import dev.vidhuk.processing.text.WordSet;
import dev.vidhuk.processing.text.Words;
import java.util.List;
import java.util.Map;

/**
 * Tells Ukrainian, Russian and English apart by letters that only one of them has and by frequent words that only one
 * of them has; where a text shows neither, it says so.
 */
public final class LanguageGuesser {
    /** In the order of the alphabet, which decides where two have the same evidence. */
    private static final List<String> LANGUAGES = List.of("en", "ru", "uk");

    private static final Map<String, String> LETTERS = Map.of("uk", "іїєґІЇЄҐ", "ru", "ыэъёЫЭЪЁ");
    /** A letter of one's own is better evidence than a frequent word, since names and loans carry such words. */
    private static final double BY_LETTER = 2;

    private static final double BY_WORD = 1.5;
    /** From this share of the best language's evidence on, and this much of it, a second one counts. */
    private static final double MIXED_SHARE = 0.3;

    private static final double MIXED_LEAST = 4;

    private static final char FIRST_CYRILLIC = 0x400;
    /** For each Cyrillic letter which languages it proves, a bit for each. */
    private static final byte[] PROOFS = proofs();

    private final WordSet frequent;

    public LanguageGuesser() {
        Map<String, List<String>> words = WordLists.read(LanguageGuesser.class, "frequent.txt");
        frequent = WordSet.several(LANGUAGES.stream()
                .map(language -> words.getOrDefault(language, List.of()))
                .toList());
    }

    private static byte[] proofs() {
        byte[] proofs = new byte[0x100];
        for (int i = 0; i < LANGUAGES.size(); i++) {
            for (char letter : LETTERS.getOrDefault(LANGUAGES.get(i), "").toCharArray()) {
                proofs[letter - FIRST_CYRILLIC] |= (byte) (1 << i);
            }
        }
        return proofs;
    }

    /** The language that most words speak for. */
    public LanguageGuess guess(String text) {
        return guess(Words.of(text));
    }

    /** The language that most words of these texts speak for. */
    public LanguageGuess guess(Words... texts) {
        double[] evidence = new double[LANGUAGES.size()];
        for (Words words : texts) {
            for (int i = 0; i < words.size(); i++) {
                if (words.isLetters(i)) {
                    addEvidence(words, i, evidence);
                }
            }
        }
        return guess(evidence);
    }

    private void addEvidence(Words words, int i, double[] evidence) {
        int proven = proven(words, i);
        int known = frequent.sets(words, i) & ~proven;
        if ((proven | known) == 0) {
            return;
        }
        for (int language = 0; language < evidence.length; language++) {
            evidence[language] += BY_LETTER * ((proven >> language) & 1) + BY_WORD * ((known >> language) & 1);
        }
    }

    /** By the letters of the text itself, since the form of a word has no ё. */
    private static int proven(Words words, int i) {
        int proven = 0;
        for (int place = words.start(i); place < words.end(i); place++) {
            int letter = words.original(place) - FIRST_CYRILLIC;
            if (letter >= 0 && letter < PROOFS.length) {
                proven |= PROOFS[letter];
            }
        }
        return proven;
    }

    private static LanguageGuess guess(double[] evidence) {
        int best = best(evidence, -1);
        double second = evidence[best(evidence, best)];
        double most = evidence[best];
        if (most == 0 || most == second) {
            return new LanguageGuess("und", 0, false);
        }
        boolean mixed = second >= MIXED_LEAST && second >= MIXED_SHARE * most;
        return new LanguageGuess(LANGUAGES.get(best), (most - second) / (most + 1), mixed);
    }

    private static int best(double[] evidence, int butNot) {
        int best = -1;
        for (int i = 0; i < evidence.length; i++) {
            if (i != butNot && (best < 0 || evidence[i] > evidence[best])) {
                best = i;
            }
        }
        return best;
    }
}
