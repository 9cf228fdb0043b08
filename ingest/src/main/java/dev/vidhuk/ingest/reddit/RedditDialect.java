package dev.vidhuk.ingest.reddit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.ingest.api.Dialect;
import dev.vidhuk.ingest.api.Verdict;
import dev.vidhuk.ingest.api.Verdict.Meaning;
import dev.vidhuk.ingest.http.Fetched;
import java.time.Instant;

/** By the status, with its reason; what was asked in a form answers 200 and says in the body what is wrong. */
final class RedditDialect implements Dialect {
    @Override
    public Verdict read(Fetched answer, JsonNode body, Instant now) {
        Verdict verdict = Dialect.HTTP.read(answer, body, now);
        JsonNode error = body.path("json").path("errors").path(0);
        if (verdict.meaning() == Meaning.FINE && error.isArray()) {
            boolean tooMany = error.path(0).asText().equals("RATELIMIT");
            return Verdict.of(
                    tooMany ? Meaning.THROTTLED : Meaning.FAILED,
                    error.path(0).asText() + ", " + error.path(1).asText());
        }
        String why = body.path("reason").asText(body.path("message").asText(""));
        return verdict.meaning() == Meaning.FINE ? verdict : new Verdict(verdict.meaning(), why, verdict.retryAfter());
    }
}
