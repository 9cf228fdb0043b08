package dev.vidhuk.ingest.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.ingest.api.Dialect;
import dev.vidhuk.ingest.api.Verdict;
import dev.vidhuk.ingest.api.Verdict.Meaning;
import dev.vidhuk.ingest.http.Fetched;
import java.time.Instant;

/** By the name of the error (XRPC): nearly all of them come with the status 400. */
final class BlueskyDialect implements Dialect {
    @Override
    public Verdict read(Fetched answer, JsonNode body, Instant now) {
        Verdict verdict = Dialect.HTTP.read(answer, body, now);
        String error = body.path("error").asText("");
        if (verdict.meaning() == Meaning.FINE || error.isEmpty()) {
            return verdict;
        }
        Meaning meaning = switch (error) {
            case "ExpiredToken", "InvalidToken", "AuthMissing", "AuthenticationRequired", "AuthRequired" ->
                Meaning.EXPIRED;
            case "AuthFactorTokenRequired", "AccountTakedown", "AccountDeactivated", "AccountSuspended" ->
                Meaning.REFUSED;
            case "NotFound" -> Meaning.GONE;
            case "RateLimitExceeded" -> Meaning.THROTTLED;
            default -> verdict.meaning();
        };
        String message = body.path("message").asText("");
        return new Verdict(meaning, message.isEmpty() ? error : error + ", " + message, verdict.retryAfter());
    }
}
