package dev.vidhuk.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One reply under a review.
 *
 * @param id the site's id, or one derived from author and text where the site gives none; unique within the review
 * @param official the brand itself speaks
 * @param byAuthor the author of the review speaks
 * @param publishedAt the reply's own time; equal to {@code firstSeenAt} where the precision is unknown
 */
public record Reply(
        String id,
        @Nullable String author,
        boolean official,
        boolean byAuthor,
        ReplyState state,
        @Nullable String text,
        Instant publishedAt,
        Precision publishedPrecision,
        Instant firstSeenAt) {}
