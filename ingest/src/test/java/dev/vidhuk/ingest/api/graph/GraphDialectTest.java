package dev.vidhuk.ingest.api.graph;

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

class GraphDialectTest {
    private static final Instant NOW = Instant.parse("2026-11-20T18:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "400, 4,     0,  THROTTLED",
        "400, 17,    0,  THROTTLED",
        "400, 32,    0,  THROTTLED",
        "403, 613,   0,  THROTTLED",
        "400, 80001, 0,  THROTTLED",
        "400, 80002, 0,  THROTTLED",
        "400, 368,   0,  THROTTLED",
        "400, 190, 463,  REFUSED",
        "401, 190,   0,  REFUSED",
        "403, 10,    0,  REFUSED",
        "403, 200,   0,  REFUSED",
        "403, 283,   0,  REFUSED",
        "400, 100,  33,  GONE",
        "400, 100,   0,  FAILED",
        "404, 803,   0,  GONE",
        "500, 2,     0,  FAILED"
    })
    void tellsByTheCodeWhatIsWrong(int status, int code, int subcode, Meaning meaning) throws SourceException {
        Verdict verdict = verdict(status, error(code, subcode), "{}");

        assertThat(verdict.meaning()).isEqualTo(meaning);
        assertThat(verdict.why()).contains("Sorry").contains("(code " + code + ")");
    }

    @Test
    void goesByTheStatusWhereNoCodeIsThere() throws SourceException {
        assertThat(verdict(200, "{'data': []}", "{}").meaning()).isEqualTo(Meaning.FINE);
        assertThat(verdict(502, "{}", "{}").meaning()).isEqualTo(Meaning.FAILED);
    }

    @Test
    void waitsUntilTheLastOfAllUsesIsAllowedAgain() throws SourceException {
        String usage = "{'17': [{'type': 'pages', 'call_count': 100, 'estimated_time_to_regain_access': 19},"
                + " {'type': 'instagram', 'estimated_time_to_regain_access': 4}]}";

        assertThat(verdict(400, error(80_001, 0), usage).retryAfter()).isEqualTo(Duration.ofMinutes(19));
        assertThat(verdict(400, error(4, 0), "no json").retryAfter()).isNull();
        assertThat(verdict(400, error(10, 0), usage).retryAfter()).isNull();
    }

    private static String error(int code, int subcode) {
        return "{'error': {'message': 'Sorry.', 'code': " + code + ", 'error_subcode': " + subcode + "}}";
    }

    private static Verdict verdict(int status, String json, String usage) throws SourceException {
        Content content = new Content(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), null);
        Fetched answer = new Fetched(
                URI.create("https://graph.facebook.com/v25.0/1/feed"),
                status,
                false,
                Map.of("x-business-use-case-usage", List.of(usage.replace('\'', '"'))),
                "application/json",
                content,
                Validators.NONE,
                NOW);
        return new GraphDialect().read(answer, Api.json(content, ""), NOW);
    }
}
