package dev.vidhuk.launcher.demo;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Does a script's moves on a portal, and says each in one English sentence. */
final class Stage {
    private final Portal portal;
    private final Map<String, PortalReview> reviews = new HashMap<>();

    Stage(Portal portal) {
        this.portal = portal;
    }

    /**
     * Does the move.
     *
     * @throws IllegalArgumentException where the script names a review that is not shown
     */
    String perform(Move move, Instant at) {
        if (move instanceof Move.Write write) {
            return write(write, at);
        }
        PortalReview review = review(move.review());
        return review.place().label() + ": " + change(review, move, at);
    }

    private String write(Move.Write write, Instant at) {
        int number = portal.write(write.place(), write.author(), write.product(), write.stars(), write.text(), at);
        reviews.put(write.review(), Objects.requireNonNull(portal.review(number)));
        return "%s: %s writes: %s, %s"
                .formatted(write.place().label(), write.author(), stars(write.stars()), write.gist());
    }

    private String change(PortalReview review, Move move, Instant at) {
        if (move instanceof Move.Edit edit) {
            portal.edit(review.number(), edit.stars(), edit.text(), at);
            return "%s edits the review: now %s, %s".formatted(review.author(), stars(edit.stars()), edit.gist());
        } else if (move instanceof Move.Answer answer) {
            portal.answer(review.number(), answer.text(), at);
            return "the shop answers %s".formatted(review.author());
        } else if (move instanceof Move.Comment comment) {
            return comment(review, comment, at);
        }
        portal.withdraw(review.number(), at);
        return "%s withdraws the review".formatted(review.author());
    }

    private String comment(PortalReview review, Move.Comment comment, Instant at) {
        String author = Objects.requireNonNullElse(comment.author(), review.author());
        portal.comment(review.number(), author, comment.text(), at);
        return author.equals(review.author())
                ? "%s writes again: %s".formatted(author, comment.gist())
                : "%s, another customer, writes under the review by %s: %s"
                        .formatted(author, review.author(), comment.gist());
    }

    private PortalReview review(String name) {
        PortalReview review = reviews.get(name);
        if (review == null) {
            throw new IllegalArgumentException("the script has not written " + name);
        }
        return review;
    }

    private static String stars(@Nullable Integer stars) {
        return stars == null ? "no stars" : stars + " of 5 stars";
    }
}
