package dev.vidhuk.processing.complaints;

import dev.vidhuk.events.Complaint;
import dev.vidhuk.events.Range;
import dev.vidhuk.processing.text.Negation;
import dev.vidhuk.processing.text.Passage;
import dev.vidhuk.processing.text.Passage.Part;
import dev.vidhuk.processing.text.PhraseTree;
import dev.vidhuk.processing.text.Phrases;
import dev.vidhuk.processing.text.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.IntToDoubleFunction;

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

    private final Phrases<String> said;
    private final Phrases<String> about;
    private final Phrases<Boolean> feared;
    private final Set<String> faults = new LinkedHashSet<>();

    public ComplaintFinder(Taxonomy taxonomy) {
        this(taxonomy, new PhraseTree());
    }

    /**
     * One that goes by the words of this taxonomy.
     *
     * @param tree where its phrases are looked for together with others
     */
    public ComplaintFinder(Taxonomy taxonomy, PhraseTree tree) {
        said = new Phrases<>(tree);
        about = new Phrases<>(tree);
        feared = new Phrases<>(tree);
        taxonomy.categories()
                .forEach((category, languages) -> languages.values().forEach(words -> add(category, words)));
        feared.addAll(taxonomy.feared(), true);
    }

    private void add(String category, Vocabulary words) {
        said.addAll(words.says(), category);
        about.addAll(words.about(), category);
        faults.addAll(words.says());
    }

    /** The phrases that name a fault, in the form that {@link Phrases} takes. */
    public Collection<String> faults() {
        return Set.copyOf(faults);
    }

    /**
     * The complaints in these passages, in the order of the alphabet, each with the places that say so.
     *
     * @param score what each passage feels, by its place in the list; -1 to 1
     */
    public List<Complaint> find(List<Passage> passages, IntToDoubleFunction score) {
        Map<String, List<Range>> evidence = new TreeMap<>();
        visit(passages, score, (hit, passage) -> note(evidence, hit, passage));
        List<Complaint> complaints = new ArrayList<>(evidence.size());
        evidence.forEach((category, ranges) -> complaints.add(new Complaint(category, ranges)));
        return complaints;
    }

    /** The categories of the complaints that {@link #find} would find. */
    public Set<String> categories(List<Passage> passages, IntToDoubleFunction score) {
        Set<String> categories = new LinkedHashSet<>();
        visit(passages, score, (hit, passage) -> categories.add(hit.value()));
        return categories;
    }

    private void visit(
            List<Passage> passages, IntToDoubleFunction score, BiConsumer<Phrases.Hit<String>, Passage> visitor) {
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            double feels = score.applyAsDouble(i);
            if (feels < PRAISE && !feared.anyIn(passage.words())) {
                for (Phrases.Hit<String> hit : said.all(passage.words())) {
                    if (!denied(passage.words(), hit)) {
                        visitor.accept(hit, passage);
                    }
                }
            }
            if (feels <= AGAINST && passage.part() != Part.PROS) {
                about.all(passage.words()).forEach(hit -> visitor.accept(hit, passage));
            }
        }
    }

    private static boolean denied(Words words, Phrases.Hit<String> hit) {
        return Negation.before(words, hit.from()) || Negation.after(words, hit.to());
    }

    private static void note(Map<String, List<Range>> evidence, Phrases.Hit<String> hit, Passage passage) {
        List<Range> ranges = evidence.computeIfAbsent(hit.value(), category -> new ArrayList<>());
        Range range =
                new Range(passage.words().start(hit.from()), passage.words().end(hit.to() - 1));
        if (ranges.size() < MOST_EVIDENCE && !overlaps(ranges, range)) {
            ranges.add(range);
        }
    }

    private static boolean overlaps(List<Range> ranges, Range range) {
        for (Range other : ranges) {
            if (other.start() < range.end() && range.start() < other.end()) {
                return true;
            }
        }
        return false;
    }
}
