package dev.vidhuk.processing.evaluation;

import dev.vidhuk.events.Tags;
import dev.vidhuk.processing.labels.LabelledText;
import org.jspecify.annotations.Nullable;

/**
 * A text and what a tagger says of it.
 *
 * @param byText the tags where the stars are kept from the tagger
 * @param byTextAndStars the tags with the stars, or null where there are none
 * @param languageOfFirstWords the language of its first four words alone
 */
record Judged(LabelledText label, Tags byText, @Nullable Tags byTextAndStars, String languageOfFirstWords) {

    /** The tags that a user would see. */
    Tags seen() {
        return byTextAndStars == null ? byText : byTextAndStars;
    }
}
