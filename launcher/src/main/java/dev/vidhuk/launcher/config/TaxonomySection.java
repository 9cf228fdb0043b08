package dev.vidhuk.launcher.config;

import dev.vidhuk.events.Names;
import dev.vidhuk.processing.complaints.Taxonomy;
import dev.vidhuk.processing.complaints.TaxonomyDraft;
import dev.vidhuk.processing.complaints.Vocabulary;
import dev.vidhuk.processing.text.Phrases;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a taxonomy: which one it begins with, what it removes of that, and what it adds. */
final class TaxonomySection {
    private static final Form<TaxonomyDraft> BASE = new Form<>(
            text -> switch (text) {
                case "built-in" -> Optional.of(TaxonomyDraft.of(Taxonomy.builtIn()));
                case "none" -> Optional.of(new TaxonomyDraft());
                default -> Optional.empty();
            },
            "must be built-in or none");

    private final Section root;
    private final TaxonomyDraft draft;

    TaxonomySection(Section root) {
        this.root = root;
        this.draft = root.value("extends", BASE, TaxonomyDraft.of(Taxonomy.builtIn()));
    }

    Taxonomy read() {
        root.texts("remove", this::unknown).forEach(draft::remove); // first, so that one can be written anew
        Section categories = root.section("categories");
        for (String category : keys(categories)) {
            category(Objects.requireNonNull(categories), category);
        }
        draft.fear(root.texts("feared", Phrases::problem));
        if (draft.categories().isEmpty() && root.sound()) {
            root.problem(
                    "categories", "there are none; for example `categories: {price: {en: {says: [too expensive]}}}`");
        }
        root.finish();
        return draft.taxonomy();
    }

    private @Nullable String unknown(String category) {
        return draft.categories().contains(category)
                ? null
                : "is no category of what this extends" + Spelling.hint(category, draft.categories());
    }

    private void category(Section categories, String category) {
        if (!Names.valid(category) || category.startsWith(".") || category.endsWith(".") || category.contains("..")) {
            categories.problem(
                    category,
                    "\"" + category
                            + "\" is no category; write a-z, 0-9, '_' and '-', with '.' behind a parent, such as"
                            + " delivery.late");
        }
        Section languages = categories.section(category);
        if (languages == null || languages.keys().isEmpty()) {
            categories.problem(category, "has no words; for example `en: {says: [never on time]}`");
            return;
        }
        languages.keys().forEach(language -> language(languages, category, language));
    }

    private void language(Section languages, String category, String language) {
        if (!language.matches("[a-z]{2}")) {
            languages.problem(language, "\"" + language + "\" is no language; write its ISO 639-1 code, such as uk");
        }
        Section words = languages.section(language);
        if (words == null) {
            languages.problem(language, "is empty; for example `" + language + ": {says: [never on time]}`");
            return;
        }
        Vocabulary vocabulary =
                new Vocabulary(words.texts("says", Phrases::problem), words.texts("about", Phrases::problem));
        if (vocabulary.equals(new Vocabulary(java.util.List.of(), java.util.List.of())) && root.sound()) {
            languages.problem(language, "has neither `says` nor `about`");
        }
        words.finish();
        draft.add(category, language, vocabulary);
    }

    private static Set<String> keys(@Nullable Section section) {
        return section == null ? Set.of() : section.keys();
    }
}
