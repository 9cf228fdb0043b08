package dev.vidhuk.ingest.vk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.ingest.api.Dialect;
import dev.vidhuk.ingest.api.Verdict;
import dev.vidhuk.ingest.api.Verdict.Meaning;
import dev.vidhuk.ingest.http.Fetched;
import java.time.Duration;
import java.time.Instant;

/** By the code in the body, since errors come with the status 200 (errors.json of VKCOM/vk-api-schema, 5.199). */
final class VkDialect implements Dialect {
    private static final int PER_SECOND = 6;

    @Override
    public Verdict read(Fetched answer, JsonNode body, Instant now) {
        JsonNode error = body.path("error");
        if (!error.isObject()) {
            return Dialect.HTTP.read(answer, body, now);
        }
        int code = error.path("error_code").asInt();
        Meaning meaning = switch (code) {
            case 5, 27, 28, 1114, 1116, 1117 -> Meaning.EXPIRED;
            case PER_SECOND, 9, 29 -> Meaning.THROTTLED;
            // also: a captcha is wanted (14), the token's owner must confirm who it is (17)
            case 2, 7, 14, 15, 17, 18, 19, 20, 21, 23, 24, 30, 200, 201, 203, 212 -> Meaning.REFUSED;
            default -> Meaning.FAILED;
        };
        String why = "error " + code + ", " + error.path("error_msg").asText("");
        return new Verdict(meaning, why, code == PER_SECOND ? Duration.ofSeconds(1) : null);
    }
}
