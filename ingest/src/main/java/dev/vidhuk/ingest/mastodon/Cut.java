package dev.vidhuk.ingest.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether an instance may have kept a part of a conversation back. Who asks without an account is shown what everybody may
 * read of the first 60 posts in it, and none that is further down than 20 answers (Mastodon's {@code
 * StatusesController}); nothing says so.
 */
final class Cut {
    /** Fewer than 60, of which some may be for a few readers only. */
    private static final int POSTS = 40;

    private static final int LEVELS = 20;

    private Cut() {}

    /** Of what a stranger was shown below that post. */
    static boolean possible(String root, List<JsonNode> shown) {
        return shown.size() >= POSTS || deepest(root, shown) >= LEVELS;
    }

    /** Ids grow with time, but for posts that came late from elsewhere: so all are gone through until nothing is new. */
    private static int deepest(String root, List<JsonNode> shown) {
        Map<String, Integer> levels = new HashMap<>(Map.of(root, 0));
        int before = 0;
        while (levels.size() > before) {
            before = levels.size();
            for (JsonNode status : shown) {
                Integer above = levels.get(status.path("in_reply_to_id").asText(""));
                if (above != null) {
                    levels.putIfAbsent(status.path("id").asText(""), above + 1);
                }
            }
        }
        return levels.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }
}
