package dev.vidhuk.processing.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetector;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.langdetect.ThreadSafeLanguageDetectorME;

/**
 * What Apache OpenNLP says of a text. Its model takes 10 MB and half a second to load, so that the first text that needs it
 * loads it. Of all its 103 languages it finds the right one far too rarely for a short text: it is asked for those only
 * that may be meant. Its probabilities are right among each other only, so they are compared and not believed.
 */
final class OtherLanguages {
    /** Those in Latin letters that customers may write in. */
    private static final Set<String> LATIN = Set.of(
            "en", "pl", "cs", "sk", "de", "fr", "es", "it", "pt", "nl", "ro", "hu", "tr", "lt", "lv", "et", "fi", "sv",
            "da", "nb", "hr", "sl", "sq", "az", "uz", "vi");

    private static final Set<String> CYRILLIC =
            Set.of("uk", "ru", "be", "bg", "mk", "sr", "kk", "ky", "tt", "tg", "mn", "ba");
    /** Those that can be written with the letters of Ukrainian and Russian. */
    private static final Set<String> BESIDE_OURS = Set.of("uk", "ru", "be", "bg");

    private static final String MODEL = "/langdetect-183.bin";
    /** More of a text would add nothing to the answer. */
    private static final int ENOUGH = 200;
    /** So much more probable than ours another language must be, where letters or words hint at it. */
    private static final double HINTED = 1.2;
    /** The same where nothing does but that the words are not known. */
    private static final double UNHINTED = 1.5;
    /** So much more probable than all others the first is in a text that is really in it. */
    private static final double CLEAR = 1.25;

    private static final Map<String, String> SHORT_CODES = shortCodes();

    private final List<Map.Entry<String, Double>> found;

    /** Loaded when it is first asked for. */
    private static final class Loaded {
        static final LanguageDetector DETECTOR = load();
    }

    private OtherLanguages(String text, Set<String> some) {
        Map<String, Double> probabilities = new LinkedHashMap<>();
        String beginning = text.substring(0, Math.min(ENOUGH, text.length()));
        for (Language each : Loaded.DETECTOR.predictLanguages(beginning)) {
            String code = SHORT_CODES.get(each.getLang());
            if (code != null && (some.isEmpty() || some.contains(code))) {
                probabilities.putIfAbsent(code, each.getConfidence());
            }
        }
        found = List.copyOf(probabilities.entrySet());
    }

    /** Of all languages that the library knows. */
    static OtherLanguages ofAll(String text) {
        return new OtherLanguages(text, Set.of());
    }

    static OtherLanguages inLatin(String text) {
        return new OtherLanguages(text, LATIN);
    }

    static OtherLanguages inCyrillic(String text) {
        return new OtherLanguages(text, CYRILLIC);
    }

    /** Of the languages that have no letters but those of Ukrainian and Russian. */
    static OtherLanguages besideOurs(String text) {
        return new OtherLanguages(text, BESIDE_OURS);
    }

    /** The most probable language. */
    LanguageGuess guess() {
        double first = found.get(0).getValue();
        return new LanguageGuess(
                found.get(0).getKey(), first / (first + found.get(1).getValue()), false);
    }

    /** Whether the first is far more probable than the second. */
    boolean isClear() {
        return found.get(0).getValue() >= CLEAR * found.get(1).getValue();
    }

    /**
     * Whether a text in Cyrillic is in another language than Ukrainian or Russian.
     *
     * @param certain whether its letters say so, and it is only a question of which
     * @param hinted whether something hints at it
     */
    boolean isForeign(boolean certain, boolean hinted) {
        double needed = certain ? 1 : hinted ? HINTED : UNHINTED;
        return found.get(0).getValue() > needed * Math.max(probability("uk"), probability("ru"));
    }

    /**
     * Whether a text in Latin letters is in another language than English.
     *
     * @param hinted whether letters hint at it
     */
    boolean isNotEnglish(boolean hinted) {
        return found.get(0).getValue() > (hinted ? 1 : HINTED) * probability("en");
    }

    private double probability(String language) {
        return found.stream()
                .filter(each -> each.getKey().equals(language))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    private static LanguageDetector load() {
        try (InputStream in = Objects.requireNonNull(OtherLanguages.class.getResourceAsStream(MODEL), MODEL)) {
            return new ThreadSafeLanguageDetectorME(new LanguageDetectorModel(in));
        } catch (IOException e) {
            throw new UncheckedIOException("the model of the languages", e);
        }
    }

    /** The library speaks ISO 639-3, also of parts of what has one code in ISO 639-1. */
    private static Map<String, String> shortCodes() {
        Map<String, String> codes = new HashMap<>(
                Map.of("ekk", "et", "lvs", "lv", "cmn", "zh", "nan", "zh", "pes", "fa", "plt", "mg", "pnb", "pa"));
        for (String code : Locale.getISOLanguages()) {
            codes.putIfAbsent(Locale.forLanguageTag(code).getISO3Language(), code);
        }
        return codes;
    }
}
