package dev.vidhuk.ingest.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.ingest.api.Verdict.Meaning;
import dev.vidhuk.ingest.http.Content;
import dev.vidhuk.ingest.http.Fetched;
import dev.vidhuk.ingest.http.Validators;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoogleErrorsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T18:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "403, PERMISSION_DENIED, rateLimitExceeded, THROTTLED",
        "403, PERMISSION_DENIED, quotaExceeded, THROTTLED",
        "403, PERMISSION_DENIED, dailyLimitExceeded, THROTTLED",
        "403, PERMISSION_DENIED, RATE_LIMIT_EXCEEDED, THROTTLED",
        "403, RESOURCE_EXHAUSTED, '', THROTTLED",
        "429, RESOURCE_EXHAUSTED, '', THROTTLED",
        "403, PERMISSION_DENIED, insufficientPermissions, REFUSED",
        "403, PERMISSION_DENIED, SERVICE_DISABLED, REFUSED",
        "401, UNAUTHENTICATED, authError, EXPIRED",
        "404, NOT_FOUND, notFound, GONE",
        "400, INVALID_ARGUMENT, badRequest, FAILED",
        "500, INTERNAL, backendError, FAILED",
    })
    void understandsAnError(int status, String words, String reason, Meaning meaning) {
        String body = """
                {"error": {"code": %d, "message": "so it is", "status": "%s", "errors": [{"reason": "%s"}]}}
                """.formatted(status, words, reason);

        Verdict verdict = read(status, Map.of(), body);

        assertThat(verdict.meaning()).isEqualTo(meaning);
        assertThat(verdict.why()).isEqualTo("so it is");
    }

    @Test
    void findsTheReasonInTheDetailsOfANewerApi() {
        String body = """
                {"error": {"code": 403, "status": "PERMISSION_DENIED", "details": [
                  {"@type": "type.googleapis.com/google.rpc.ErrorInfo", "reason": "RATE_LIMIT_EXCEEDED"}]}}
                """;

        assertThat(read(403, Map.of(), body).meaning()).isEqualTo(Meaning.THROTTLED);
    }

    @ParameterizedTest
    @CsvSource({"58s, PT58S", "0.5s, PT0.5S", "soon, PT7S"})
    void waitsForAsLongAsItIsTold(String delay, Duration expected) {
        String body = """
                {"error": {"code": 429, "details": [{"retryDelay": "%s"}]}}
                """.formatted(delay);

        Verdict verdict = read(429, Map.of("retry-after", List.of("7")), body);

        assertThat(verdict.retryAfter()).isEqualTo(expected);
    }

    @Test
    void takesAnErrorThatIsNoJsonByItsStatus() {
        assertThat(read(502, Map.of(), "<html>").meaning()).isEqualTo(Meaning.FAILED);
        assertThat(read(200, Map.of(), "{\"reviews\": []}").meaning()).isEqualTo(Meaning.FINE);
    }

    private static Verdict read(int status, Map<String, List<String>> headers, String body) {
        URI uri = URI.create("https://androidpublisher.googleapis.com/x");
        Content content = new Content(body.getBytes(java.nio.charset.StandardCharsets.UTF_8), null);
        Fetched fetched = new Fetched(uri, status, false, headers, "application/json", content, Validators.NONE, NOW);
        boolean json = body.startsWith("{");
        return new GoogleErrors()
                .read(
                        fetched,
                        json ? Answers.tree(body) : com.fasterxml.jackson.databind.node.MissingNode.getInstance(),
                        NOW);
    }
}
