package dev.vidhuk.dashboard.search;

import dev.vidhuk.events.Review;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.uk.UkrainianMorfologikAnalyzer;
import org.jspecify.annotations.Nullable;

/**
 * The words of a review as they are searched: what it says three times, since a short text may be taken for another
 * language, and once the names that it carries.
 */
public final class ReviewText {
    /** Ukrainian by a dictionary, Russian and English by the rules of their endings. */
    static final String UKRAINIAN = "words-uk";

    static final String RUSSIAN = "words-ru";
    static final String ENGLISH = "words-en";
    static final String NAMES = "names";

    // no word is left out: somebody may look for «не працює»
    private static final Map<String, Analyzer> ANALYZERS = Map.of(
            UKRAINIAN, new UkrainianMorfologikAnalyzer(CharArraySet.EMPTY_SET),
            RUSSIAN, new RussianAnalyzer(CharArraySet.EMPTY_SET),
            ENGLISH, new EnglishAnalyzer(CharArraySet.EMPTY_SET),
            NAMES, new StandardAnalyzer());

    private ReviewText() {}

    /** How each field is taken apart into words. */
    public static Analyzer analyzer() {
        return new PerFieldAnalyzerWrapper(new StandardAnalyzer(), ANALYZERS);
    }

    /** The words of a text as that field has them. To be closed. */
    static TokenStream words(String field, String text) {
        return Objects.requireNonNull(ANALYZERS.get(field)).tokenStream(field, spelled(text));
    }

    /** What is to be searched of a review, by field. */
    public static Map<String, String> of(Review review) {
        String said = spelled(joined(review.title(), review.text()));
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(UKRAINIAN, said);
        texts.put(RUSSIAN, said);
        texts.put(ENGLISH, said);
        texts.put(NAMES, joined(review.author(), review.product()));
        return texts;
    }

    /** In Russian ё may be written as е; each stays where it is in the text. */
    private static String spelled(String text) {
        return text.replace('ё', 'е').replace('Ё', 'Е');
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null).collect(Collectors.joining("\n"));
    }
}
