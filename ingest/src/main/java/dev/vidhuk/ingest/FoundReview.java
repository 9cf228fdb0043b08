package dev.vidhuk.ingest;

import dev.vidhuk.events.Precision;
import dev.vidhuk.events.Reply;
import dev.vidhuk.events.ReplyState;
import dev.vidhuk.events.Review;
import java.time.Instant;
import java.util.ArrayList;
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
 * @param repliesHidden whether some of them are not shown, so that the brand's may be among those
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
        List<FoundReply> replies,
        boolean repliesHidden) {

    public FoundReview {
        if (publishedAt == null && publishedPrecision != Precision.UNKNOWN) {
            throw new IllegalArgumentException("a precision without a time");
        }
        if (rating != null && !(rating >= 1 && rating <= 5)) {
            throw new IllegalArgumentException("rating not in 1..5: " + rating);
        }
        replies = List.copyOf(replies);
    }

    /** One of a place whose count says nothing about the replies that it shows. */
    public FoundReview(
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
        this(
                siteId,
                product,
                url,
                author,
                authorId,
                title,
                text,
                truncated,
                rating,
                ratingRaw,
                publishedAt,
                publishedPrecision,
                editedAt,
                withdrawnAt,
                replyCount,
                replies,
                false);
    }

    /** A review as we published it last. */
    public static FoundReview of(Review last) {
        return new FoundReview(
                last.id().substring(last.source().length() + 1),
                last.product(),
                last.url(),
                last.author(),
                last.authorId(),
                last.title(),
                last.text(),
                last.truncated(),
                last.rating(),
                last.ratingRaw(),
                last.publishedPrecision() == Precision.UNKNOWN ? null : last.publishedAt(),
                last.publishedPrecision(),
                last.editedAt(),
                last.withdrawnAt(),
                last.replyCount(),
                last.replies().stream().map(FoundReply::of).toList(),
                !last.repliesVisible() && last.replyCount() > last.replies().size());
    }

    /**
     * The same review of a place that shows the replies which it counts, as far as it has room for them: where it shows
     * fewer, the brand's may be one of the others.
     */
    public FoundReview counted() {
        return with(replies, hides(replies));
    }

    /** The same review, where nobody could read the replies to it, or not all of them. */
    public FoundReview withHiddenReplies() {
        return with(replies, true);
    }

    /** The same review with those replies, of which there may be more than these. */
    public FoundReview with(List<FoundReply> those) {
        return with(those, repliesHidden && hides(those));
    }

    private boolean hides(List<FoundReply> those) {
        return replyCount > those.size() && those.stream().noneMatch(FoundReply::official);
    }

    private FoundReview with(List<FoundReply> those, boolean hidden) {
        return new FoundReview(
                siteId,
                product,
                url,
                author,
                authorId,
                title,
                text,
                truncated,
                rating,
                ratingRaw,
                publishedAt,
                publishedPrecision,
                editedAt,
                withdrawnAt,
                Math.max(replyCount, those.size()),
                those,
                hidden);
    }

    /** The same review with one reply more, or with that one in the place of what it was before; known by its id. */
    public FoundReview with(FoundReply reply) {
        List<FoundReply> all = new ArrayList<>(replies);
        for (int i = 0; i < all.size(); i++) {
            if (reply.siteId() != null && reply.siteId().equals(all.get(i).siteId())) {
                all.set(i, reply);
                return with(all);
            }
        }
        all.add(reply);
        return with(all);
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
            Precision publishedPrecision) {

        /** A reply as we published it last. */
        static FoundReply of(Reply last) {
            boolean timeless = last.publishedPrecision() == Precision.UNKNOWN;
            return new FoundReply(
                    last.id(),
                    last.author(),
                    null,
                    last.official(),
                    last.byAuthor(),
                    last.state(),
                    last.text(),
                    timeless ? null : last.publishedAt(),
                    last.publishedPrecision());
        }
    }
}
