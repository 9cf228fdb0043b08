package dev.vidhuk.processing.learned;

import dev.vidhuk.processing.text.Passage;
import java.util.List;
import java.util.Set;

/**
 * All that the model looks at in a text.
 *
 * @param text the text itself, behind its title
 * @param language ISO 639-1, or {@code und}
 * @param passages in order; a text without words has none
 * @param lexicon what the word lists say
 * @param asks whether it asks the brand something
 * @param byBrand whether it has the phrases of a brand's own voice
 */
public record Material(
        String text, String language, List<Passage> passages, LexiconView lexicon, boolean asks, boolean byBrand) {

    public Material {
        passages = List.copyOf(passages);
    }

    /**
     * What the word lists say of a text.
     *
     * @param score what the whole feels, -1 to 1
     * @param passageScores what each passage feels, in the order of the passages
     * @param categories what it complains of
     */
    public record LexiconView(double score, double confidence, List<Double> passageScores, Set<String> categories) {
        public LexiconView {
            passageScores = List.copyOf(passageScores);
            categories = Set.copyOf(categories);
        }
    }
}
