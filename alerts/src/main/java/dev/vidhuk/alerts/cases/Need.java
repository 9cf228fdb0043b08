package dev.vidhuk.alerts.cases;

import dev.vidhuk.events.CaseReason;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.Sentiment;
import dev.vidhuk.events.Signal;
import dev.vidhuk.events.TaggedReview;
import dev.vidhuk.events.Tags;
import org.jspecify.annotations.Nullable;

/** Whether a review needs an answer, and why. */
enum Need {
    NEGATIVE(CaseReason.COMPLAINT),
    MIXED(CaseReason.COMPLAINT),
    COMPLAINT_IN_SPITE_OF_STARS(CaseReason.COMPLAINT),
    FEW_STARS_WITHOUT_TEXT(CaseReason.COMPLAINT),
    FEW_STARS_UNSURE(CaseReason.COMPLAINT),
    QUESTION(CaseReason.QUESTION),
    /** The brand or an advertisement speaks. */
    NO_CUSTOMER(null),
    /** Listed; a person may open it. */
    UNSURE(null),
    CONTENT(null);

    /** More stars than these are a good rating, of five. */
    private static final double MIDDLING_STARS = 3;
    /** So many stars or fewer are a complaint even where the words say nothing, of five. */
    private static final double FEW_STARS = 2;

    private final @Nullable CaseReason reason;

    Need(@Nullable CaseReason reason) {
        this.reason = reason;
    }

    /** The reason of the case that it opens, or null where none is needed. */
    @Nullable
    CaseReason reason() {
        return reason;
    }

    /** What one review needs, by its stars, its text and its signals; replies and dates do not matter. */
    static Need of(TaggedReview tagged) {
        Tags tags = tagged.tags();
        if (tags.signals().contains(Signal.BRAND_VOICE)) {
            return NO_CUSTOMER;
        }
        return switch (tags.sentiment()) {
            case NEGATIVE -> NEGATIVE;
            case MIXED -> MIXED;
            case NEUTRAL, POSITIVE, UNSURE -> inSpiteOfSentiment(tagged.review(), tags);
        };
    }

    private static Need inSpiteOfSentiment(Review review, Tags tags) {
        if (complainsInSpiteOfStars(review, tags)) {
            return COMPLAINT_IN_SPITE_OF_STARS;
        }
        if (fewStars(review) && !review.hasText()) {
            return FEW_STARS_WITHOUT_TEXT;
        }
        if (fewStars(review) && (unsure(tags.sentiment()) || unsure(tags.textSentiment()))) {
            return FEW_STARS_UNSURE;
        }
        if (tags.signals().contains(Signal.QUESTION)) {
            return QUESTION;
        }
        return unsure(tags.sentiment()) ? UNSURE : CONTENT;
    }

    private static boolean complainsInSpiteOfStars(Review review, Tags tags) {
        Sentiment said = tags.textSentiment();
        return tags.signals().contains(Signal.RATING_TEXT_MISMATCH)
                && review.rating() != null
                && review.rating() > MIDDLING_STARS
                && (!tags.complaints().isEmpty() || said == Sentiment.NEGATIVE || said == Sentiment.MIXED);
    }

    private static boolean fewStars(Review review) {
        return review.rating() != null && review.rating() <= FEW_STARS;
    }

    private static boolean unsure(@Nullable Sentiment sentiment) {
        return sentiment == Sentiment.UNSURE;
    }
}
