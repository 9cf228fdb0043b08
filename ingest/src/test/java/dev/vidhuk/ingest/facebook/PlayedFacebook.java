package dev.vidhuk.ingest.facebook;

import dev.vidhuk.ingest.api.graph.PlayedGraph;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A page on Facebook. */
public final class PlayedFacebook extends PlayedGraph {
    private static final String VISIT = SELF + "_77";

    /** One of which all is asked for with {@code token-1}. */
    public PlayedFacebook() {
        super("feed", "comments");
        serve();
    }

    /**
     * A visitor has posted, and nothing else is there. Three comment, of whom the latest come first where that is asked for;
     * below the earliest somebody agrees, and then the page answers.
     */
    public void visit(Instant at) {
        String path = "/" + VISIT + "/comments";
        Map<String, String> first = Map.of("order", "reverse_chronological", "fields", "comments");
        String post = comment(VISIT, false, "Погано", time(at)) + ", \"comments\": " + comments(first, at) + "}";
        say("/" + SELF + "/feed", query -> "{\"data\": [" + post + "]}");
        say(path, query -> comments(query, at));
        say("/c-1/comments", query -> answers(from(query), at));
    }

    private String comments(Map<String, String> query, Instant at) {
        boolean latestFirst = query.getOrDefault("order", "").equals("reverse_chronological");
        boolean withAnswers = query.getOrDefault("fields", "").contains("comments");
        return edge(
                VISIT + "/comments",
                latestFirst ? List.of(3, 2, 1) : List.of(1, 2, 3),
                from(query),
                2,
                number -> comment("c-" + number, false, "comment " + number, time(at))
                        + (number == 1 && withAnswers ? ", \"comments\": " + answers(0, at) : "") + "}");
    }

    private String answers(int from, Instant at) {
        return edge(
                "c-1/comments",
                List.of("me too", "sorry"),
                from,
                1,
                text -> comment(text.replace(' ', '-'), text.equals("sorry"), text, time(at)) + "}");
    }

    private static int from(Map<String, String> query) {
        return Integer.parseInt(query.getOrDefault("after", "Q0").substring(1));
    }

    private void say(String path, Function<Map<String, String>, String> answer) {
        site.route(path, exchange -> {
            byte[] body =
                    answer.apply(values(exchange.getRequestURI().getRawQuery())).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        });
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
