package dev.vidhuk.processing.text;

import java.util.Arrays;

/**
 * A tree of letters in two arrays, a double-array trie (Aoe 1989): the step from a node by a letter is the cell at the node's
 * base and the letter's code, if that cell belongs to the node. Such a tree is small enough to stay in a processor's cache;
 * objects, and also a hash table, took several times as long.
 */
final class LetterTree {
    static final int NONE = 0;
    /** The step leads to a node where a mark was put. */
    static final int MARKED = 1 << 30;

    private static final int NODE = MARKED - 1;
    /** How far behind the last cell a place for new ones is looked for. */
    private static final int LOOK_BACK = 512;

    /** The code of each letter; 0 for those of no word. */
    private final char[] codes = new char[Character.MAX_VALUE + 1];

    private char letters;
    /** Where the cells of each node's letters are counted from; 0 for one without any. */
    private int[] bases = new int[1 << 10];

    private int nodes = 1;
    /** The node that a cell belongs to in the upper half, where it leads in the lower one. */
    private long[] cells = new long[1 << 12];

    private int last;

    /** A node to which no letter leads. */
    int root() {
        if (nodes == bases.length) {
            bases = Arrays.copyOf(bases, 2 * nodes);
        }
        return nodes++;
    }

    /** Where a letter leads from a node: the node, perhaps {@link #MARKED}, or {@link #NONE}. */
    int step(int node, char letter) {
        long cell = cells[bases[node] + codes[letter]];
        return (int) (cell >>> Integer.SIZE) == node ? (int) cell : NONE;
    }

    /** The node without the mark. */
    static int node(int step) {
        return step & NODE;
    }

    /** As {@link #step}; if the letter has led nowhere, it leads to a new node from now on. */
    int grown(int node, char letter) {
        if (codes[letter] == 0) {
            codes[letter] = ++letters;
            cells = Arrays.copyOf(cells, Math.max(cells.length, last + letters + 1));
        }
        int known = step(node, letter);
        return known != NONE ? known : grownBy(node, codes[letter]);
    }

    /** Marks where the letter leads. */
    void mark(int node, char letter) {
        cells[bases[node] + codes[letter]] |= MARKED;
    }

    private int grownBy(int node, int code) {
        if (bases[node] == 0 || cells[bases[node] + code] != 0) {
            move(node, code);
        }
        int grown = root();
        cells[bases[node] + code] = (long) node << Integer.SIZE | grown;
        return grown;
    }

    /** Moves the cells of a node to where there is also room for one more. */
    private void move(int node, int code) {
        int[] taken = new int[letters + 1];
        int count = 0;
        for (int other = 1; other <= letters && bases[node] != 0; other++) {
            if (cells[bases[node] + other] >>> Integer.SIZE == node) {
                taken[count++] = other;
            }
        }
        taken[count] = code;
        int base = free(Arrays.copyOf(taken, count + 1));
        for (int i = 0; i < count; i++) {
            cells[base + taken[i]] = cells[bases[node] + taken[i]];
            cells[bases[node] + taken[i]] = 0;
        }
        bases[node] = base;
    }

    private int free(int[] wanted) {
        int base = Math.max(1, last - LOOK_BACK);
        while (!isFree(base, wanted)) {
            base++;
        }
        last = Math.max(last, base);
        return base;
    }

    private boolean isFree(int base, int[] wanted) {
        if (base + letters >= cells.length) {
            cells = Arrays.copyOf(cells, 2 * (base + letters));
        }
        for (int code : wanted) {
            if (cells[base + code] != 0) {
                return false;
            }
        }
        return true;
    }
}
