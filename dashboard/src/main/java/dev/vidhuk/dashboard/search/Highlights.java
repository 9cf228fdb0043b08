package dev.vidhuk.dashboard.search;

import dev.vidhuk.events.Range;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Where in a text the words are that somebody looks for. */
public final class Highlights {
    private static final List<String> FIELDS = List.of(ReviewText.UKRAINIAN, ReviewText.RUSSIAN, ReviewText.ENGLISH);

    private Highlights() {}

    /** Their places in UTF-16 code units, in order, none of which touches another. */
    public static List<Range> in(String text, WordQuery words) {
        List<Range> found = new ArrayList<>();
        for (String field : FIELDS) {
            collect(text, field, words.wanted(field), found);
        }
        found.sort(Comparator.comparingInt(Range::start));
        return merged(found);
    }

    private static void collect(String text, String field, Set<String> wanted, List<Range> found) {
        try (TokenStream stream = ReviewText.words(field, text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (wanted.contains(term.toString())) {
                    found.add(new Range(place.startOffset(), place.endOffset()));
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Range> merged(List<Range> sorted) {
        List<Range> merged = new ArrayList<>();
        for (Range range : sorted) {
            Range last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && range.start() <= last.end()) {
                merged.set(merged.size() - 1, new Range(last.start(), Math.max(last.end(), range.end())));
            } else {
                merged.add(range);
            }
        }
        return List.copyOf(merged);
    }
}
