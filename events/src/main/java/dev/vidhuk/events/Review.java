package dev.vidhuk.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer's review as its source last showed it; a later event with the same id replaces it.
 *
 * @param id {@code <source>/<the id that the site gives, or a derived one>}
 * @param revision grows by one whenever anything that a reader could see has changed; the first is 1
 * @param rating 1 to 5 whatever the site's scale, or null
 * @param ratingRaw the rating as the site writes it, such as {@code 2/10}
 * @param publishedAt equal to {@code firstSeenAt} where the precision is unknown
 * @param editedAt the site's own time of the last edit, or null where it tells none
 * @param withdrawnAt when we learned that it is gone from the site, or null
 * @param observedAt when what a reader can see last changed, as far as we know
 * @param checkedAt the moment at which the fetch began that last showed it: the witness of a verdict
 * @param repliesVisible whether this source shows replies at all; where not, no reply is no evidence
 * @param replyCount how many replies the site has, at least as many as {@code replies} holds
 */
public record Review(
        String id,
        int revision,
        String source,
        Channel channel,
        String brand,
        @Nullable String location,
        @Nullable String product,
        @Nullable String url,
        @Nullable String author,
        @Nullable String authorId,
        @Nullable String title,
        @Nullable String text,
        boolean truncated,
        @Nullable Double rating,
        @Nullable String ratingRaw,
        Instant publishedAt,
        Precision publishedPrecision,
        @Nullable Instant editedAt,
        @Nullable Instant withdrawnAt,
        Instant firstSeenAt,
        Instant observedAt,
        Instant checkedAt,
        Origin origin,
        boolean repliesVisible,
        int replyCount,
        List<Reply> replies) {

    /** The longest text that travels, in UTF-16 code units; a longer one is cut and marked {@code truncated}. */
    public static final int LONGEST_TEXT = 20_000;

    public Review {
        Names.requireReviewId(id);
        Names.require("source", source);
        Names.require("brand", brand);
        if (revision < 1) {
            throw new IllegalArgumentException("revision below 1: " + revision);
        }
        if (rating != null && !(rating >= 1 && rating <= 5)) {
            throw new IllegalArgumentException("rating not in 1..5: " + rating);
        }
        if (text != null && text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("text longer than " + LONGEST_TEXT + ": " + text.length());
        }
        if (replyCount < replies.size()) {
            throw new IllegalArgumentException("replyCount " + replyCount + " of " + replies.size() + " replies");
        }
        replies = List.copyOf(replies);
    }

    /** Whether the author has written anything at all beside the stars. */
    public boolean hasText() {
        return text != null && !text.isBlank();
    }

    /** The same review, said to have come to us by that way. */
    public Review from(Origin from) {
        return new Review(
                id,
                revision,
                source,
                channel,
                brand,
                location,
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
                firstSeenAt,
                observedAt,
                checkedAt,
                from,
                repliesVisible,
                replyCount,
                replies);
    }
}
