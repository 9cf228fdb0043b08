package dev.vidhuk.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about a review of which the tagger could only have guessed. It changes no tag: it is what a later
 * model may learn from.
 *
 * @param revision the {@link Review#revision} that the person looked at
 * @param sentiment never {@link Sentiment#UNSURE}
 * @param categories of the taxonomy, those of the complaints that the text makes; may be empty
 * @param by who decided
 * @param note in the person's own words, or null
 */
public record TagDecision(
        String reviewId,
        int revision,
        Sentiment sentiment,
        List<String> categories,
        String by,
        Instant at,
        @Nullable String note) {

    public TagDecision {
        Names.requireReviewId(reviewId);
        if (sentiment == Sentiment.UNSURE) {
            throw new IllegalArgumentException("a decision that decides nothing");
        }
        categories.forEach(category -> Names.require("category", category));
        categories = List.copyOf(categories);
    }
}
