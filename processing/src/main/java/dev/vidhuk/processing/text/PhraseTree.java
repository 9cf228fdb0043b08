package dev.vidhuk.processing.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The phrases of any number of lists in one tree of letters, so that a text is walked through once for all of them. Lists
 * are added before the first text is read; from then on threads share a tree.
 */
public final class PhraseTree {
    private static final int NONE = LetterTree.NONE;
    private static final int BEGINNINGS = 1 << 14;
    private static final int BEGINNING = 3;

    private final LetterTree letters = new LetterTree();
    private final int root = letters.root();

    /**
     * With which three letters phrases begin, or which shorter words do, a bit each: most words of a text begin no phrase,
     * and are passed over at the cost of one look.
     */
    private final long[] beginnings = new long[BEGINNINGS / Long.SIZE];

    /** For each node what is behind a word that ends there, and behind a stem that does. */
    private @Nullable Place[] behindWord = new Place[1 << 10];

    private @Nullable Place[] behindStem = new Place[1 << 10];
    private final List<Phrase> phrases = new ArrayList<>();
    private int lists;

    /** A place between two words of a phrase. */
    private static final class Place {
        /** The phrases that end here. */
        private int[] ends = new int[0];
        /** The node from which the next word goes on. */
        private int next = NONE;
        /** The place behind a gap. */
        private @Nullable Place behindGap;
    }

    /**
     * A phrase of a list.
     *
     * @param index which phrase of its list
     * @param rank of those that begin with the same word, the lower one comes first: short beginnings before long ones, whole
     *     words before stems, then in the order of adding
     */
    record Phrase(int list, int index, long rank) {}

    /** The number of a new list. */
    int newList() {
        return lists++;
    }

    /** Adds a phrase that is the one of this index in its list. */
    void add(int list, int index, List<PhrasePiece> pieces) {
        Place place = behind(root, pieces.get(0));
        for (PhrasePiece piece : pieces.subList(1, pieces.size())) {
            place = piece.isGap() ? behindGap(place) : behind(nextBehind(place), piece);
        }
        PhrasePiece first = pieces.get(0);
        addBeginning(first);
        long rank = (2L * first.text().length() + (first.stem() ? 1 : 0)) << Integer.SIZE | phrases.size();
        place.ends = Arrays.copyOf(place.ends, place.ends.length + 1);
        place.ends[place.ends.length - 1] = phrases.size();
        phrases.add(new Phrase(list, index, rank));
    }

    private void addBeginning(PhrasePiece first) {
        if (first.stem() && first.text().length() < BEGINNING) {
            Arrays.fill(beginnings, -1L); // words of any third letter
        }
        char[] letters = first.text().toCharArray();
        int bit = beginning(letters, 0, letters.length);
        beginnings[bit / Long.SIZE] |= 1L << bit;
    }

    private static int beginning(char[] letters, int from, int to) {
        int hash = 0;
        for (int i = from; i < Math.min(to, from + BEGINNING); i++) {
            hash = hash * 131 + letters[i];
        }
        return (hash ^ (hash >>> 14)) & (BEGINNINGS - 1);
    }

    private boolean mayBegin(Words words, int at) {
        int bit = beginning(words.forms(), words.start(at), words.end(at));
        return (beginnings[bit / Long.SIZE] & (1L << bit)) != 0;
    }

    private int nextBehind(Place place) {
        place.next = place.next == NONE ? letters.root() : place.next;
        return place.next;
    }

    private static Place behindGap(Place place) {
        Place known = place.behindGap;
        Place behind = known == null ? new Place() : known;
        place.behindGap = behind;
        return behind;
    }

    private Place behind(int from, PhrasePiece piece) {
        int node = from;
        int before = from;
        for (char letter : piece.text().toCharArray()) {
            before = node;
            node = LetterTree.node(letters.grown(node, letter));
        }
        if (node != from) {
            letters.mark(before, piece.text().charAt(piece.text().length() - 1));
        }
        if (node >= behindWord.length) {
            behindWord = Arrays.copyOf(behindWord, 2 * node);
            behindStem = Arrays.copyOf(behindStem, 2 * node);
        }
        @Nullable Place[] places = piece.stem() ? behindStem : behindWord;
        Place known = places[node];
        Place place = known == null ? new Place() : known;
        places[node] = place;
        return place;
    }

    Phrase phrase(int number) {
        return phrases.get(number);
    }

    /** All phrases in these words. */
    Sightings in(Words words) {
        Sightings sightings = new Sightings(this);
        for (int from = 0; from < words.size(); from++) {
            begin(words, from, sightings);
        }
        return sightings;
    }

    /** All phrases that begin at this word. */
    Sightings at(Words words, int from) {
        Sightings sightings = new Sightings(this);
        begin(words, from, sightings);
        return sightings;
    }

    private void begin(Words words, int from, Sightings sightings) {
        if (mayBegin(words, from)) {
            walk(words, from, root, sightings.beginAt(from));
        }
    }

    private void walk(Words words, int at, int from, Sightings sightings) {
        char[] forms = words.forms();
        int end = words.end(at);
        int node = from;
        int step = NONE;
        if (from != root && from < behindStem.length) {
            arrive(behindStem[from], words, at + 1, sightings); // a * of its own stands for any word but the first
        }
        for (int i = words.start(at); i < end; i++) {
            step = letters.step(node, forms[i]);
            if (step == NONE) {
                return;
            }
            node = LetterTree.node(step);
            if (step != node) {
                arrive(behindStem[node], words, at + 1, sightings);
            }
        }
        if (step != node) {
            arrive(behindWord[node], words, at + 1, sightings);
        }
    }

    private void arrive(@Nullable Place place, Words words, int at, Sightings sightings) {
        if (place == null) {
            return;
        }
        for (int phrase : place.ends) {
            sightings.add(phrase, at);
        }
        if (place.next != NONE && at < words.size()) {
            walk(words, at, place.next, sightings);
        }
        Place behindGap = place.behindGap;
        if (behindGap != null) {
            for (int start = at; start <= Math.min(at + PhrasePiece.LONGEST_GAP, words.size()); start++) {
                arrive(behindGap, words, start, sightings);
            }
        }
    }
}
