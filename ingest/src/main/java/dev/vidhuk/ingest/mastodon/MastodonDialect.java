package dev.vidhuk.ingest.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.ingest.api.Dialect;
import dev.vidhuk.ingest.api.Verdict;
import dev.vidhuk.ingest.api.Verdict.Meaning;
import dev.vidhuk.ingest.http.Fetched;
import java.time.Instant;

/** By the status, with what {@code error} says of it (Mastodon's entity Error). */
final class MastodonDialect implements Dialect {
    @Override
    public Verdict read(Fetched answer, JsonNode body, Instant now) {
        Verdict verdict = Dialect.HTTP.read(answer, body, now);
        String why = body.path("error_description").asText(body.path("error").asText(""));
        // what needs an account answers 422 to those who have none
        boolean stranger = answer.status() == 422 && why.contains("authenticated user");
        return new Verdict(
                stranger ? Meaning.REFUSED : verdict.meaning(),
                verdict.meaning() == Meaning.FINE ? "" : why,
                verdict.retryAfter());
    }
}
