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
    private static final int NONE = 0;
    private static final int ROOT = 1;
    /** So many bits of an edge are the letter; below them is the node that it leads to, above them that it leads on from. */
    private static final int LETTER_BITS = 16;

    private static final int NODE_BITS = 24;
    private static final int NODE_MASK = (1 << NODE_BITS) - 1;

    /**
     * Where letters lead: a hash table of its own, a long for each edge, since boxed letters and objects for nodes took
     * most of the time. It is kept sparse: most words leave the tree after a few letters, and then find nothing at once.
     */
    private long[] edges = new long[1 << 12];

    private int nodes = ROOT + 1;
    private int edgeCount;

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
        Place place = behind(ROOT, pieces.get(0));
        for (PhrasePiece piece : pieces.subList(1, pieces.size())) {
            place = piece.isGap() ? behindGap(place) : behind(nextBehind(place), piece);
        }
        PhrasePiece first = pieces.get(0);
        long rank = (2L * first.text().length() + (first.stem() ? 1 : 0)) << Integer.SIZE | phrases.size();
        place.ends = Arrays.copyOf(place.ends, place.ends.length + 1);
        place.ends[place.ends.length - 1] = phrases.size();
        phrases.add(new Phrase(list, index, rank));
    }

    private int nextBehind(Place place) {
        place.next = place.next == NONE ? newNode() : place.next;
        return place.next;
    }

    private static Place behindGap(Place place) {
        Place known = place.behindGap;
        Place behind = known == null ? new Place() : known;
        place.behindGap = behind;
        return behind;
    }

    private Place behind(int root, PhrasePiece piece) {
        int node = root;
        for (int i = 0; i < piece.text().length(); i++) {
            node = grown(node, piece.text().charAt(i));
        }
        @Nullable Place[] places = piece.stem() ? behindStem : behindWord;
        Place known = places[node];
        Place place = known == null ? new Place() : known;
        places[node] = place;
        return place;
    }

    private int newNode() {
        if (nodes == behindWord.length) {
            behindWord = Arrays.copyOf(behindWord, 2 * nodes);
            behindStem = Arrays.copyOf(behindStem, 2 * nodes);
        }
        return nodes++;
    }

    private int grown(int node, char letter) {
        int known = after(node, letter);
        if (known != NONE) {
            return known;
        }
        if (4 * ++edgeCount > edges.length) {
            long[] few = edges;
            edges = new long[2 * few.length];
            Arrays.stream(few).filter(edge -> edge != 0).forEach(this::put);
        }
        int grown = newNode();
        put(edge(node, letter) | grown);
        return grown;
    }

    private static long edge(int node, char letter) {
        return ((long) node << LETTER_BITS | letter) << NODE_BITS;
    }

    private void put(long edge) {
        int slot = slot(edge);
        while (edges[slot] != 0) {
            slot = (slot + 1) & (edges.length - 1);
        }
        edges[slot] = edge;
    }

    /** Fibonacci hashing of node and letter. */
    private int slot(long edge) {
        return (int) (((edge >>> NODE_BITS) * 0x9E3779B97F4A7C15L) >>> 40) & (edges.length - 1);
    }

    private int after(int node, char letter) {
        long[] all = edges;
        long wanted = edge(node, letter);
        int slot = slot(wanted);
        long found = all[slot];
        while (found != 0 && (found ^ wanted) >>> NODE_BITS != 0) {
            slot = (slot + 1) & (all.length - 1);
            found = all[slot];
        }
        return (int) found & NODE_MASK;
    }

    Phrase phrase(int number) {
        return phrases.get(number);
    }

    /** All phrases in these words. */
    Sightings in(Words words) {
        Sightings sightings = new Sightings(this);
        for (int from = 0; from < words.size(); from++) {
            walk(words, from, ROOT, sightings.beginAt(from));
        }
        return sightings;
    }

    /** All phrases that begin at this word. */
    Sightings at(Words words, int from) {
        Sightings sightings = new Sightings(this);
        walk(words, from, ROOT, sightings.beginAt(from));
        return sightings;
    }

    private void walk(Words words, int at, int root, Sightings sightings) {
        char[] forms = words.forms();
        int end = words.end(at);
        int node = root;
        Place any = root == ROOT ? null : behindStem[root]; // a * of its own stands for any word but the first
        if (any != null) {
            arrive(any, words, at + 1, sightings);
        }
        for (int i = words.start(at); i < end; i++) {
            node = after(node, forms[i]);
            if (node == NONE) {
                return;
            }
            Place stem = behindStem[node];
            if (stem != null) {
                arrive(stem, words, at + 1, sightings);
            }
        }
        Place word = behindWord[node];
        if (word != null) {
            arrive(word, words, at + 1, sightings);
        }
    }

    private void arrive(Place place, Words words, int at, Sightings sightings) {
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
