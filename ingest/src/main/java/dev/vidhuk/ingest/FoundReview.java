package dev.vidhuk.ingest;

import dev.vidhuk.events.Precision;
import dev.vidhuk.events.ReplyState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A review as a page shows it, before we compare it with what we know.
 *
 * @param siteId the id that the site gives, or null
 * @param rating 1 to 5, or null
 * @param ratingRaw the rating as the site writes it, or null
 * @param publishedAt null where the page tells none; then the precision is unknown
 * @param editedAt the site's own time of the last edit, or null
 * @param withdrawnAt when the site says that it was withdrawn, or null
 * @param replyCount how many replies the site says it has
 */
public record FoundReview(
        @Nullable String siteId,
        @Nullable String product,
        @Nullable String url,
        @Nullable String author,
        @Nullable String authorId,
        @Nullable String title,
        @Nullable String text,
        boolean truncated,
        @Nullable Double rating,
        @Nullable String ratingRaw,
        @Nullable Instant publishedAt,
        Precision publishedPrecision,
        @Nullable Instant editedAt,
        @Nullable Instant withdrawnAt,
        int replyCount,
        List<FoundReply> replies) {

    public FoundReview {
        if (publishedAt == null && publishedPrecision != Precision.UNKNOWN) {
            throw new IllegalArgumentException("a precision without a time");
        }
        if (rating != null && !(rating >= 1 && rating <= 5)) {
            throw new IllegalArgumentException("rating not in 1..5: " + rating);
        }
        replies = List.copyOf(replies);
    }

    /**
     * A reply as a page shows it.
     *
     * @param siteId the id that the site gives, or null
     * @param publishedAt null where the page tells none; then the precision is unknown
     */
    public record FoundReply(
            @Nullable String siteId,
            @Nullable String author,
            @Nullable String authorId,
            boolean official,
            boolean byAuthor,
            ReplyState state,
            @Nullable String text,
            @Nullable Instant publishedAt,
            Precision publishedPrecision) {}
}
