package dev.vidhuk.ingest.instagram;

import dev.vidhuk.ingest.api.graph.PlayedGraph;
import java.util.Map;

/** A professional account on Instagram. */
public final class PlayedInstagram extends PlayedGraph {
    /** One of which all is asked for with {@code token-1}. */
    public PlayedInstagram() {
        super("media", "replies");
        serve();
    }

    @Override
    public String type() {
        return "instagram";
    }

    @Override
    public Map<String, String> options() {
        return Map.of("account", SELF, "token", "token-1");
    }

    @Override
    protected int tooManyCode() {
        return 80_002;
    }

    @Override
    protected String count(int number) {
        return "";
    }

    /** Who an author is, Instagram says of the account itself alone. */
    @Override
    protected String comment(String id, boolean own, String text, String at) {
        String who = own
                ? "\"username\": \"svitlo\", \"user\": {\"id\": \"" + SELF + "\"}"
                : "\"username\": \"olha\", \"from\": {\"id\": \"u-" + id + "\", \"username\": \"olha\"}";
        return """
                {"id": "%s", %s, "text": %s, "timestamp": "%s"
                """.formatted(id, who, quoted(text), at).strip();
    }
}
