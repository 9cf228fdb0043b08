package dev.vidhuk.ingest.googleplay;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.ingest.api.Dialect;
import dev.vidhuk.ingest.api.GoogleErrors;
import dev.vidhuk.ingest.api.Verdict;
import dev.vidhuk.ingest.api.Verdict.Meaning;
import dev.vidhuk.ingest.http.Fetched;
import java.time.Instant;

/** As all of Google's, but for one: 404 may be about the app, and then no review is gone. */
final class PlayErrors implements Dialect {
    private final Dialect google = new GoogleErrors();

    @Override
    public Verdict read(Fetched answer, JsonNode body, Instant now) {
        Verdict verdict = google.read(answer, body, now);
        return verdict.meaning() == Meaning.GONE && aboutTheApp(body.path("error"))
                ? Verdict.of(Meaning.REFUSED, verdict.why())
                : verdict;
    }

    private static boolean aboutTheApp(JsonNode error) {
        return GoogleErrors.reasons(error).contains("applicationnotfound")
                || error.path("message").asText("").startsWith("Package not found");
    }
}
