package dev.vidhuk.processing.text;

import java.util.ArrayList;
import java.util.List;

/**
 * What a review says, cut once for all who read it.
 *
 * @param whole title and text, a line each
 * @param title the words of the title, with places in it
 * @param text the words of the text, with places in it
 * @param passages those of the title, then those of the text
 * @param inTitle how many of them are the title's
 */
public record Wording(String whole, Words title, Words text, List<Passage> passages, int inTitle) {

    public Wording {
        passages = List.copyOf(passages);
    }

    /** A text without a title. */
    public static Wording of(String text) {
        return of("", text);
    }

    /** A text with its title; either may be empty. */
    public static Wording of(String title, String text) {
        String whole = title.isEmpty() ? text : title + "\n" + text;
        Words ofTitle = Words.of(whole, 0, title.length());
        Words ofText = Words.of(whole, whole.length() - text.length(), whole.length());
        List<Passage> passages = new ArrayList<>(Passages.of(ofTitle));
        int inTitle = passages.size();
        passages.addAll(Passages.of(ofText));
        return new Wording(whole, ofTitle, ofText, passages, inTitle);
    }

    /** The passages of the text alone. */
    public List<Passage> ofText() {
        return passages.subList(inTitle, passages.size());
    }
}
