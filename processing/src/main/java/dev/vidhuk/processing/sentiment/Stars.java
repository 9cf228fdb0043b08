package dev.vidhuk.processing.sentiment;

import dev.vidhuk.events.Sentiment;
import org.jspecify.annotations.Nullable;

/** What stars say by themselves, and whether a text contradicts them. */
public final class Stars {
    /** Below this the text alone is a guess. */
    private static final double SURE = 0.4;
    /** Stars lie: about a third of those below three stand under a text that is not negative. */
    private static final double CONFIDENCE = 0.7;

    private Stars() {}

    /**
     * What is to be concluded where there is no text: one and two stars are negative, three are neutral, four and five
     * positive; without stars, too, the answer is {@code unsure}.
     *
     * @param rating 1 to 5, or null
     */
    public static Feeling alone(@Nullable Double rating) {
        return rating == null
                ? new Feeling(Sentiment.UNSURE, 0, 0)
                : new Feeling(sentiment(rating), (rating - 3) / 2, CONFIDENCE);
    }

    private static Sentiment sentiment(double rating) {
        return rating < 2.5 ? Sentiment.NEGATIVE : rating < 3.5 ? Sentiment.NEUTRAL : Sentiment.POSITIVE;
    }

    /** Whether text and stars point in opposite directions, the text with some certainty. */
    public static boolean atOdds(@Nullable Feeling text, @Nullable Double rating) {
        if (text == null || rating == null || text.confidence() < SURE) {
            return false;
        }
        Sentiment stars = sentiment(rating);
        return (stars == Sentiment.POSITIVE && text.sentiment() == Sentiment.NEGATIVE)
                || (stars == Sentiment.NEGATIVE && text.sentiment() == Sentiment.POSITIVE);
    }
}
