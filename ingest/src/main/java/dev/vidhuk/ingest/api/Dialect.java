package dev.vidhuk.ingest.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.ingest.api.Verdict.Meaning;
import dev.vidhuk.ingest.http.Fetched;
import java.time.Instant;

/** How one API says that something is wrong. */
public interface Dialect {
    /** By the status alone (RFC 9110, 15), with {@code Retry-After} and its relatives. */
    Dialect HTTP = (answer, body, now) -> {
        Meaning meaning = switch (answer.status()) {
            case 401 -> Meaning.EXPIRED;
            case 402, 403, 407, 451 -> Meaning.REFUSED;
            case 404, 410 -> Meaning.GONE;
            case 429 -> Meaning.THROTTLED;
            default -> answer.status() >= 200 && answer.status() < 300 ? Meaning.FINE : Meaning.FAILED;
        };
        boolean later = meaning == Meaning.THROTTLED || answer.status() == 503;
        return new Verdict(meaning, "", later ? answer.untilRenewed(now) : null);
    };

    /**
     * What an answer means.
     *
     * @param body the answer as JSON; a missing node where it is none
     */
    Verdict read(Fetched answer, JsonNode body, Instant now);
}
