package dev.vidhuk.processing.complaints;

import dev.vidhuk.processing.text.WordLists;
import java.util.List;

/** Reads the taxonomy that comes with the product: a file a language, and what is feared. */
final class BuiltInTaxonomy {
    static final String NAME = "taxonomy-1";

    static final List<String> LANGUAGES = List.of("uk", "ru", "en");

    static final Taxonomy TAXONOMY = read();

    private static final String ABOUT = " about";

    private BuiltInTaxonomy() {}

    private static Taxonomy read() {
        TaxonomyDraft draft = new TaxonomyDraft();
        for (String language : LANGUAGES) {
            WordLists.read(BuiltInTaxonomy.class, language + ".txt")
                    .forEach((heading, entries) -> add(draft, language, heading, entries));
        }
        WordLists.read(BuiltInTaxonomy.class, "feared.txt").values().forEach(draft::fear);
        return draft.taxonomy();
    }

    private static void add(TaxonomyDraft draft, String language, String heading, List<String> entries) {
        if (heading.endsWith(ABOUT)) {
            String category = heading.substring(0, heading.length() - ABOUT.length());
            draft.add(category, language, new Vocabulary(List.of(), entries));
        } else {
            draft.add(heading, language, new Vocabulary(entries, List.of()));
        }
    }
}
