package dev.vidhuk.launcher.demo;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A review as the portal keeps it.
 *
 * @param number unique on the portal
 * @param user the author's account
 * @param product what it is about; null means the shop itself
 * @param stars 1 to 5, or null where the author gave none
 * @param text null where there are stars only
 * @param publishedAt to the second, as all times here
 * @param editedAt when the author last changed it, or null
 * @param withdrawnAt when the author took it back, or null
 * @param replies the oldest first
 */
record PortalReview(
        int number,
        Place place,
        String author,
        String user,
        @Nullable String product,
        @Nullable Integer stars,
        @Nullable String text,
        Instant publishedAt,
        @Nullable Instant editedAt,
        @Nullable Instant withdrawnAt,
        List<PortalReply> replies) {

    PortalReview {
        if (stars == null && (text == null || text.isBlank())) {
            throw new IllegalArgumentException("a review without stars and without a text");
        }
        if (stars != null && (stars < 1 || stars > 5)) {
            throw new IllegalArgumentException("stars not in 1..5: " + stars);
        }
        notBefore(publishedAt, editedAt);
        notBefore(publishedAt, withdrawnAt);
        replies = List.copyOf(replies);
    }

    /** Whether visitors see it. */
    boolean shown() {
        return withdrawnAt == null;
    }

    PortalReview edited(int newStars, String newText, Instant at) {
        return new PortalReview(
                number, place, author, user, product, newStars, newText, publishedAt, at, withdrawnAt, replies);
    }

    PortalReview withdrawn(Instant at) {
        return new PortalReview(number, place, author, user, product, stars, text, publishedAt, editedAt, at, replies);
    }

    PortalReview with(PortalReply reply) {
        notBefore(publishedAt, reply.publishedAt());
        List<PortalReply> all =
                Stream.concat(replies.stream(), Stream.of(reply)).toList();
        return new PortalReview(
                number, place, author, user, product, stars, text, publishedAt, editedAt, withdrawnAt, all);
    }

    private static void notBefore(Instant publishedAt, @Nullable Instant later) {
        if (later != null && later.isBefore(publishedAt)) {
            throw new IllegalArgumentException(later + " is before the review of " + publishedAt);
        }
    }
}
