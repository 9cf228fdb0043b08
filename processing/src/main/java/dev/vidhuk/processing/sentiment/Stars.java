package dev.vidhuk.processing.sentiment;

import dev.vidhuk.events.Sentiment;
import org.jspecify.annotations.Nullable;

/** What text and stars say together. */
public final class Stars {
    /** Below this the text alone is a guess. */
    private static final double SURE = 0.4;

    private Stars() {}

    /**
     * Weighs text and stars. A text without evidence leaves it to the stars; where they contradict each other, both
     * carry weight; where there is neither, the answer is {@code unsure} or, without any text, neutral stars.
     *
     * @param text what the text says, or null without text
     * @param rating 1 to 5, or null
     */
    public static Feeling together(@Nullable Feeling text, @Nullable Double rating) {
        if (rating == null) {
            return text == null ? new Feeling(Sentiment.UNSURE, 0, 0) : alone(text);
        }
        Feeling stars = of(rating);
        if (text == null || text.confidence() < SURE || text.sentiment() == stars.sentiment()) {
            double confidence = text == null || text.sentiment() != stars.sentiment() ? 0.7 : 0.95;
            return new Feeling(stars.sentiment(), mean(text, stars), confidence);
        }
        return new Feeling(torn(text.sentiment(), stars.sentiment()), mean(text, stars), 0.5);
    }

    /** What the stars say: one and two are negative, three is neutral, four and five are positive. */
    static Feeling of(double rating) {
        Sentiment sentiment = rating < 2.5 ? Sentiment.NEGATIVE : rating < 3.5 ? Sentiment.NEUTRAL : Sentiment.POSITIVE;
        return new Feeling(sentiment, (rating - 3) / 2, 0.7);
    }

    /** Whether text and stars point in opposite directions, the text with some certainty. */
    public static boolean atOdds(@Nullable Feeling text, @Nullable Double rating) {
        return text != null
                && rating != null
                && text.confidence() >= SURE
                && of(rating).sentiment() != Sentiment.NEUTRAL
                && text.score() * of(rating).score() < 0
                && text.sentiment() != Sentiment.MIXED;
    }

    private static Feeling alone(Feeling text) {
        return text.confidence() < SURE ? new Feeling(Sentiment.UNSURE, text.score(), text.confidence()) : text;
    }

    private static Sentiment torn(Sentiment text, Sentiment stars) {
        if (stars == Sentiment.NEUTRAL) {
            return text == Sentiment.POSITIVE ? Sentiment.MIXED : text;
        }
        return text == Sentiment.MIXED && stars == Sentiment.NEGATIVE ? Sentiment.NEGATIVE : Sentiment.MIXED;
    }

    private static double mean(@Nullable Feeling text, Feeling stars) {
        return text == null ? stars.score() : (text.score() + stars.score()) / 2;
    }
}
