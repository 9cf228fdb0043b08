package dev.vidhuk.ingest.googlebusiness;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.events.Precision;
import dev.vidhuk.events.ReplyState;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.FoundReview.FoundReply;
import dev.vidhuk.ingest.api.Fields;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a review as the API describes it. */
final class ReviewReader {
    private static final Map<String, Double> STARS =
            Map.of("ONE", 1.0, "TWO", 2.0, "THREE", 3.0, "FOUR", 4.0, "FIVE", 5.0);
    /** What lies closer to the publication is no edit: both times are told to the thousandth of a second. */
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private ReviewReader() {}

    /**
     * The review.
     *
     * @throws IllegalArgumentException where it has no id, neither text nor stars, or a time that is none
     */
    static FoundReview review(JsonNode item) {
        String stars = Fields.text(item, "starRating");
        Double rating = stars == null ? null : STARS.get(stars);
        String text = OriginalText.of(Fields.text(item, "comment"));
        if (rating == null && text == null) {
            throw new IllegalArgumentException("has neither comment nor starRating");
        }
        Instant created = Fields.time(item, "createTime");
        List<FoundReply> replies = reply(item.path("reviewReply"), Fields.text(item, "reviewReplyState"));
        return new FoundReview(
                id(item),
                null,
                Fields.text(item, "reviewReplyUrl"),
                item.path("reviewer").path("isAnonymous").asBoolean()
                        ? null
                        : Fields.text(item, "reviewer", "displayName"),
                null,
                null,
                text,
                false,
                rating,
                rating == null ? null : stars,
                created,
                created == null ? Precision.UNKNOWN : Precision.SECOND,
                edited(created, Fields.time(item, "updateTime")),
                null,
                replies.size(),
                replies);
    }

    private static String id(JsonNode item) {
        String id = Fields.text(item, "reviewId");
        return id == null ? Fields.required(item, "name").replaceFirst(".*/", "") : id;
    }

    private static @Nullable Instant edited(@Nullable Instant created, @Nullable Instant updated) {
        boolean later = created != null && updated != null && updated.isAfter(created.plus(AT_ONCE));
        return later ? updated : null;
    }

    /** Nobody but the owner can write there, and only once. */
    private static List<FoundReply> reply(JsonNode reply, @Nullable String besideIt) {
        String text = OriginalText.of(Fields.text(reply, "comment"));
        if (text == null) {
            return List.of();
        }
        Instant at = Fields.time(reply, "updateTime");
        String state = Fields.text(reply, "reviewReplyState");
        return List.of(new FoundReply(
                null,
                null,
                null,
                true,
                false,
                state(state == null ? besideIt : state),
                text,
                at,
                at == null ? Precision.UNKNOWN : Precision.SECOND));
    }

    /** Answers from before April 2026 have none: then a reply was shown as soon as it was written. */
    private static ReplyState state(@Nullable String told) {
        return switch (told == null ? "" : told) {
            case "PENDING" -> ReplyState.PENDING;
            case "REJECTED" -> ReplyState.REJECTED;
            default -> ReplyState.PUBLISHED;
        };
    }
}
