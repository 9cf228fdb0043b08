package dev.vidhuk.processing.replay;

import dev.vidhuk.events.Review;
import java.time.Instant;

/** Whether a replay reaches a review, and why. */
public enum Reach {
    PUBLISHED,
    EDITED,
    /** Its source tells no time of an edit, and we have seen something else in it since. */
    SEEN_TO_CHANGE,
    /** Published and last edited before. */
    BEFORE,
    /** It comes from outside and lacks its times. */
    UNDATED;

    /** How a replay from that time on reaches the review; the time itself is within. */
    public static Reach of(Review review, Instant from) {
        if (review.publishedAt() == null || review.observedAt() == null) {
            return UNDATED;
        }
        if (!review.publishedAt().isBefore(from)) {
            return PUBLISHED;
        }
        if (review.editedAt() != null) {
            return review.editedAt().isBefore(from) ? BEFORE : EDITED;
        }
        boolean changed = review.revision() > 1 && !review.observedAt().isBefore(from);
        return changed ? SEEN_TO_CHANGE : BEFORE;
    }

    /** Whether the replay tags it. */
    public boolean within() {
        return this != BEFORE && this != UNDATED;
    }
}
