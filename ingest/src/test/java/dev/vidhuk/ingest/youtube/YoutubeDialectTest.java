package dev.vidhuk.ingest.youtube;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.ingest.SourceException;
import dev.vidhuk.ingest.api.Api;
import dev.vidhuk.ingest.api.Verdict;
import dev.vidhuk.ingest.api.Verdict.Meaning;
import dev.vidhuk.ingest.http.Content;
import dev.vidhuk.ingest.http.Fetched;
import dev.vidhuk.ingest.http.Validators;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YoutubeDialectTest {
    /** 10 in the morning in California, in winter. */
    private static final Instant NOW = Instant.parse("2026-11-20T18:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "403, quotaExceeded,       THROTTLED",
        "403, dailyLimitExceeded,  THROTTLED",
        "403, rateLimitExceeded,   THROTTLED",
        "429, rateLimitExceeded,   THROTTLED",
        "403, commentsDisabled,    REFUSED",
        "403, accessNotConfigured, REFUSED",
        "400, keyInvalid,          REFUSED",
        "404, videoNotFound,       GONE",
        "400, processingFailure,   FAILED",
        "500, backendError,        FAILED"
    })
    void tellsByTheReasonWhatIsWrong(int status, String reason, Meaning meaning) throws SourceException {
        assertThat(verdict(status, error(reason, "")).meaning()).isEqualTo(meaning);
    }

    @Test
    void tellsAWrongKeyByTheDetailsOfABadRequest() throws SourceException {
        String details = ", 'details': [{'@type': 'ErrorInfo', 'reason': 'API_KEY_INVALID'}]";

        assertThat(verdict(400, error("badRequest", details)).meaning()).isEqualTo(Meaning.REFUSED);
        assertThat(verdict(400, error("badRequest", "")).meaning()).isEqualTo(Meaning.FAILED);
    }

    @Test
    void waitsAsLongAsTheDayLastsThere() throws SourceException {
        assertThat(verdict(403, error("quotaExceeded", "")).retryAfter()).isEqualTo(Duration.ofHours(14));
    }

    @Test
    void waitsAsLongAsItIsAskedToWhereRequestsOnlyCameTooFast() throws SourceException {
        assertThat(verdict(403, error("rateLimitExceeded", "")).retryAfter()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void saysItWithoutHtml() throws SourceException {
        assertThat(verdict(403, error("quotaExceeded", "")).why()).isEqualTo("Over your quota.");
    }

    private static String error(String reason, String details) {
        return "{'error': {'message': 'Over your <a>quota</a>.', 'errors': [{'reason': '" + reason + "'}]" + details
                + "}}";
    }

    private static Verdict verdict(int status, String json) throws SourceException {
        Content content = new Content(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), null);
        Fetched answer = new Fetched(
                URI.create("https://www.googleapis.com/youtube/v3/commentThreads"),
                status,
                false,
                Map.of("retry-after", List.of("7")),
                "application/json",
                content,
                Validators.NONE,
                NOW);
        return new YoutubeDialect().read(answer, Api.json(content, ""), NOW);
    }
}
