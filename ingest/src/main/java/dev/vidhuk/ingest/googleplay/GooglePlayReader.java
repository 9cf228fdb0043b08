package dev.vidhuk.ingest.googleplay;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.events.Precision;
import dev.vidhuk.events.ReplyState;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.FoundReview.FoundReply;
import dev.vidhuk.ingest.api.Fields;
import dev.vidhuk.ingest.text.PlainText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads a review as the API describes it: who wrote it, and the entries of the conversation between that user and the
 * developer.
 */
final class GooglePlayReader {
    private static final String STORE = "https://play.google.com/store/apps/details?id=";

    private final @Nullable String app;

    GooglePlayReader(@Nullable String app) {
        this.app = app;
    }

    /**
     * The review.
     *
     * @throws IllegalArgumentException where it has no id, or no entry of the user
     */
    FoundReview review(JsonNode item) {
        String id = Fields.required(item, "reviewId");
        List<JsonNode> written = entries(item, "userComment");
        if (written.isEmpty()) {
            throw new IllegalArgumentException("has no userComment");
        }
        JsonNode latest = written.get(written.size() - 1);
        List<FoundReply> replies = replies(item);
        Instant published = modified(written.get(0));
        Words words = Words.of(latest);
        return new FoundReview(
                id,
                app,
                address(app, id),
                Fields.text(item, "authorName"),
                null,
                words.title(),
                words.text(),
                false,
                Fields.stars(latest, "starRating"),
                Fields.text(latest, "starRating"),
                published,
                published == null ? Precision.UNKNOWN : Precision.SECOND,
                edited(written, replies),
                null,
                replies.size(),
                replies);
    }

    /** Where the store shows a review; null where nobody tells of which app it is. */
    static @Nullable String address(@Nullable String app, String id) {
        return app == null ? null : STORE + encoded(app) + "&reviewId=" + encoded(id);
    }

    /** The entries of that kind, the oldest first. */
    private static List<JsonNode> entries(JsonNode item, String kind) {
        List<JsonNode> entries = new ArrayList<>();
        item.path("comments").forEach(comment -> {
            if (comment.path(kind).isObject()) {
                entries.add(comment.path(kind));
            }
        });
        entries.sort(Comparator.comparing(entry -> Objects.requireNonNullElse(modified(entry), Instant.MIN)));
        return entries;
    }

    /**
     * When the user changed what was written; null where nothing shows that. There is one time for each entry, of the last
     * change: it is an edit where there is an older entry, or a reply, which a review must have come before.
     */
    private static @Nullable Instant edited(List<JsonNode> written, List<FoundReply> replies) {
        Instant last = modified(written.get(written.size() - 1));
        if (last == null) {
            return null;
        }
        Instant first = modified(written.get(0));
        boolean later = first != null && first.isBefore(last);
        boolean answered =
                replies.stream().map(FoundReply::publishedAt).anyMatch(at -> at != null && at.isBefore(last));
        return later || answered ? last : null;
    }

    private static List<FoundReply> replies(JsonNode item) {
        return entries(item, "developerComment").stream()
                .filter(reply -> Fields.text(reply, "text") != null)
                .map(GooglePlayReader::reply)
                .toList();
    }

    /** Nobody but the developer can write there. */
    private static FoundReply reply(JsonNode comment) {
        Instant at = modified(comment);
        return new FoundReply(
                null,
                null,
                null,
                true,
                false,
                ReplyState.PUBLISHED,
                plain(Fields.required(comment, "text")),
                at,
                at == null ? Precision.UNKNOWN : Precision.SECOND);
    }

    private static @Nullable Instant modified(JsonNode comment) {
        return Fields.epochSeconds(comment, "lastModified", "seconds");
    }

    private static @Nullable String plain(String text) {
        return PlainText.orNull(PlainText.of(text));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What the user wrote. */
    private record Words(@Nullable String title, @Nullable String text) {
        /** A tab divides title and text. Where the API translates, the original stands beside the translation. */
        static Words of(JsonNode comment) {
            String original = Fields.text(comment, "originalText");
            String whole = original == null ? Fields.text(comment, "text") : original;
            if (whole == null) {
                return new Words(null, null);
            }
            int tab = whole.indexOf('\t');
            return new Words(tab < 0 ? null : plain(whole.substring(0, tab)), plain(whole.substring(tab + 1)));
        }
    }
}
