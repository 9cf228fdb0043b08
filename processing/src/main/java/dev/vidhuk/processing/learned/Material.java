package dev.vidhuk.processing.learned;

import dev.vidhuk.processing.language.LanguageGuess;
import dev.vidhuk.processing.text.Passage;
import dev.vidhuk.processing.text.Wording;
import java.util.List;
import java.util.Set;

/**
 * All that the model looks at in a text.
 *
 * @param wording the text itself, behind its title
 * @param guess which language letters and frequent words speak for
 * @param lexicon what the word lists say
 * @param asks whether it asks the brand something
 * @param byBrand whether it has the phrases of a brand's own voice
 */
public record Material(Wording wording, LanguageGuess guess, LexiconView lexicon, boolean asks, boolean byBrand) {

    /** Title and text. */
    public String text() {
        return wording.whole();
    }

    /** The passages of title and text, in order; a text without words has none. */
    public List<Passage> passages() {
        return wording.passages();
    }

    /** ISO 639-1, or {@code und}. */
    public String language() {
        return guess.language();
    }

    /**
     * What the word lists say of a text.
     *
     * @param score what the whole feels, -1 to 1
     * @param passageScores what each passage feels, in the order of the passages
     * @param categories what it complains of
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record LexiconView(double score, double confidence, double[] passageScores, Set<String> categories) {
        public LexiconView {
            categories = Set.copyOf(categories);
        }
    }
}
