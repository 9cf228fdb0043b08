package dev.vidhuk.dashboard.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Words that somebody looks for: a review is found that has all of them, each in any of its forms. */
public final class WordQuery {
    private static final List<String> FIELDS =
            List.of(ReviewText.UKRAINIAN, ReviewText.RUSSIAN, ReviewText.ENGLISH, ReviewText.NAMES);
    /** Nobody types more, and each costs time. */
    private static final int MOST_WORDS = 20;

    /** For each word, by field, the base forms that it may be a form of. */
    private final List<Map<String, Set<String>>> words;

    private WordQuery(List<Map<String, Set<String>>> words) {
        this.words = words;
    }

    /** The words of a text that somebody has typed; signs between them mean nothing. */
    public static WordQuery of(String typed) {
        return new WordQuery(tokens(ReviewText.words(ReviewText.NAMES, typed)).stream()
                .limit(MOST_WORDS)
                .map(WordQuery::forms)
                .toList());
    }

    private static Map<String, Set<String>> forms(String word) {
        Map<String, Set<String>> forms = new LinkedHashMap<>();
        FIELDS.forEach(field -> forms.put(field, tokens(ReviewText.words(field, word))));
        return forms;
    }

    /** Whether there is no word to look for. */
    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** What the index is asked. */
    public Query query() {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Map<String, Set<String>> word : words) {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            word.forEach((field, forms) ->
                    forms.forEach(form -> any.add(new TermQuery(new Term(field, form)), BooleanClause.Occur.SHOULD)));
            all.add(any.build(), BooleanClause.Occur.MUST);
        }
        return new ConstantScoreQuery(all.build());
    }

    /** The base forms that are looked for in that field. */
    Set<String> wanted(String field) {
        Set<String> wanted = new TreeSet<>();
        words.forEach(word -> wanted.addAll(word.getOrDefault(field, Set.of())));
        return wanted;
    }

    private static Set<String> tokens(TokenStream words) {
        Set<String> tokens = new LinkedHashSet<>();
        try (TokenStream stream = words) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(term.toString());
            }
            stream.end();
            return tokens;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
