package dev.vidhuk.processing.text;

import java.util.List;
import java.util.stream.Stream;

/** A word of a phrase, the stem of one, or a gap. */
record PhrasePiece(String text, boolean stem) {
    private static final String GAP = "..";
    /** A gap stands for so many words, or fewer. */
    static final int LONGEST_GAP = 3;

    /** The pieces of an entry, see {@link Phrases}. */
    static List<PhrasePiece> of(String entry) {
        return Stream.of(Words.form(entry.strip()).split(" +"))
                .map(PhrasePiece::read)
                .toList();
    }

    private static PhrasePiece read(String written) {
        boolean stem = written.endsWith("*");
        return new PhrasePiece(stem ? written.substring(0, written.length() - 1) : written, stem);
    }

    boolean isGap() {
        return text.equals(GAP);
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
}
