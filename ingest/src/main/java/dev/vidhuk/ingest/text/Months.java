package dev.vidhuk.ingest.text;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The names of the months as pages write them: the Unicode CLDR's, in both cases, and what they are cut to. */
final class Months {
    /** In the order of preference, where a short form means different months in two languages. */
    private static final List<String> LANGUAGES = List.of("uk", "ru", "en", "be", "cs", "sk", "pl", "de");

    private static final int SHORTEST = 3;
    private static final List<Map<String, Month>> NAMES =
            LANGUAGES.stream().map(Months::names).toList();

    private Months() {}

    /** The month that a word in lower case names or begins to name, or null. */
    static @Nullable Month named(String word) {
        return NAMES.stream()
                .map(names -> named(word, names))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Month named(String word, Map<String, Month> names) {
        Month whole = names.get(word);
        if (whole != null || word.length() < SHORTEST) {
            return whole;
        }
        return names.entrySet().stream()
                .filter(name -> name.getKey().startsWith(word))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, Month> names(String language) {
        Locale locale = Locale.forLanguageTag(language);
        Map<String, Month> names = new TreeMap<>();
        for (Month month : Month.values()) {
            for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE)) {
                names.putIfAbsent(month.getDisplayName(style, locale).toLowerCase(locale), month);
            }
        }
        return names;
    }
}
