package dev.vidhuk.ingest.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.events.Capabilities;
import dev.vidhuk.events.Precision;
import dev.vidhuk.ingest.api.TokenEndpoint;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an instance is asked for.
 *
 * @param words the tag without its sign, or what to search for; empty for mentions
 */
record Query(Sort sort, String words) {
    /** Any tag: what such a query can show at best. */
    static final Query TAG = new Query(Sort.TAG, "");

    /** The most that an instance gives in one answer. */
    private static final String LIMIT = "40";

    private enum Sort {
        TAG,
        MENTIONS,
        SEARCH
    }

    /** What a user may write. */
    static Query of(String text) {
        String query = text.strip();
        if (query.startsWith("#") && !query.contains(" ")) {
            return new Query(Sort.TAG, query.substring(1));
        }
        return query.equals("mentions") ? new Query(Sort.MENTIONS, "") : new Query(Sort.SEARCH, query);
    }

    /** Whether an instance answers it without knowing who asks; some answer nobody. */
    boolean isPublic() {
        return sort == Sort.TAG;
    }

    boolean isSearch() {
        return sort == Sort.SEARCH;
    }

    /**
     * What can be concluded from its answers. A timeline is all that the instance has; the index of a search may lag, and
     * notifications are dismissed, so that something missing from them means nothing.
     */
    Capabilities capabilities() {
        return new Capabilities(true, true, sort == Sort.TAG, true, Precision.SECOND, null);
    }

    /** Where the posts lie that are older than that one; the newest where it is null. */
    URI page(URI instance, @Nullable String maxId) {
        Map<String, String> parameters = new LinkedHashMap<>();
        switch (sort) {
            case TAG -> {}
            case MENTIONS -> parameters.put("types[]", "mention");
            case SEARCH -> {
                parameters.put("q", words);
                parameters.put("type", "statuses");
            }
        }
        parameters.put("limit", LIMIT);
        if (maxId != null) {
            parameters.put("max_id", maxId);
        }
        return instance.resolve(path() + "?" + TokenEndpoint.form(parameters));
    }

    /** The list in an answer. */
    JsonNode list(JsonNode answer) {
        return sort == Sort.SEARCH ? answer.path("statuses") : answer;
    }

    private String path() {
        return switch (sort) {
            case TAG -> "/api/v1/timelines/tag/" + URLEncoder.encode(words, StandardCharsets.UTF_8);
            case MENTIONS -> "/api/v1/notifications";
            case SEARCH -> "/api/v2/search";
        };
    }
}
