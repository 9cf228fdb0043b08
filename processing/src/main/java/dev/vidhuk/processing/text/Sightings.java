package dev.vidhuk.processing.text;

import java.util.Arrays;

/** Which phrases of a tree stand where in some words, in the order of their beginnings. */
final class Sightings {
    private static final int[] NOTHING = new int[0];

    private final PhraseTree tree;
    private int[] phrases = NOTHING;
    private int[] froms = NOTHING;
    private int[] tos = NOTHING;
    private int count;
    /** The lists that something was found of, one bit each; more than 64 share bits. */
    private long lists;
    /** The word that phrases begin at now, and what was found before it. */
    private int from;

    private int before;

    Sightings(PhraseTree tree) {
        this.tree = tree;
    }

    PhraseTree tree() {
        return tree;
    }

    /** What is added from now on begins at this word. */
    Sightings beginAt(int word) {
        from = word;
        before = count;
        return this;
    }

    /** Adds a phrase, where it was not found behind a shorter gap before. */
    void add(int phrase, int to) {
        for (int i = before; i < count; i++) {
            if (phrases[i] == phrase) {
                return;
            }
        }
        if (count == phrases.length) {
            phrases = Arrays.copyOf(phrases, count + 8);
            froms = Arrays.copyOf(froms, count + 8);
            tos = Arrays.copyOf(tos, count + 8);
        }
        lists |= 1L << tree.phrase(phrase).list();
        int at = count++;
        while (at > before
                && tree.phrase(phrases[at - 1]).rank() > tree.phrase(phrase).rank()) {
            phrases[at] = phrases[at - 1];
            tos[at] = tos[at - 1];
            at--;
        }
        phrases[at] = phrase;
        froms[count - 1] = from;
        tos[at] = to;
    }

    int count() {
        return count;
    }

    /** Whether anything may have been found of a list; what says no is sure. */
    boolean mayHave(int list) {
        return (lists & 1L << list) != 0;
    }

    PhraseTree.Phrase phrase(int i) {
        return tree.phrase(phrases[i]);
    }

    /** With {@link #to(int)}: which words, the end exclusive. */
    int from(int i) {
        return froms[i];
    }

    int to(int i) {
        return tos[i];
    }
}
