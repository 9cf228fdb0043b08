package dev.vidhuk.ingest.facebook;

import dev.vidhuk.ingest.api.graph.PlayedGraph;
import java.util.Map;

/** A page on Facebook. */
public final class PlayedFacebook extends PlayedGraph {
    /** One of which all is asked for with {@code token-1}. */
    public PlayedFacebook() {
        super("feed", "comments");
        serve();
    }

    @Override
    public String type() {
        return "facebook";
    }

    @Override
    public Map<String, String> options() {
        return Map.of("page", SELF, "token", "token-1");
    }

    @Override
    protected int tooManyCode() {
        return 80_001;
    }

    @Override
    protected String count(int number) {
        return ", \"comment_count\": " + number;
    }

    @Override
    protected String comment(String id, boolean own, String text, String at) {
        String from = own
                ? "{\"id\": \"" + SELF + "\", \"name\": \"Svitlo\"}"
                : "{\"id\": \"u-" + id + "\", \"name\": \"Olha\"}";
        return """
                {"id": "%s", "from": %s, "message": %s, "created_time": "%s", "permalink_url": "https://wall.example/%s"
                """.formatted(id, from, quoted(text), at, id).strip();
    }
}
