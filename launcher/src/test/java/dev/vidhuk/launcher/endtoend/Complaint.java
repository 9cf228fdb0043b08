package dev.vidhuk.launcher.endtoend;

import dev.vidhuk.events.Precision;
import dev.vidhuk.events.Reply;
import dev.vidhuk.events.ReplyState;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.TaggedReview;
import dev.vidhuk.events.kafka.Json;
import dev.vidhuk.launcher.cases.CaseSamples;
import dev.vidhuk.processing.LearnedTagger;
import dev.vidhuk.processing.Tagger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** An unhappy customer's review whose answer is due at a given moment, as a topic shows it at one sight or another. */
record Complaint(String id, Instant dueAt) {
    static final Duration REPLY_WITHIN = Duration.ofHours(1);

    private static final Tagger TAGGER = new LearnedTagger();

    /** Nobody has answered, as far as a fetch at that time could see. */
    TaggedReview unanswered(Instant checkedAt) {
        return seen(1, checkedAt, List.of());
    }

    /** The brand has answered at that time. */
    TaggedReview answered(Instant at) {
        Reply reply =
                new Reply("r1", "Svitlo", true, false, ReplyState.PUBLISHED, "Перепрошуємо!", at, Precision.SECOND, at);
        return seen(2, at, List.of(reply));
    }

    private TaggedReview seen(int revision, Instant checkedAt, List<Reply> replies) {
        Instant published = dueAt.minus(REPLY_WITHIN);
        Review review = CaseSamples.review(id, CaseSamples.at(published), """
                {"revision": %d, "text": "Жахливо, прийшло розбите, гроші не повертають", "ratingRaw": "1/5",
                 "observedAt": "%s", "checkedAt": "%s", "replyCount": %d, "replies": %s}""".formatted(
                        revision, checkedAt, checkedAt, replies.size(), Json.text(replies)));
        return new TaggedReview(review, TAGGER.tag(review), TAGGER.name(), checkedAt);
    }
}
