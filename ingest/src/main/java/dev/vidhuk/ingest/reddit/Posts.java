package dev.vidhuk.ingest.reddit;

import dev.vidhuk.ingest.api.TokenEndpoint;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where posts and their comments lie.
 *
 * @param search only what these words find; null for all
 */
record Posts(URI api, String subreddit, @Nullable String search) {
    /** Without it, texts come with entities. */
    private static final Map<String, String> PLAIN = Map.of("raw_json", "1");

    /** A page of the list, newest first. */
    URI page(Map<String, String> position) {
        Map<String, String> parameters = new TreeMap<>(position);
        parameters.put("limit", "100");
        if (search == null) {
            return at("/r/" + subreddit + "/new", parameters);
        }
        parameters.putAll(Map.of("q", search, "sort", "new", "t", "all", "type", "link"));
        parameters.put("restrict_sr", String.valueOf(!subreddit.equals("all")));
        return at("/r/" + subreddit + "/search", parameters);
    }

    /** A post with the first of its comments. */
    URI post(String id) {
        return at("/comments/" + TokenEndpoint.form(Map.of("", id)).substring(1), Map.of("limit", "500"));
    }

    /** What lies below a comment that was too deep to be shown. */
    URI below(String post, String comment) {
        return at("/comments/" + post, Map.of("limit", "500", "comment", comment));
    }

    /** Comments that were too many to be shown, by their ids; at most 100 at a time. */
    URI more(String post, List<String> comments) {
        return at(
                "/api/morechildren",
                Map.of("api_type", "json", "link_id", "t3_" + post, "children", String.join(",", comments)));
    }

    private URI at(String path, Map<String, String> parameters) {
        Map<String, String> all = new TreeMap<>(parameters);
        all.putAll(PLAIN);
        return api.resolve(path + "?" + TokenEndpoint.form(all));
    }
}
