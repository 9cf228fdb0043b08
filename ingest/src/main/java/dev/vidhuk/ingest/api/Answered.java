package dev.vidhuk.ingest.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.ingest.http.Fetched;
import java.time.Instant;

/** What an API answered: the JSON, and how it came. */
public record Answered(JsonNode json, Fetched fetched) {
    /** When the request began: what it shows was to be seen then or later. */
    public Instant startedAt() {
        return fetched.startedAt();
    }
}
