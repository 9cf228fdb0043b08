package dev.vidhuk.processing.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Phrases to be found in texts, each with a value. An entry is one or more words; {@code стем*} stands for every word
 * that begins so, {@code ..} for up to three words of any kind.
 *
 * @param <T> what a phrase stands for
 */
public final class Phrases<T> {
    private static final String GAP = "..";
    private static final int LONGEST_GAP = 3;

    private final Node<T> root = new Node<>();

    private record Entry<T>(List<Piece> pattern, T value) {}

    /** A word of a pattern, or the stem of one. */
    private record Piece(String text, boolean stem) {
        static Piece of(String written) {
            boolean stem = written.endsWith("*");
            return new Piece(stem ? written.substring(0, written.length() - 1) : written, stem);
        }

        /** A stem is one if some word begins so. */
        boolean isOneWord() {
            return isWord(text) || (stem && (isWord(text + "a") || isWord(text + "0")));
        }

        private static boolean isWord(String text) {
            List<Word> words = Words.of(text);
            return words.size() == 1 && words.get(0).form().equals(text);
        }

        String cut() {
            return "holds \"" + text + "\", which no text has as one word; texts are cut into "
                    + Words.of(text).stream().map(Word::form).toList();
        }

        boolean fits(String form) {
            return stem ? form.startsWith(text) : form.equals(text);
        }
    }

    /** Where the letters of a first word lead: most words leave the tree after two or three. */
    private static final class Node<T> {
        final List<Entry<T>> words = new ArrayList<>();
        final List<Entry<T>> stems = new ArrayList<>();
        /** Few enough to be gone through, which is quicker than to look a boxed letter up. */
        private char[] letters = new char[0];

        private final List<Node<T>> next = new ArrayList<>();

        @Nullable
        Node<T> after(char letter) {
            for (int i = 0; i < letters.length; i++) {
                if (letters[i] == letter) {
                    return next.get(i);
                }
            }
            return null;
        }

        Node<T> grown(char letter) {
            Node<T> known = after(letter);
            if (known != null) {
                return known;
            }
            letters = Arrays.copyOf(letters, letters.length + 1);
            letters[letters.length - 1] = letter;
            Node<T> node = new Node<>();
            next.add(node);
            return node;
        }
    }

    /**
     * A phrase that was found.
     *
     * @param from with {@code to}: which words of the passage, the end exclusive
     */
    public record Hit<T>(T value, int from, int to) {}

    /** What is wrong with an entry, or null: one that no text can hold would find nothing, and nobody would know. */
    public static @Nullable String problem(String entry) {
        List<Piece> pattern = pattern(entry);
        if (pattern.get(0).text().isEmpty()) {
            return entry.isBlank()
                    ? "has no words"
                    : "begins with a * of its own; write the beginning of a word before it";
        }
        if (pattern.get(0).text().equals(GAP)
                || pattern.get(pattern.size() - 1).text().equals(GAP)) {
            return "begins or ends with ..; that stands for words between two others";
        }
        return pattern.stream()
                .filter(piece -> !piece.text().equals(GAP) && !piece.isOneWord())
                .findFirst()
                .map(Piece::cut)
                .orElse(null);
    }

    private static List<Piece> pattern(String entry) {
        return Stream.of(Words.form(entry.strip()).split(" +")).map(Piece::of).toList();
    }

    /** Adds an entry; the same one may be added with several values. */
    public Phrases<T> add(String entry, T value) {
        List<Piece> pattern = pattern(entry);
        Piece first = pattern.get(0);
        Node<T> node = root;
        for (char letter : first.text().toCharArray()) {
            node = node.grown(letter);
        }
        (first.stem() ? node.stems : node.words).add(new Entry<>(pattern, value));
        return this;
    }

    /** All that are found, also where they overlap, in the order of their beginnings. */
    public List<Hit<T>> all(List<Word> words) {
        List<Hit<T>> hits = new ArrayList<>();
        for (int from = 0; from < words.size(); from++) {
            hits.addAll(beginningAt(words, from));
        }
        return hits;
    }

    /** Those found from left to right, the longest first, without overlaps. */
    public List<Hit<T>> longest(List<Word> words) {
        List<Hit<T>> hits = new ArrayList<>();
        int from = 0;
        while (from < words.size()) {
            Hit<T> longest = longestAt(words, from);
            if (longest != null) {
                hits.add(longest);
            }
            from = longest == null ? from + 1 : longest.to();
        }
        return hits;
    }

    /** Whether any is found. */
    public boolean anyIn(List<Word> words) {
        return IntStream.range(0, words.size()).anyMatch(from -> longestAt(words, from) != null);
    }

    private @Nullable Hit<T> longestAt(List<Word> words, int from) {
        Hit<T> longest = null;
        for (Hit<T> hit : beginningAt(words, from)) {
            longest = longest == null || hit.to() > longest.to() ? hit : longest;
        }
        return longest;
    }

    private List<Hit<T>> beginningAt(List<Word> words, int from) {
        String form = words.get(from).form();
        List<Hit<T>> hits = new ArrayList<>(0);
        @Nullable Node<T> node = root;
        for (int i = 0; i < form.length() && node != null; i++) {
            node = node.after(form.charAt(i));
            if (node != null) {
                addHits(i + 1 == form.length() ? node.words : List.of(), words, from, hits);
                addHits(node.stems, words, from, hits);
            }
        }
        return hits;
    }

    private static <T> void addHits(List<Entry<T>> entries, List<Word> words, int from, List<Hit<T>> hits) {
        for (Entry<T> entry : entries) {
            int to = end(entry.pattern(), 1, words, from + 1);
            if (to > 0) {
                hits.add(new Hit<>(entry.value(), from, to));
            }
        }
    }

    /** Where the rest of the pattern ends, or -1. */
    private static int end(List<Piece> pattern, int next, List<Word> words, int at) {
        if (next == pattern.size()) {
            return at;
        }
        if (pattern.get(next).text().equals(GAP)) {
            return endBehindGap(pattern, next + 1, words, at);
        }
        boolean fits = at < words.size() && pattern.get(next).fits(words.get(at).form());
        return fits ? end(pattern, next + 1, words, at + 1) : -1;
    }

    private static int endBehindGap(List<Piece> pattern, int next, List<Word> words, int at) {
        for (int start = at; start <= Math.min(at + LONGEST_GAP, words.size()); start++) {
            int end = end(pattern, next, words, start);
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }
}
