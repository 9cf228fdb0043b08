package dev.vidhuk.alerts.cases;

import dev.vidhuk.events.HistoryEntry;
import dev.vidhuk.events.Reply;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.TaggedReview;
import dev.vidhuk.events.Tags;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes out of a review what must not, or need not, be kept. */
final class Redaction {
    /** The last replies that an alert shows. */
    private static final int MOST_REPLIES = 20;
    /** How much of each, in UTF-16 code units. */
    private static final int LONGEST_REPLY = 2_000;

    private Redaction() {}

    /** Only what a later alert shows: the brand's and the author's last replies, cut where they are long. */
    static TaggedReview trim(TaggedReview tagged) {
        List<Reply> replies = tagged.review().replies().stream()
                .filter(reply -> reply.official() || reply.byAuthor())
                .map(Redaction::cut)
                .toList();
        List<Reply> last = replies.subList(Math.max(0, replies.size() - MOST_REPLIES), replies.size());
        Review r = tagged.review();
        return with(tagged, copy(r, r.url(), r.product(), r.author(), r.authorId(), r.title(), r.text(), last));
    }

    /** No word, name or link of the author is left; categories and stars are, since they name nobody. */
    static TaggedReview erase(TaggedReview tagged) {
        Review review = copy(tagged.review(), null, null, null, null, null, null, List.of());
        Tags t = tagged.tags();
        Tags tags = new Tags(
                t.language(),
                t.languageConfidence(),
                t.sentiment(),
                t.textSentiment(),
                t.sentimentScore(),
                t.confidence(),
                List.of(),
                t.complaints(),
                t.signals(),
                t.customerType(),
                List.of(),
                t.severity(),
                t.severityScore(),
                List.of());
        return new TaggedReview(review, tags, tagged.taggedBy(), tagged.taggedAt());
    }

    /** The same moves without the notes, in which a person may have quoted the author. */
    static List<HistoryEntry> erase(List<HistoryEntry> history) {
        return history.stream()
                .map(h -> new HistoryEntry(h.at(), h.what(), h.why(), h.by(), null))
                .toList();
    }

    private static TaggedReview with(TaggedReview tagged, Review review) {
        return new TaggedReview(review, tagged.tags(), tagged.taggedBy(), tagged.taggedAt());
    }

    private static Reply cut(Reply r) {
        String text = r.text();
        if (text == null || text.length() <= LONGEST_REPLY) {
            return r;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST_REPLY - 1)) ? LONGEST_REPLY - 1 : LONGEST_REPLY;
        return new Reply(
                r.id(),
                r.author(),
                r.official(),
                r.byAuthor(),
                r.state(),
                text.substring(0, end),
                r.publishedAt(),
                r.publishedPrecision(),
                r.firstSeenAt());
    }

    private static Review copy(
            Review r,
            @Nullable String url,
            @Nullable String product,
            @Nullable String author,
            @Nullable String authorId,
            @Nullable String title,
            @Nullable String text,
            List<Reply> replies) {
        return new Review(
                r.id(),
                r.revision(),
                r.source(),
                r.channel(),
                r.brand(),
                r.location(),
                product,
                url,
                author,
                authorId,
                title,
                text,
                r.truncated(),
                r.rating(),
                r.ratingRaw(),
                r.publishedAt(),
                r.publishedPrecision(),
                r.editedAt(),
                r.withdrawnAt(),
                r.firstSeenAt(),
                r.observedAt(),
                r.checkedAt(),
                r.origin(),
                r.repliesVisible(),
                r.replyCount(),
                replies);
    }
}
