package dev.vidhuk.processing;

import dev.vidhuk.events.Replay;
import dev.vidhuk.events.Review;
import org.jspecify.annotations.Nullable;

/**
 * What comes out of {@link ReplayStep}: a review to be tagged, or how far a replay has come.
 *
 * @param review null for a tombstone, and where there is progress
 */
record Replayed(@Nullable Review review, @Nullable Replay progress) {

    boolean isReview() {
        return progress == null;
    }
}
