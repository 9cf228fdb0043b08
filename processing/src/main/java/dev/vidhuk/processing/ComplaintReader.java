package dev.vidhuk.processing;

import dev.vidhuk.events.Complaint;
import dev.vidhuk.events.Range;
import dev.vidhuk.events.Sentiment;
import dev.vidhuk.processing.complaints.ComplaintFinder;
import dev.vidhuk.processing.complaints.Taxonomy;
import dev.vidhuk.processing.learned.Verdict;
import dev.vidhuk.processing.text.Passage;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brings together the complaints that the model finds and the words of the taxonomy. The model decides on the categories
 * that it knows, as far as the taxonomy has them; words that a user has added find theirs by themselves. Evidence are the
 * words, or where there are none, the passage that made the model say so.
 */
final class ComplaintReader {
    private final Set<String> categories;
    private final ComplaintFinder words;
    /** Null where no words were added to them. */
    private final @Nullable ComplaintFinder builtInWords;

    ComplaintReader(Taxonomy taxonomy) {
        this.categories = Set.copyOf(taxonomy.categories().keySet());
        this.words = new ComplaintFinder(taxonomy);
        this.builtInWords = taxonomy.equals(Taxonomy.builtIn()) ? null : new ComplaintFinder(Taxonomy.builtIn());
    }

    /**
     * What was found.
     *
     * @param complaints in the order of the alphabet
     * @param byAddedWords whether words that a user has added name a fault: the model cannot know that
     */
    record Found(List<Complaint> complaints, boolean byAddedWords) {
        static final Found NOTHING = new Found(List.of(), false);
    }

    /**
     * The complaints of a text.
     *
     * @param passages those of the text, where evidence is shown
     * @param all those of title and text, which the verdict is about
     */
    Found find(List<Passage> passages, List<Passage> all, Verdict verdict) {
        ToDoubleFunction<Passage> score = scores(all, verdict);
        Map<String, Complaint> byWords = byName(words.find(passages, score));
        Map<String, Complaint> found = new TreeMap<>();
        if (builtInWords != null) {
            found.putAll(byWords);
            found.keySet().removeAll(names(builtInWords.find(passages, score)));
        }
        boolean added = !found.isEmpty();
        int inTitle = all.size() - passages.size();
        verdict.categories().forEach((category, strongest) -> {
            if (categories.contains(category) && complains(verdict)) {
                Complaint known = byWords.get(category);
                found.put(category, known != null ? known : shown(category, strongest >= inTitle, all.get(strongest)));
            }
        });
        return new Found(List.copyOf(found.values()), added);
    }

    /** Who says something of delivery complains of it only where the text complains of anything. */
    private static boolean complains(Verdict verdict) {
        Sentiment said = verdict.text().sentiment();
        return said == Sentiment.NEGATIVE || said == Sentiment.MIXED;
    }

    private static ToDoubleFunction<Passage> scores(List<Passage> all, Verdict verdict) {
        IdentityHashMap<Passage, Double> scores = new IdentityHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            scores.put(all.get(i), verdict.passages().get(i));
        }
        return passage -> scores.getOrDefault(passage, 0.0);
    }

    private static Map<String, Complaint> byName(Collection<Complaint> complaints) {
        return complaints.stream().collect(Collectors.toMap(Complaint::category, Function.identity()));
    }

    private static Set<String> names(Collection<Complaint> complaints) {
        return complaints.stream().map(Complaint::category).collect(Collectors.toUnmodifiableSet());
    }

    /** What stands in the title has no place in the text to be shown. */
    private static Complaint shown(String category, boolean inText, Passage strongest) {
        return new Complaint(category, inText ? List.of(new Range(strongest.start(), strongest.end())) : List.of());
    }
}
