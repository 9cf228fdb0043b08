package dev.vidhuk.launcher.sources;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vidhuk.events.SourcePoll;
import dev.vidhuk.events.kafka.Json;

/** Polls of a page that shows everything, with changes as JSON. */
public final class PollSamples {
    private static final ObjectMapper MAPPER = Json.mapper();

    private static final String POLL = """
            {"type": "page", "outcome": "ok", "polledAt": "2026-11-20T18:00:00Z", "took": "PT2S", "complete": true,
             "coveredFrom": "2026-11-06T18:00:00Z", "seen": 120, "published": 3, "rechecked": 0, "firstPoll": false,
             "every": "PT10M", "nextPollAt": "2026-11-20T18:10:00Z", "capabilities": {"replies": true, "edits": true,
              "deletions": true, "ids": true, "precision": "second", "window": null}}""";

    private PollSamples() {}

    /** A good poll. */
    public static SourcePoll poll(String source, String... changes) {
        ObjectNode poll = object(POLL);
        poll.put("source", source);
        for (String change : changes) {
            poll.setAll(object(change));
        }
        return Json.read(poll.toString(), SourcePoll.class);
    }

    /** One that failed. */
    public static SourcePoll failed(String source, String at) {
        return poll(source, """
                {"outcome": "failed", "error": "no connection", "complete": false, "coveredFrom": null, "seen": 0,
                 "published": 0, "polledAt": "%s", "nextPollAt": "%s"}""".formatted(at, at));
    }

    private static ObjectNode object(String json) {
        try {
            return (ObjectNode) MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
