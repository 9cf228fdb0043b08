package dev.vidhuk.processing.text;

/**
 * A sentence, or a part of one that a word such as "but" begins.
 *
 * @param words at least one
 * @param part which part of a review of the form "pros, cons" it belongs to
 * @param contrasted whether a word such as "but" begins it: what comes after it weighs more than what came before
 * @param asks whether a question mark ends it
 */
public record Passage(Words words, Part part, boolean contrasted, boolean asks) {
    /** The parts of a review of the form "pros, cons". */
    public enum Part {
        BODY,
        PROS,
        CONS
    }

    /** Where it begins in the text, in UTF-16 code units. */
    public int start() {
        return words.start(0);
    }

    /** Where it ends in the text, exclusive. */
    public int end() {
        return words.end(words.size() - 1);
    }
}
