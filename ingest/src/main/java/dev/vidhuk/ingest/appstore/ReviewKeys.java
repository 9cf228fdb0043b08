package dev.vidhuk.ingest.appstore;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.events.Precision;
import dev.vidhuk.events.ReplyState;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.FoundReview.FoundReply;
import dev.vidhuk.ingest.api.Fields;
import dev.vidhuk.ingest.text.PlainText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By which keys one of Apple's services writes a review down. Each has keys of its own for the same things.
 *
 * @param envelope the key of the object that holds all but the id; empty where there is none
 * @param at when it was written, or last changed where only that is told
 * @param edited whether it was changed; then {@code at} is the time of the change
 * @param response the developer's response where it stands within the review
 */
record ReviewKeys(
        String envelope,
        String id,
        String text,
        String author,
        String at,
        String edited,
        String response,
        ResponseKeys responseKeys) {

    private static final ResponseKeys IN_THE_STORE = new ResponseKeys("id", "body", "modified", "");

    /** App Store Connect's API. */
    static final ReviewKeys CONNECT = new ReviewKeys(
            "attributes",
            "id",
            "body",
            "reviewerNickname",
            "createdDate",
            "",
            "",
            new ResponseKeys("id", "responseBody", "lastModifiedDate", "state"));

    /** What the pages of App Store Connect, and iTunes Connect before it, load. */
    static final ReviewKeys CONSOLE = new ReviewKeys(
            "value",
            "id",
            "review",
            "nickname",
            "lastModified",
            "edited",
            "developerResponse",
            new ResponseKeys("responseId", "response", "lastModified", "pendingState"));

    /** What the store's pages load. */
    static final ReviewKeys STORE = new ReviewKeys(
            "attributes", "id", "review", "userName", "date", "isEdited", "developerResponse", IN_THE_STORE);

    /** What iTunes loads. */
    static final ReviewKeys ITUNES =
            new ReviewKeys("", "userReviewId", "body", "name", "date", "isEdited", "developerResponse", IN_THE_STORE);

    /** By which keys it writes down what the developer responds. */
    record ResponseKeys(String id, String text, String at, String state) {}

    /**
     * The review.
     *
     * @param beside the developer's response where it stands elsewhere, or null
     * @param app the app's Apple ID, or null where nobody tells
     * @throws IllegalArgumentException where it has no id, neither text nor stars, or a time that is none
     */
    FoundReview review(JsonNode item, @Nullable JsonNode beside, @Nullable String app) {
        JsonNode fields = inside(item);
        String siteId = Fields.required(item.has(id) ? item : fields, id);
        Instant published = time(fields, at);
        List<FoundReply> replies = replies(beside == null ? fields.path(response) : beside);
        String written = plain(fields, text);
        Double rating = Fields.stars(fields, "rating");
        if (written == null && rating == null) {
            throw new IllegalArgumentException("has neither " + text + " nor rating");
        }
        return new FoundReview(
                siteId,
                app,
                app == null ? null : "https://apps.apple.com/app/id" + app,
                Fields.text(fields, author),
                null,
                plain(fields, "title"),
                written,
                false,
                rating,
                Fields.text(fields, "rating"),
                published,
                published == null ? Precision.UNKNOWN : Precision.SECOND,
                fields.path(edited).asBoolean() ? published : null,
                null,
                replies.size(),
                replies);
    }

    private List<FoundReply> replies(JsonNode response) {
        JsonNode fields = inside(response);
        String reply = plain(fields, responseKeys.text());
        if (reply == null) {
            return List.of();
        }
        Instant repliedAt = time(fields, responseKeys.at());
        return List.of(new FoundReply(
                Fields.text(response.has(responseKeys.id()) ? response : fields, responseKeys.id()),
                null,
                null,
                true, // nobody but the developer can respond
                false,
                state(fields),
                reply,
                repliedAt,
                repliedAt == null ? Precision.UNKNOWN : Precision.SECOND));
    }

    /** It takes Apple up to a day to publish a response; until then it is pending, with whatever is to be done with it. */
    private ReplyState state(JsonNode response) {
        String told = Fields.text(response, responseKeys.state());
        boolean shown = told == null || told.equals("PUBLISHED");
        return shown && !response.path("isHidden").asBoolean() ? ReplyState.PUBLISHED : ReplyState.PENDING;
    }

    private JsonNode inside(JsonNode item) {
        return item.path(envelope).isObject() ? item.path(envelope) : item;
    }

    /** ISO-8601 with an offset, or milliseconds since the epoch. */
    private static @Nullable Instant time(JsonNode fields, String key) {
        return fields.path(key).isNumber()
                ? Instant.ofEpochMilli(fields.path(key).asLong())
                : Fields.time(fields, key);
    }

    private static @Nullable String plain(JsonNode fields, String key) {
        String text = Fields.text(fields, key);
        return text == null ? null : PlainText.orNull(PlainText.of(text));
    }
}
