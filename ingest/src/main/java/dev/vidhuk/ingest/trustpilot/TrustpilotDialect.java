package dev.vidhuk.ingest.trustpilot;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.ingest.api.Dialect;
import dev.vidhuk.ingest.api.Fields;
import dev.vidhuk.ingest.api.Verdict;
import dev.vidhuk.ingest.api.Verdict.Meaning;
import dev.vidhuk.ingest.http.Fetched;
import java.time.Instant;

/** The status says it all, but for its gateway, which calls a spent quota a fault with the status 500 as well. */
final class TrustpilotDialect implements Dialect {
    static final TrustpilotDialect INSTANCE = new TrustpilotDialect();

    private TrustpilotDialect() {}

    @Override
    public Verdict read(Fetched answer, JsonNode body, Instant now) {
        Verdict verdict = HTTP.read(answer, body, now);
        String fault = String.valueOf(Fields.text(body, "fault", "detail", "errorcode"));
        boolean spent = fault.startsWith("policies.ratelimit.");
        return verdict.meaning() == Meaning.FINE
                ? verdict
                : new Verdict(spent ? Meaning.THROTTLED : verdict.meaning(), why(body), answer.untilRenewed(now));
    }

    private static String why(JsonNode body) {
        String message = Fields.text(body, "message");
        String fault = Fields.text(body, "fault", "faultstring");
        return message != null ? message : fault != null ? fault : "";
    }
}
