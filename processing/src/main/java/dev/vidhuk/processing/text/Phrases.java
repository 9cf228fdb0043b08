package dev.vidhuk.processing.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Phrases to be found in texts, each with a value. An entry is one or more words; {@code стем*} stands for every word
 * that begins so, {@code ..} for up to three words of any kind.
 *
 * @param <T> what a phrase stands for
 */
public final class Phrases<T> {
    private final PhraseTree tree;
    private final int list;
    private final List<T> values = new ArrayList<>();

    /** Phrases that are looked for alone. */
    public Phrases() {
        this(new PhraseTree());
    }

    /** Phrases that are looked for together with all others of the tree. */
    public Phrases(PhraseTree tree) {
        this.tree = tree;
        this.list = tree.newList();
    }

    /**
     * A phrase that was found.
     *
     * @param from with {@code to}: which words of the passage, the end exclusive
     */
    public record Hit<T>(T value, int from, int to) {}

    /** What is wrong with an entry, or null: one that no text can hold would find nothing, and nobody would know. */
    public static @Nullable String problem(String entry) {
        List<PhrasePiece> pattern = PhrasePiece.of(entry);
        if (pattern.get(0).text().isEmpty()) {
            return entry.isBlank()
                    ? "has no words"
                    : "begins with a * of its own; write the beginning of a word before it";
        }
        if (pattern.get(0).isGap() || pattern.get(pattern.size() - 1).isGap()) {
            return "begins or ends with ..; that stands for words between two others";
        }
        return pattern.stream()
                .filter(piece -> !piece.isGap() && !piece.isOneWord())
                .findFirst()
                .map(PhrasePiece::cut)
                .orElse(null);
    }

    /** Adds an entry; the same one may be added with several values. */
    public Phrases<T> add(String entry, T value) {
        tree.add(list, values.size(), PhrasePiece.of(entry));
        values.add(value);
        return this;
    }

    /** Adds entries of the same value. */
    public Phrases<T> addAll(Iterable<String> entries, T value) {
        entries.forEach(entry -> add(entry, value));
        return this;
    }

    /** All that are found, also where they overlap, in the order of their beginnings. */
    public List<Hit<T>> all(Words words) {
        Sightings sightings = words.sightings(tree);
        if (!sightings.mayHave(list)) {
            return List.of();
        }
        List<Hit<T>> hits = new ArrayList<>();
        for (int i = 0; i < sightings.count(); i++) {
            if (sightings.phrase(i).list() == list) {
                hits.add(hit(sightings, i));
            }
        }
        return hits;
    }

    /** Those found from left to right, the longest first, without overlaps. */
    public List<Hit<T>> longest(Words words) {
        Sightings sightings = words.sightings(tree);
        if (!sightings.mayHave(list)) {
            return List.of();
        }
        List<Hit<T>> hits = new ArrayList<>();
        int free = 0;
        for (int i = 0; i < sightings.count(); i++) {
            if (sightings.phrase(i).list() == list && sightings.from(i) >= free) {
                Hit<T> longest = hit(sightings, longest(sightings, i));
                hits.add(longest);
                free = longest.to();
            }
        }
        return hits;
    }

    /** The longest of those that begin where this one does, and of those the first. */
    private int longest(Sightings sightings, int first) {
        int longest = first;
        int from = sightings.from(first);
        for (int i = first + 1; i < sightings.count() && sightings.from(i) == from; i++) {
            if (sightings.phrase(i).list() == list && sightings.to(i) > sightings.to(longest)) {
                longest = i;
            }
        }
        return longest;
    }

    private Hit<T> hit(Sightings sightings, int i) {
        return new Hit<>(values.get(sightings.phrase(i).index()), sightings.from(i), sightings.to(i));
    }

    /** Whether any is found. */
    public boolean anyIn(Words words) {
        return anyOf(words.sightings(tree));
    }

    /** Whether any begins at this word; looks nowhere else. */
    public boolean anyAt(Words words, int at) {
        return at < words.size() && anyOf(tree.at(words, at));
    }

    private boolean anyOf(Sightings sightings) {
        if (sightings.mayHave(list)) {
            for (int i = 0; i < sightings.count(); i++) {
                if (sightings.phrase(i).list() == list) {
                    return true;
                }
            }
        }
        return false;
    }
}
