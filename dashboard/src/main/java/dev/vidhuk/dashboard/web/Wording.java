package dev.vidhuk.dashboard.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The words of a page that is made here, in one language.
 *
 * @param names those of the page in the browser, for names that travel in topics, such as {@code category.billing}
 */
record Wording(String language, Map<String, String> all, Map<String, String> names) {
    static final List<String> LANGUAGES = List.of("uk", "ru", "en");
    private static final String OTHERWISE = "en";

    Wording {
        all = Map.copyOf(all);
        names = Map.copyOf(names);
    }

    /**
     * In the language that is wished for, else in the one that the browser likes best.
     *
     * @param accepted the header {@code Accept-Language}
     */
    static Wording of(@Nullable String wished, @Nullable String accepted) {
        return in(wished != null && LANGUAGES.contains(wished) ? wished : liked(accepted));
    }

    static Wording in(String language) {
        Properties words = new Properties();
        String file = "report_" + language + ".properties";
        try (InputStream in = Objects.requireNonNull(Wording.class.getResourceAsStream(file));
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        Map<String, String> all = new HashMap<>();
        words.stringPropertyNames().forEach(key -> all.put(key, words.getProperty(key)));
        return new Wording(language, all, names(language));
    }

    private static Map<String, String> names(String language) {
        String file = "/web/app/words/" + language + ".json";
        try (InputStream in = Objects.requireNonNull(Wording.class.getResourceAsStream(file))) {
            Map<String, String> names = new HashMap<>();
            Answer.MAPPER
                    .readTree(in)
                    .properties()
                    .forEach(word -> names.put(word.getKey(), word.getValue().asText()));
            return names;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The word for a name of that kind; one that is not known is shown as it is. */
    String named(String kind, String name) {
        return names.getOrDefault(kind + "." + name, name);
    }

    /** As the language writes it, with one decimal. */
    String number(double number) {
        return String.format(Locale.forLanguageTag(language), "%.1f", number);
    }

    private static String liked(@Nullable String accepted) {
        try {
            List<Locale.LanguageRange> ranges = accepted == null ? List.of() : Locale.LanguageRange.parse(accepted);
            String found = Locale.lookupTag(ranges, LANGUAGES);
            return found == null ? OTHERWISE : found;
        } catch (IllegalArgumentException e) {
            return OTHERWISE;
        }
    }
}
