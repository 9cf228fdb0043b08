package dev.vidhuk.processing.text;

/**
 * A word, number, mark or emoji of a text.
 *
 * @param form in lower case, ё as е, every apostrophe as '
 * @param start with {@code end}: its place in the text, in UTF-16 code units, the end exclusive
 */
public record Word(String form, int start, int end) {

    /** Whether it is a word rather than a number or mark. */
    public boolean isLetters() {
        return Character.isLetter(form.codePointAt(0));
    }
}
