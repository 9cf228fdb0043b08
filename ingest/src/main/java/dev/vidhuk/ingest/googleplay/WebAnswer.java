package dev.vidhuk.ingest.googleplay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.vidhuk.events.Outcome;
import dev.vidhuk.events.Precision;
import dev.vidhuk.events.ReplyState;
import dev.vidhuk.ingest.FoundReview;
import dev.vidhuk.ingest.FoundReview.FoundReply;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.api.Api;
import dev.vidhuk.ingest.api.Fields;
import dev.vidhuk.ingest.api.Items;
import dev.vidhuk.ingest.http.Content;
import dev.vidhuk.ingest.text.PlainText;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the store's own pages load: behind a mark that no script can run, envelopes, and in them, as a text, arrays whose
 * places have a meaning.
 *
 * @param app the app's package name, or null where nobody tells
 * @param place where it was saved from, for people
 * @param fetchedAt when it was saved
 */
record WebAnswer(@Nullable String app, String place, Instant fetchedAt) {
    private static final String MARK = ")]}'";
    /** The envelope of an answer. */
    private static final String ANSWER = "wrb.fr";
    /** The same until about 2016. */
    private static final String OLD_ANSWER = "ecr";

    /** Whether it is one. */
    static boolean is(Content content) {
        return content.text().stripLeading().startsWith(MARK);
    }

    /**
     * The reviews. Where it is the history of one, that is one review, with its latest words.
     *
     * @throws SourceException {@code UNREADABLE} where it has no list of reviews, or none of them can be read
     */
    Items items(Content content) throws SourceException {
        String text = content.text().strip().substring(MARK.length());
        for (JsonNode envelope : json(text.substring(Math.max(0, text.indexOf('['))))) {
            if (ANSWER.equals(envelope.path(0).asText()) && envelope.path(2).isTextual()) {
                return Items.of(histories(json(envelope.path(2).asText()).path(0)), place, this::review);
            }
            if (OLD_ANSWER.equals(envelope.path(0).asText()) && envelope.path(2).isTextual()) {
                return new Items(
                        new WebPage(app, fetchedAt).reviews(envelope.path(2).asText()), List.of());
            }
        }
        throw new SourceException(Outcome.UNREADABLE, place + " holds no answer about reviews");
    }

    private JsonNode json(String text) throws SourceException {
        return Api.json(new Content(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8), place);
    }

    /** The versions of each review together, the latest first. */
    private static JsonNode histories(JsonNode list) {
        Map<String, List<JsonNode>> versions = new LinkedHashMap<>();
        for (JsonNode one : list) {
            versions.computeIfAbsent(one.path(0).asText(), id -> new ArrayList<>())
                    .add(one);
        }
        ArrayNode histories = JsonNodeFactory.instance.arrayNode();
        for (List<JsonNode> history : versions.values()) {
            history.sort(Comparator.comparingLong(
                            (JsonNode one) -> one.path(5).path(0).asLong())
                    .reversed());
            histories.add(JsonNodeFactory.instance.arrayNode().addAll(history));
        }
        return list.isArray() ? histories : list;
    }

    private FoundReview review(JsonNode history) {
        JsonNode latest = history.path(0);
        Instant changed = time(latest.path(5));
        Instant published = time(history.path(history.size() - 1).path(5));
        String id = latest.path(0).asText();
        Double rating = Fields.stars(latest.path(2));
        if (id.isEmpty() || rating == null) {
            throw new IllegalArgumentException("has no id or no stars in their places");
        }
        List<FoundReply> replies = reply(latest.path(7));
        return new FoundReview(
                id,
                app,
                GooglePlayReader.address(app, id),
                Fields.text(latest.path(1).path(0)),
                Fields.text(latest.path(9).path(0)),
                null,
                plain(latest.path(4)),
                false,
                rating,
                latest.path(2).asText(),
                published,
                published == null ? Precision.UNKNOWN : Precision.SECOND,
                history.size() > 1 ? changed : null,
                null,
                replies.size(),
                replies);
    }

    /** Who, what and when; nobody but the developer can reply. */
    private static List<FoundReply> reply(JsonNode reply) {
        String text = plain(reply.path(1));
        if (text == null) {
            return List.of();
        }
        Instant at = time(reply.path(2));
        return List.of(new FoundReply(
                null,
                Fields.text(reply.path(0)),
                null,
                true,
                false,
                ReplyState.PUBLISHED,
                text,
                at,
                at == null ? Precision.UNKNOWN : Precision.SECOND));
    }

    /** Seconds since the epoch, and billionths of a second. */
    private static @Nullable Instant time(JsonNode time) {
        return Fields.epochSeconds(time.path(0));
    }

    private static @Nullable String plain(JsonNode text) {
        return text.isTextual() ? PlainText.orNull(PlainText.of(text.asText())) : null;
    }
}
