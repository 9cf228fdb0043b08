package dev.vidhuk.processing.complaints;

import dev.vidhuk.events.Complaint;
import dev.vidhuk.events.Range;
import dev.vidhuk.processing.text.Negation;
import dev.vidhuk.processing.text.Passage;
import dev.vidhuk.processing.text.Passage.Part;
import dev.vidhuk.processing.text.Phrases;
import dev.vidhuk.processing.text.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * Finds what a text complains of by phrases that name a fault, and by words that name a subject in a passage that
 * speaks against it.
 */
public final class ComplaintFinder {
    /** From here down a passage speaks against what it is about. */
    private static final double AGAINST = -0.3;
    /** From here up a passage praises, and a fault that it names is one of somebody else's, or overcome. */
    private static final double PRAISE = 0.5;
    /** So many places are shown for one complaint. */
    private static final int MOST_EVIDENCE = 20;

    private final Phrases<String> said = new Phrases<>();
    private final Phrases<String> about = new Phrases<>();
    private final Phrases<Boolean> feared = new Phrases<>();
    private final Set<String> faults = new LinkedHashSet<>();

    public ComplaintFinder(Taxonomy taxonomy) {
        taxonomy.categories()
                .forEach((category, languages) -> languages.values().forEach(words -> add(category, words)));
        taxonomy.feared().forEach(phrase -> feared.add(phrase, true));
    }

    private void add(String category, Vocabulary words) {
        words.says().forEach(phrase -> said.add(phrase, category));
        words.about().forEach(word -> about.add(word, category));
        faults.addAll(words.says());
    }

    /** The phrases that name a fault, in the form that {@link Phrases} takes. */
    public Collection<String> faults() {
        return Set.copyOf(faults);
    }

    /**
     * The complaints in these passages, in the order of the alphabet, each with the places that say so.
     *
     * @param score what a passage feels, -1 to 1
     */
    public List<Complaint> find(List<Passage> passages, ToDoubleFunction<Passage> score) {
        Map<String, List<Range>> evidence = new TreeMap<>();
        for (Passage passage : passages) {
            double feels = score.applyAsDouble(passage);
            if (feels < PRAISE && !feared.anyIn(passage.words())) {
                said.all(passage.words()).stream()
                        .filter(hit -> !denied(passage.words(), hit))
                        .forEach(hit -> note(evidence, hit, passage));
            }
            if (feels <= AGAINST && passage.part() != Part.PROS) {
                about.all(passage.words()).forEach(hit -> note(evidence, hit, passage));
            }
        }
        return evidence.entrySet().stream()
                .map(found -> new Complaint(found.getKey(), found.getValue()))
                .toList();
    }

    private static boolean denied(List<Word> words, Phrases.Hit<String> hit) {
        return Negation.before(words, hit.from()) || Negation.after(words, hit.to());
    }

    private static void note(Map<String, List<Range>> evidence, Phrases.Hit<String> hit, Passage passage) {
        List<Range> ranges = evidence.computeIfAbsent(hit.value(), category -> new ArrayList<>());
        Range range = new Range(
                passage.words().get(hit.from()).start(),
                passage.words().get(hit.to() - 1).end());
        if (ranges.size() < MOST_EVIDENCE && ranges.stream().noneMatch(r -> overlap(r, range))) {
            ranges.add(range);
        }
    }

    private static boolean overlap(Range a, Range b) {
        return a.start() < b.end() && b.start() < a.end();
    }
}
