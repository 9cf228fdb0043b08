package dev.vidhuk.ingest.api.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.api.Api;
import dev.vidhuk.ingest.api.Dialect;
import dev.vidhuk.ingest.api.Fields;
import dev.vidhuk.ingest.api.Verdict;
import dev.vidhuk.ingest.api.Verdict.Meaning;
import dev.vidhuk.ingest.http.Content;
import dev.vidhuk.ingest.http.Fetched;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The Graph API says by a code of its own what is wrong; its status is 400 for nearly everything. */
public final class GraphDialect implements Dialect {
    private static final String USAGE = "X-Business-Use-Case-Usage";

    /** Of an object that is gone, or was never to be seen with this token. */
    private static final int NO_OBJECT = 33;

    @Override
    public Verdict read(Fetched answer, JsonNode body, Instant now) {
        JsonNode error = body.path("error");
        if (error.isMissingNode()) {
            return HTTP.read(answer, body, now);
        }
        int code = error.path("code").asInt();
        Meaning meaning = meaning(code, error.path("error_subcode").asInt());
        return new Verdict(meaning, why(code, error), meaning == Meaning.THROTTLED ? wait(answer) : null);
    }

    private static Meaning meaning(int code, int subcode) {
        if (code >= 200 && code < 300) {
            return Meaning.REFUSED; // a permission is missing
        }
        if (code >= 80_000 && code < 80_100) {
            return Meaning.THROTTLED; // of a business use case, such as 80001 of pages and 80002 of Instagram
        }
        return switch (code) {
            case 4, 17, 32, 341, 368, 613 -> Meaning.THROTTLED;
            case 3, 10, 102, 190 -> Meaning.REFUSED;
            case 100 -> subcode == NO_OBJECT ? Meaning.GONE : Meaning.FAILED;
            case 803 -> Meaning.GONE;
            default -> Meaning.FAILED;
        };
    }

    private static String why(int code, JsonNode error) {
        String message = String.valueOf(Fields.text(error, "message"));
        String about = code == 190 || code == 102
                ? "the token has expired or was revoked, and only a person can make another: "
                : "";
        return about + message + " (code " + code + ")";
    }

    /** The longest of all that the header tells, which is in minutes; null where it tells none. */
    private static @Nullable Duration wait(Fetched answer) {
        long minutes = 0;
        for (JsonNode business : usage(answer.header(USAGE))) {
            for (JsonNode use : business) {
                minutes = Math.max(
                        minutes, use.path("estimated_time_to_regain_access").asLong());
            }
        }
        return minutes == 0 ? null : Duration.ofMinutes(minutes);
    }

    private static JsonNode usage(@Nullable String header) {
        try {
            byte[] text = (header == null ? "{}" : header).getBytes(StandardCharsets.UTF_8);
            return Api.json(new Content(text, StandardCharsets.UTF_8), USAGE);
        } catch (SourceException e) {
            return MissingNode.getInstance();
        }
    }
}
