package dev.vidhuk.processing.complaints;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A taxonomy while it is put together. */
public final class TaxonomyDraft {
    private final Map<String, Map<String, Vocabulary>> categories = new LinkedHashMap<>();
    private final List<String> feared = new ArrayList<>();

    /** One without any category. */
    public TaxonomyDraft() {}

    /** One that begins with all that another has. */
    public static TaxonomyDraft of(Taxonomy taxonomy) {
        TaxonomyDraft draft = new TaxonomyDraft();
        taxonomy.categories()
                .forEach((category, languages) ->
                        languages.forEach((language, words) -> draft.add(category, language, words)));
        draft.fear(taxonomy.feared());
        return draft;
    }

    /** The categories so far. */
    public Set<String> categories() {
        return Set.copyOf(categories.keySet());
    }

    /** Adds words to a category, which is new where there was none of that name. */
    public void add(String category, String language, Vocabulary words) {
        categories.computeIfAbsent(category, c -> new LinkedHashMap<>()).merge(language, words, Vocabulary::and);
    }

    /** Takes a category away with all its words; its children stay. */
    public void remove(String category) {
        categories.remove(category);
    }

    /** Adds phrases after which a fault is only feared. */
    public void fear(List<String> phrases) {
        phrases.stream().filter(phrase -> !feared.contains(phrase)).forEach(feared::add);
    }

    /** What has been put together so far. */
    public Taxonomy taxonomy() {
        return new Taxonomy(categories, feared);
    }
}
