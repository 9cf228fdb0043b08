package dev.vidhuk.processing;

import dev.vidhuk.events.Complaint;
import dev.vidhuk.events.Range;
import dev.vidhuk.events.Sentiment;
import dev.vidhuk.processing.complaints.ComplaintFinder;
import dev.vidhuk.processing.complaints.Taxonomy;
import dev.vidhuk.processing.learned.Verdict;
import dev.vidhuk.processing.text.Passage;
import dev.vidhuk.processing.text.PhraseTree;
import dev.vidhuk.processing.text.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
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

    /**
     * One for a user's taxonomy.
     *
     * @param builtIn finds by the words that come with the product
     * @param tree where phrases are looked for
     */
    ComplaintReader(Taxonomy taxonomy, ComplaintFinder builtIn, PhraseTree tree) {
        boolean changed = !taxonomy.equals(Taxonomy.builtIn());
        this.categories = Set.copyOf(taxonomy.categories().keySet());
        this.words = changed ? new ComplaintFinder(taxonomy, tree) : builtIn;
        this.builtInWords = changed ? builtIn : null;
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

    /** The complaints of a text, with evidence in it, but none in its title. */
    Found find(Wording wording, Verdict verdict) {
        boolean complains = complains(verdict) && !verdict.categories().isEmpty();
        if (builtInWords == null && !complains) {
            return Found.NOTHING;
        }
        List<Passage> passages = wording.ofText();
        IntToDoubleFunction score = i -> verdict.passages()[wording.inTitle() + i];
        Map<String, Complaint> found = new TreeMap<>(added(passages, score));
        boolean added = !found.isEmpty();
        if (complains) {
            Map<String, Complaint> byWords = byName(words.find(passages, score));
            verdict.categories().forEach((category, telling) -> {
                if (categories.contains(category)) {
                    found.put(category, shown(category, byWords.get(category), telling, wording));
                }
            });
        }
        return new Found(List.copyOf(found.values()), added);
    }

    /** What words that a user has added find. The model does not know them, so its praise does not speak against them. */
    private Map<String, Complaint> added(List<Passage> passages, IntToDoubleFunction score) {
        if (builtInWords == null) {
            return Map.of();
        }
        IntToDoubleFunction withoutPraise = i -> Math.min(0, score.applyAsDouble(i));
        Map<String, Complaint> added = byName(words.find(passages, withoutPraise));
        added.keySet().removeAll(builtInWords.categories(passages, withoutPraise));
        return added;
    }

    /** Who says something of delivery complains of it only where the text complains of anything. */
    private static boolean complains(Verdict verdict) {
        Sentiment said = verdict.text().sentiment();
        return said == Sentiment.NEGATIVE || said == Sentiment.MIXED;
    }

    private static Map<String, Complaint> byName(List<Complaint> complaints) {
        Map<String, Complaint> byName = new HashMap<>();
        complaints.forEach(complaint -> byName.put(complaint.category(), complaint));
        return byName;
    }

    /**
     * The words that name the fault, and the passages that made the model say so, unless they stand in them. What stands in the
     * title has no place in the text to be shown.
     */
    private static Complaint shown(
            String category, @Nullable Complaint byWords, List<Integer> passages, Wording wording) {
        List<Range> words = byWords == null ? List.of() : byWords.evidence();
        List<Range> evidence = new ArrayList<>(words);
        for (int i : passages) {
            Passage passage = wording.passages().get(i);
            boolean covered =
                    words.stream().anyMatch(range -> range.start() < passage.end() && passage.start() < range.end());
            if (i >= wording.inTitle() && !covered) {
                evidence.add(new Range(passage.start(), passage.end()));
            }
        }
        evidence.sort(Comparator.comparingInt(Range::start));
        return new Complaint(category, evidence);
    }
}
