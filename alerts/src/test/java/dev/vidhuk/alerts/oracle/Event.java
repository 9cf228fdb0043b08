package dev.vidhuk.alerts.oracle;

import dev.vidhuk.events.CaseAction;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.TaggedReview;
import java.time.Instant;

/** One thing that happens to one review. Each is complete in itself, so a history may be shortened at will. */
sealed interface Event {
    Instant at();

    /** In words, for whoever reads a failure. */
    String line();

    /** What a fetch has shown. */
    record Sight(Instant at, TaggedReview seen, String what) implements Event {
        @Override
        public String line() {
            Review review = seen.review();
            return what + " | checked " + review.checkedAt() + ", published " + review.publishedAt() + " by the "
                    + review.publishedPrecision() + ", first seen " + review.firstSeenAt() + ", " + review.origin()
                    + ", replies " + (review.repliesVisible() ? "visible" : "unknown") + ", " + review.rating()
                    + " stars, " + seen.tags().sentiment() + ", " + seen.tags().severity() + ", "
                    + seen.tags().signals() + (review.hasText() ? "" : ", no text");
        }
    }

    /** The review is erased. */
    record Erasure(Instant at) implements Event {
        @Override
        public String line() {
            return "erased";
        }
    }

    /** A person does something. */
    record Act(Instant at, CaseAction action) implements Event {
        @Override
        public String line() {
            return "person: " + action;
        }
    }
}
