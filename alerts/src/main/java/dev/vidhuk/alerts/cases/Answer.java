package dev.vidhuk.alerts.cases;

import dev.vidhuk.events.Reply;
import dev.vidhuk.events.ReplyState;
import dev.vidhuk.events.Review;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * The first reply that answers the author's last word that matters.
 *
 * @param at the reply's own time; where only the day is known, when first seen, but not before that day began
 */
record Answer(Moment moment, Instant at) {

    /**
     * Finds the answer to a word. Only the brand's own published reply answers, by whomever and through whatever tool: not
     * another customer's, nor one that is pending or rejected. A tie within the precision of the times counts.
     */
    static Optional<Answer> to(Moment word, Review review) {
        return review.replies().stream()
                .filter(Answer::canAnswer)
                .map(Moment::of)
                .filter(moment -> !moment.certainlyBefore(word))
                .min(Comparator.comparing(Moment::at))
                .map(moment -> new Answer(moment, moment.at()));
    }

    private static boolean canAnswer(Reply reply) {
        return reply.official() && !reply.byAuthor() && reply.state() == ReplyState.PUBLISHED;
    }
}
