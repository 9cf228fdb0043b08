package dev.vidhuk.ingest.googlebusiness;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.events.Precision;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.api.Fields;
import dev.vidhuk.ingest.text.PlainText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A review as the Places API shows it to everybody: five of a place at most, and no reply. Nobody is asked for it; an answer
 * that somebody has saved can be read.
 */
final class PlacesReview {
    private PlacesReview() {}

    /** Whether it is one, of the API of today or of the one before it. */
    static boolean is(JsonNode item) {
        return item.has("authorAttribution") || item.has("author_name");
    }

    /**
     * The review.
     *
     * @throws IllegalArgumentException where it has neither text nor stars, or a time that is none
     */
    static FoundReview review(JsonNode item) {
        Double rating = Fields.stars(item, "rating");
        String text = text(item);
        if (rating == null && text == null) {
            throw new IllegalArgumentException("has neither text nor rating");
        }
        Instant at = item.has("time") ? Fields.epochSeconds(item, "time") : Fields.time(item, "publishTime");
        String name = Fields.text(item, "name");
        boolean old = item.has("author_name");
        return new FoundReview(
                name == null ? null : name.replaceFirst(".*/", ""),
                null,
                Fields.text(item, "googleMapsUri"),
                old ? Fields.text(item, "author_name") : Fields.text(item, "authorAttribution", "displayName"),
                old ? Fields.text(item, "author_url") : Fields.text(item, "authorAttribution", "uri"),
                null,
                text,
                false,
                rating,
                Fields.text(item, "rating"),
                at,
                at == null ? Precision.UNKNOWN : Precision.SECOND,
                null,
                null,
                0,
                List.of());
    }

    /** The original where a translation stands beside it. */
    private static @Nullable String text(JsonNode item) {
        String original = Fields.text(item, "originalText", "text");
        String shown = item.path("text").isTextual() ? Fields.text(item, "text") : Fields.text(item, "text", "text");
        String text = original == null ? shown : original;
        return text == null ? null : PlainText.orNull(PlainText.of(text));
    }
}
