package dev.vidhuk.processing.language;

import dev.vidhuk.processing.text.Word;
import dev.vidhuk.processing.text.WordLists;
import dev.vidhuk.processing.text.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Tells Ukrainian, Russian and English apart by letters that only one of them has and by frequent words that only one
 * of them has; where a text shows neither, it says so.
 */
public final class LanguageGuesser {
    private static final Map<String, String> LETTERS = Map.of("uk", "іїєґ", "ru", "ыэъё");
    /** A letter of one's own is better evidence than a frequent word, since names and loans carry such words. */
    private static final double BY_LETTER = 2;

    private static final double BY_WORD = 1.5;
    /** From this share of the best language's evidence on, and this much of it, a second one counts. */
    private static final double MIXED_SHARE = 0.3;

    private static final double MIXED_LEAST = 4;

    private final Map<String, Set<String>> frequent =
            WordLists.read(LanguageGuesser.class, "frequent.txt").entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, e -> Set.copyOf(e.getValue())));

    /** The language that most words speak for. */
    public LanguageGuess guess(String text) {
        List<Word> words = Words.of(text).stream().filter(Word::isLetters).toList();
        Map<String, Double> evidence = frequent.keySet().stream()
                .collect(Collectors.toMap(Function.identity(), language -> evidence(language, words, text)));
        List<Map.Entry<String, Double>> order = evidence.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .toList();
        double best = order.get(0).getValue();
        double second = order.get(1).getValue();
        if (best == 0 || best == second) {
            return new LanguageGuess("und", 0, false);
        }
        boolean mixed = second >= MIXED_LEAST && second >= MIXED_SHARE * best;
        return new LanguageGuess(order.get(0).getKey(), (best - second) / (best + 1), mixed);
    }

    private double evidence(String language, List<Word> words, String text) {
        String own = LETTERS.getOrDefault(language, "");
        Set<String> known = frequent.getOrDefault(language, Set.of());
        return words.stream()
                .mapToDouble(word -> has(text, word, own) ? BY_LETTER : known.contains(word.form()) ? BY_WORD : 0)
                .sum();
    }

    /** In the text itself, since the form of a word has no ё. */
    private static boolean has(String text, Word word, String letters) {
        return IntStream.range(word.start(), word.end())
                .map(text::charAt)
                .map(Character::toLowerCase)
                .anyMatch(letter -> letters.indexOf(letter) >= 0);
    }
}
