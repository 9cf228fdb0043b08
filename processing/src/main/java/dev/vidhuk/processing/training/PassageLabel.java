package dev.vidhuk.processing.training;

import dev.vidhuk.events.Sentiment;
import dev.vidhuk.processing.labels.LabelledText;
import java.util.Set;

/**
 * What was read in one passage of a text.
 *
 * @param categories what it complains of
 */
record PassageLabel(Sentiment sentiment, Set<String> categories) {
    PassageLabel {
        categories = Set.copyOf(categories);
    }

    boolean against() {
        return LabelledText.callsForAttention(sentiment);
    }

    boolean inFavour() {
        return sentiment == Sentiment.POSITIVE || sentiment == Sentiment.MIXED;
    }
}
