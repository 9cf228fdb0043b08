package dev.vidhuk.processing.evaluation;

import dev.vidhuk.events.Tags;
import dev.vidhuk.processing.BareReview;
import dev.vidhuk.processing.Tagger;
import dev.vidhuk.processing.labels.LabelledText;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lets a tagger read texts whose labels are known, and adds up how right it is: by language, and there by domain. */
public final class Evaluation {
    private static final int FIRST_WORDS = 4;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** Figures from stars and figures from what people read stand apart; a domain stands below its language. */
    private record Group(boolean byStars, String name) implements Comparable<Group> {
        @Override
        public int compareTo(Group other) {
            int stars = Boolean.compare(byStars, other.byStars);
            return stars == 0 ? name.compareTo(other.name) : stars;
        }
    }

    private final Tagger tagger;
    private final Map<Group, Tally> groups = new TreeMap<>();

    public Evaluation(Tagger tagger) {
        this.tagger = tagger;
    }

    /**
     * Reads a text, and counts it for its language and its domain.
     *
     * @param isCase whether it tests a behaviour, and is to be right in all that was labelled
     */
    public void add(LabelledText label, boolean isCase) {
        Judged judged = judge(label);
        add(label.language(), judged, isCase);
        if (!label.domain().isEmpty()) {
            add(label.language() + "/" + label.domain(), judged, isCase);
        }
    }

    private void add(String name, Judged judged, boolean isCase) {
        Tally tally = groups.computeIfAbsent(new Group(judged.label().byStars(), name), group -> new Tally());
        tally.add(judged);
        if (isCase) {
            tally.addCase(BehaviourCheck.holds(judged));
        }
    }

    private Judged judge(LabelledText label) {
        @Nullable Double rating = label.rating();
        @Nullable Tags withStars = rating == null ? null : tagger.tag(BareReview.of(label.text(), rating));
        return new Judged(
                label,
                tagger.tag(BareReview.of(label.text(), null)),
                withStars,
                tagger.tag(BareReview.of(firstWords(label.text()), null)).language());
    }

    private static String firstWords(String text) {
        return SPACE.splitAsStream(text.strip()).limit(FIRST_WORDS).collect(Collectors.joining(" "));
    }

    /** The figures of all groups so far: those labelled by people first, a language before its domains. */
    public List<Figures> figures() {
        return groups.entrySet().stream()
                .map(group -> group.getValue()
                        .figures(group.getKey().name(), group.getKey().byStars()))
                .toList();
    }
}
