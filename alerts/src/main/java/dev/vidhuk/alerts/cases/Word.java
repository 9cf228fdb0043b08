package dev.vidhuk.alerts.cases;

import dev.vidhuk.events.CaseReason;
import dev.vidhuk.events.FollowUp;
import dev.vidhuk.events.Reply;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.Sentiment;
import dev.vidhuk.events.TaggedReview;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that the author said and that needs an answer: the review, an edit of it, or a follow-up under it.
 *
 * @param why the named reason for which it needs one
 * @param seenAt when we first saw it
 * @param followUp the id of the reply by which the author said it, or null
 */
record Word(
        Moment said, String why, Instant seenAt, @Nullable String followUp) {

    /** The order in which the author said them. */
    static final Comparator<Word> IN_ORDER = Comparator.comparing(
                    (Word word) -> word.said().earliest())
            .thenComparing(word -> word.said().at());

    /** A person's own judgement. */
    static final String PERSON = "person";

    private static final String QUESTION = "question";

    /** The review as it was first written. */
    static Word original(TaggedReview tagged) {
        return original(tagged, name(Need.of(tagged)));
    }

    /** No word of the author's, but a person's that the case must be looked at from then on. */
    static Word ofPerson(Instant at) {
        return new Word(Moment.exactly(at), PERSON, at, null);
    }

    /** The review as it was first written, which a person has found to need an answer. */
    static Word original(TaggedReview tagged, String why) {
        Review review = tagged.review();
        return new Word(Moment.of(review), why, review.firstSeenAt(), null);
    }

    /** An edit, at the site's own time of it where it tells one, else when it was first seen. */
    static Word edit(TaggedReview before, TaggedReview now, String why) {
        return new Word(
                editedAt(before.review(), now.review()), why, now.review().observedAt(), null);
    }

    private static Moment editedAt(Review before, Review now) {
        if (now.editedAt() != null && !Objects.equals(now.editedAt(), before.editedAt())) {
            return Moment.exactly(now.editedAt());
        }
        // app stores show the time of the last edit as the review's own
        return now.publishedAt().isAfter(before.publishedAt())
                ? Moment.of(now).unseenAt(before.checkedAt())
                : Moment.between(before.checkedAt(), now.observedAt());
    }

    /**
     * What the author wrote under the review and needs an answer, except what was heard before. Thanks need none.
     *
     * @param before the last sight of the review, or null where this is the first
     */
    static List<Word> followUps(@Nullable TaggedReview before, TaggedReview now, List<String> heard) {
        return now.tags().followUps().stream()
                .filter(followUp -> needsAnswer(followUp) && !heard.contains(followUp.replyId()))
                .flatMap(followUp -> now.review().replies().stream()
                        .filter(reply -> reply.id().equals(followUp.replyId()))
                        .map(reply -> followUp(before, followUp, reply)))
                .toList();
    }

    private static boolean needsAnswer(FollowUp followUp) {
        return followUp.question() || unhappy(followUp);
    }

    private static boolean unhappy(FollowUp followUp) {
        return followUp.sentiment() == Sentiment.NEGATIVE || followUp.sentiment() == Sentiment.MIXED;
    }

    private static Word followUp(@Nullable TaggedReview before, FollowUp followUp, Reply reply) {
        Moment own = Moment.of(reply);
        Moment said = before == null || shows(before.review(), reply)
                ? own
                : own.unseenAt(before.review().checkedAt());
        // who complains and asks, complains
        String why = unhappy(followUp) ? name(followUp.sentiment()) : QUESTION;
        return new Word(said, "follow-up-" + why, reply.firstSeenAt(), reply.id());
    }

    private static boolean shows(Review review, Reply reply) {
        return review.replies().stream().anyMatch(r -> r.id().equals(reply.id()));
    }

    /** The reason of a case that is opened by a follow-up alone. */
    CaseReason reason() {
        return why.endsWith(QUESTION) ? CaseReason.QUESTION : CaseReason.COMPLAINT;
    }

    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
