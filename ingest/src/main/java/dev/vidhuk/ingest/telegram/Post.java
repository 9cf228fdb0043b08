package dev.vidhuk.ingest.telegram;

import dev.vidhuk.events.Precision;
import dev.vidhuk.events.ReplyState;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.FoundReview.FoundReply;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One post of a channel, or message of a group.
 *
 * @param id within the channel or group
 * @param replyTo the id of the post that it answers there, or null
 * @param official whether the brand itself speaks
 * @param text null for a picture, a sticker or a voice without a word
 * @param editedAt when it was edited last, or null where that is not told
 */
record Post(
        String id,
        @Nullable String replyTo,
        @Nullable String author,
        @Nullable String authorId,
        boolean official,
        @Nullable String text,
        @Nullable String url,
        Instant at,
        @Nullable Instant editedAt) {

    FoundReview review(List<FoundReply> replies) {
        return new FoundReview(
                id,
                null,
                url,
                author,
                authorId,
                null,
                text,
                false,
                null,
                null,
                at,
                Precision.SECOND,
                editedAt,
                null,
                replies.size(),
                replies);
    }

    /**
     * As a reply.
     *
     * @param reviewer the account that wrote what it answers, or null
     */
    FoundReply reply(@Nullable String reviewer) {
        return new FoundReply(
                id,
                author,
                authorId,
                official,
                !official && authorId != null && authorId.equals(reviewer),
                ReplyState.PUBLISHED,
                text,
                at,
                Precision.SECOND);
    }
}
