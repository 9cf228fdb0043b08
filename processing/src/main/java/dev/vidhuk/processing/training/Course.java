package dev.vidhuk.processing.training;

import dev.vidhuk.processing.labels.LabelledText;
import dev.vidhuk.processing.learned.Opinion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a model is trained on; no text is in two lists.
 *
 * @param byStars texts whose class was concluded from stars, or given by their source
 * @param keptBack texts whose class was given by their source and not by stars: the tables never see them, so that the
 *     networks learn how far the tables can be trusted in more domains than those of the texts that were read
 * @param read texts that people have read; their categories must be known
 * @param seed decides on all that is left to chance
 */
public record Course(List<LabelledText> byStars, List<LabelledText> keptBack, List<LabelledText> read, long seed) {
    /** So many texts of each source and class are kept back. */
    private static final int KEPT_BACK = 120;

    public Course {
        byStars = List.copyOf(byStars);
        keptBack = List.copyOf(keptBack);
        read = List.copyOf(read);
    }

    /**
     * A course of these texts. What was read in one of them for the product counts as read; those without categories are
     * taken for labelled by stars; a text that is in both groups stays among those that were read, and brings its stars
     * along. Of texts that have no label at all, or are only called unsure, nothing is learned.
     */
    public static Course of(List<LabelledText> texts, long seed) {
        return of(texts, KnownLabels.bundled(), seed);
    }

    static Course of(List<LabelledText> found, KnownLabels known, long seed) {
        List<LabelledText> texts =
                found.stream().map(known::on).filter(Course::isOfAClass).toList();
        Map<String, LabelledText> starred = new LinkedHashMap<>();
        texts.stream().filter(LabelledText::byStars).forEach(text -> starred.putIfAbsent(text.text(), text));
        List<LabelledText> read = texts.stream()
                .filter(text -> text.categories() != null)
                .map(text -> withStars(text, starred))
                .toList();
        read.forEach(text -> starred.remove(text.text()));
        List<LabelledText> byStars = new ArrayList<>();
        List<LabelledText> keptBack = new ArrayList<>();
        Map<String, Integer> kept = new HashMap<>();
        for (LabelledText text : starred.values()) {
            boolean keeps = text.rating() == null && kept.merge(cell(text), 1, Integer::sum) <= KEPT_BACK;
            (keeps ? keptBack : byStars).add(text);
        }
        return new Course(byStars, keptBack, read, seed);
    }

    /** The languages of the texts that were read. */
    Set<String> languages() {
        return read.stream().map(LabelledText::language).collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isOfAClass(LabelledText text) {
        return Opinion.CLASSES.stream().anyMatch(text.sentiments()::contains);
    }

    private static String cell(LabelledText text) {
        return text.language() + " " + text.domain() + " " + text.agreed();
    }

    private static LabelledText withStars(LabelledText text, Map<String, LabelledText> starred) {
        LabelledText same = starred.get(text.text());
        return same == null || text.rating() != null ? text : text.withRating(same.rating());
    }
}
