package dev.vidhuk.ingest;

import dev.vidhuk.events.Origin;
import dev.vidhuk.events.Precision;
import dev.vidhuk.events.Reply;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.SeenReview;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the record that travels out of what a page showed, within the limits of the contract. */
record ReviewOf(SourceSettings source, boolean repliesVisible, FoundReview found) {
    /** How many replies by others than the brand and the author travel along. */
    static final int OTHER_REPLIES = 100;

    Review at(
            String id,
            int revision,
            Instant published,
            Precision precision,
            Instant firstSeen,
            Instant observed,
            Instant checked,
            Origin origin,
            @Nullable SeenReview before) {
        List<Reply> replies = replies(before, checked);
        return new Review(
                id,
                revision,
                source.name(),
                source.channel(),
                source.brand(),
                source.location(),
                found.product(),
                found.url(),
                found.author(),
                found.authorId(),
                found.title(),
                shortened(found.text()),
                found.truncated() || tooLong(found.text()),
                found.rating(),
                found.ratingRaw(),
                published,
                precision,
                found.editedAt(),
                found.withdrawnAt(),
                firstSeen,
                observed,
                checked,
                origin,
                repliesVisible && (source.trust() || !found.repliesHidden()),
                Math.max(found.replyCount(), found.replies().size()),
                replies);
    }

    private List<Reply> replies(@Nullable SeenReview before, Instant readAt) {
        String[] ids = Fingerprint.ofReplies(found);
        List<Reply> replies = new ArrayList<>();
        int others = 0;
        for (int i = 0; i < ids.length; i++) {
            FoundReview.FoundReply reply = found.replies().get(i);
            if (reply.official() || reply.byAuthor() || others++ < OTHER_REPLIES) {
                Instant known = before == null ? null : before.replies().get(ids[i]);
                replies.add(reply(ids[i], reply, known == null ? readAt : known));
            }
        }
        return replies;
    }

    private static Reply reply(String id, FoundReview.FoundReply found, Instant firstSeen) {
        return new Reply(
                id,
                found.author(),
                found.official(),
                found.byAuthor(),
                found.state(),
                shortened(found.text()),
                Objects.requireNonNullElse(found.publishedAt(), firstSeen),
                found.publishedPrecision(),
                firstSeen);
    }

    private static boolean tooLong(@Nullable String text) {
        return text != null && text.length() > Review.LONGEST_TEXT;
    }

    private static @Nullable String shortened(@Nullable String text) {
        if (text == null || !tooLong(text)) {
            return text;
        }
        int end = Review.LONGEST_TEXT;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }
}
