package dev.vidhuk.processing.language;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.events.kafka.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts words in the texts for training, and makes the list of the common ones. */
final class CommonWords {
    /** So many of each language. */
    private static final int MOST = 5_000;
    /** Not even one of these is common; so nobody's name gets in by one busy text. */
    private static final int FEWEST = 8;
    /** A word so much more frequent in one language is not taken for a word of the other. */
    private static final double MUCH_MORE = 4;
    /** Nor must it come up there more often than in a million words, whatever each source is about. */
    private static final double NOWHERE = 6e-6;

    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:'\\p{L}+)*");
    private static final Pattern UK = Pattern.compile("[іїєґ]");
    private static final Pattern RU = Pattern.compile("[ыэъё]");

    private static final int WIDTH = 110;

    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();
    private final Map<String, Long> totals = new HashMap<>();

    /** Reads {@code uk.jsonl}, {@code ru.jsonl} and {@code en.jsonl} of a folder. */
    static CommonWords of(Path folder) throws IOException {
        CommonWords words = new CommonWords();
        for (String language : List.of("uk", "ru", "en")) {
            for (String line : Files.readAllLines(folder.resolve(language + ".jsonl"))) {
                words.take(language, Json.read(line, JsonNode.class).get("text").asText());
            }
        }
        return words;
    }

    /** A text must show by its letters that it is in its language: sources are often wrong about the language. */
    private void take(String language, String raw) {
        String text = raw.toLowerCase(Locale.ROOT).replaceAll("[’ʼ`‘]", "'").replaceAll("недоліки:|переваги:", " ");
        boolean uk = UK.matcher(text).find();
        boolean ru = RU.matcher(text).find();
        if ((language.equals("uk") && (!uk || ru)) || (language.equals("ru") && (!ru || uk))) {
            return;
        }
        Map<String, Integer> ofLanguage = counts.computeIfAbsent(language, name -> new HashMap<>());
        for (Matcher word = WORD.matcher(text.replace('ё', 'е')); word.find(); ) {
            boolean latin = word.group().charAt(0) < 0x250;
            if (latin == language.equals("en")) {
                ofLanguage.merge(word.group(), 1, Integer::sum);
                totals.merge(language, 1L, Long::sum);
            }
        }
    }

    /** The file, whose headings name all languages in which the words below are common. */
    String file() {
        Map<String, Set<String>> sections = new TreeMap<>();
        for (String language : counts.keySet()) {
            for (String word : common(language)) {
                sections.computeIfAbsent(languages(word), name -> new TreeSet<>())
                        .add(word);
            }
        }
        StringBuilder file = new StringBuilder("# Words that are common in reviews of a language: counted, not chosen."
                + " CommonWordsTest tells how to count anew.\n");
        sections.forEach((languages, words) -> {
            file.append('[').append(languages).append("]\n");
            lines(words).forEach(line -> file.append(line).append('\n'));
        });
        return file.toString();
    }

    private List<String> common(String language) {
        Map<String, Integer> ofLanguage = counts.getOrDefault(language, Map.of());
        return ofLanguage.entrySet().stream()
                .filter(word -> word.getValue() >= FEWEST)
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }

    private String languages(String word) {
        double uk = frequency("uk", word);
        double ru = frequency("ru", word);
        if (word.charAt(0) < 0x250) {
            return "en";
        }
        return foreign(uk, ru) ? "ru" : foreign(ru, uk) ? "uk" : "uk ru";
    }

    private static boolean foreign(double here, double there) {
        return there >= MUCH_MORE * here && here <= NOWHERE;
    }

    /** Never 0: what is counted nowhere may be there all the same. */
    private double frequency(String language, String word) {
        return (counts.getOrDefault(language, Map.of()).getOrDefault(word, 0) + 0.5)
                / totals.getOrDefault(language, 1L);
    }

    private static List<String> lines(Set<String> words) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words) {
            if (line.length() + word.length() > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word).append(',');
        }
        lines.add(line.toString());
        return lines;
    }
}
