package dev.vidhuk.ingest;

import dev.vidhuk.events.Review;
import dev.vidhuk.events.SeenReview;

/** A review as it last was, now gone from its site. */
final class Withdrawal {
    private Withdrawal() {}

    /** The same review, withdrawn at the time and with the revision that the memory says. */
    static Review of(Review last, SeenReview seen) {
        return new Review(
                last.id(),
                seen.revision(),
                last.source(),
                last.channel(),
                last.brand(),
                last.location(),
                last.product(),
                last.url(),
                last.author(),
                last.authorId(),
                last.title(),
                last.text(),
                last.truncated(),
                last.rating(),
                last.ratingRaw(),
                last.publishedAt(),
                last.publishedPrecision(),
                last.editedAt(),
                seen.withdrawnAt(),
                last.firstSeenAt(),
                seen.observedAt(),
                last.checkedAt(),
                last.origin(),
                last.repliesVisible(),
                last.replyCount(),
                last.replies());
    }
}
