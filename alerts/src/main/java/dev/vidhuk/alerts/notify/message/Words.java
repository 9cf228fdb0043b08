package dev.vidhuk.alerts.notify.message;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;

/** The words of one language, each by a key. They stand in {@code messages_XX.properties}, as patterns of ICU. */
public final class Words {
    private final Locale locale;
    private final ResourceBundle patterns;

    private Words(Locale locale, ResourceBundle patterns) {
        this.locale = locale;
        this.patterns = patterns;
    }

    /**
     * The words of a language.
     *
     * @param locale one of {@link dev.vidhuk.alerts.notify.Preferences#LOCALES}
     */
    public static Words of(Locale locale) {
        String file = "messages_" + locale.getLanguage() + ".properties";
        try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(file), file);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return new Words(locale, new PropertyResourceBundle(reader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A phrase.
     *
     * @throws java.util.MissingResourceException where there is none of that key
     */
    public String say(String key) {
        return say(key, Map.of());
    }

    /** A phrase with what the pattern asks for by name: texts, or numbers for the right plural. */
    public String say(String key, Map<String, ?> arguments) {
        return new MessageFormat(patterns.getString(key), locale).format(arguments);
    }

    /** A phrase where there may be none, such as the name of a category that users have made up. */
    public Optional<String> find(String key) {
        return patterns.containsKey(key) ? Optional.of(say(key)) : Optional.empty();
    }

    Locale locale() {
        return locale;
    }

    Set<String> keys() {
        return patterns.keySet();
    }

    String pattern(String key) {
        return patterns.getString(key);
    }
}
