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

/** The words of a page that is made here, in one language. */
record Wording(String language, Map<String, String> all) {
    static final List<String> LANGUAGES = List.of("uk", "ru", "en");
    private static final String OTHERWISE = "en";

    Wording {
        all = Map.copyOf(all);
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
        return new Wording(language, all);
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
