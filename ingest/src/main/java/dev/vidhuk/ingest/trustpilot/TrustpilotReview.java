package dev.vidhuk.ingest.trustpilot;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.events.Precision;
import dev.vidhuk.events.ReplyState;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.FoundReview.FoundReply;
import dev.vidhuk.ingest.api.Endpoint;
import dev.vidhuk.ingest.api.Fields;
import dev.vidhuk.ingest.text.Dates;
import dev.vidhuk.ingest.text.Moment;
import dev.vidhuk.ingest.text.PlainText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one review. The API, its events and the site itself name the same things differently. */
final class TrustpilotReview {
    private final JsonNode item;
    private final Instant fetchedAt;

    private TrustpilotReview(JsonNode item, Instant fetchedAt) {
        this.item = item;
        this.fetchedAt = fetchedAt;
    }

    /**
     * The review.
     *
     * @throws IllegalArgumentException where it lacks an id or a time, or has a time that we do not understand
     */
    static FoundReview read(JsonNode item, Instant fetchedAt) {
        return new TrustpilotReview(item, fetchedAt).review();
    }

    private FoundReview review() {
        String id = Fields.required(item, "id");
        Moment published = time(item, "createdAt", "dates.publishedDate");
        if (published == null) {
            throw new IllegalArgumentException("has no createdAt");
        }
        Moment updated = time(item, "updatedAt", "dates.updatedDate");
        Instant editedAt = updated == null || updated.at().equals(published.at()) ? null : updated.at();
        List<FoundReply> replies = replies();
        return new FoundReview(
                id,
                null,
                "https://www.trustpilot.com/reviews/" + Endpoint.segment(id),
                first(item, "consumer.displayName", "consumer.name"),
                first(item, "consumer.id"),
                plain(first(item, "title")),
                plain(first(item, "text")),
                false,
                stars(),
                first(item, "stars", "rating"),
                published.at(),
                published.precision(),
                editedAt,
                hiddenAt(editedAt == null ? published.at() : editedAt),
                replies.size(),
                replies);
    }

    private @Nullable Double stars() {
        Double stars = Fields.stars(item, "stars");
        return stars == null ? Fields.stars(item, "rating") : stars;
    }

    /**
     * When nobody was shown the review any more: because its text was reported ({@code reportData}), or because the site's own
     * software took it for no real one, of which no time is told.
     */
    private @Nullable Instant hiddenAt(Instant lastChanged) {
        if ("hidden".equals(first(item, "reportData.reviewVisibility"))) {
            Moment reported = time(item, "reportData.createdAt");
            return reported == null ? lastChanged : reported.at();
        }
        return item.path("filtered").asBoolean() ? lastChanged : null;
    }

    /** Only the business can write it, and there is at most one. */
    private List<FoundReply> replies() {
        JsonNode reply = item.has("companyReply") ? item.path("companyReply") : item.path("reply");
        String text = plain(first(reply, "text", "message"));
        if (text == null) {
            return List.of();
        }
        Moment at = time(reply, "createdAt", "publishedDate");
        return List.of(new FoundReply(
                null,
                first(item, "businessUnit.displayName"),
                first(item, "businessUnit.id"),
                true,
                false,
                ReplyState.PUBLISHED,
                text,
                at == null ? null : at.at(),
                at == null ? Precision.UNKNOWN : at.precision()));
    }

    private static @Nullable String plain(@Nullable String text) {
        return text == null ? null : PlainText.orNull(PlainText.of(text));
    }

    /** Times of the API have no zone and are in UTC. */
    private @Nullable Moment time(JsonNode node, String... paths) {
        String text = first(node, paths);
        Moment moment = text == null ? null : Dates.UTC.read(text, fetchedAt);
        if (text != null && moment == null) {
            throw new IllegalArgumentException("has a time that is none: " + text);
        }
        return moment;
    }

    /** The first that is there, by keys with dots between them. */
    private static @Nullable String first(JsonNode node, String... paths) {
        for (String path : paths) {
            String text = Fields.text(node, path.split("\\."));
            if (text != null) {
                return text;
            }
        }
        return null;
    }
}
