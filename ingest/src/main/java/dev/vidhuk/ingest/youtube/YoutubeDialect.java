package dev.vidhuk.ingest.youtube;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.ingest.api.Dialect;
import dev.vidhuk.ingest.api.Fields;
import dev.vidhuk.ingest.api.Verdict;
import dev.vidhuk.ingest.api.Verdict.Meaning;
import dev.vidhuk.ingest.http.Fetched;
import dev.vidhuk.ingest.text.PlainText;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Google names a reason beside the status: 403 is a spent quota as well as comments that are turned off, and 400 a key that
 * is wrong as well as an address that is.
 */
final class YoutubeDialect implements Dialect {
    /** Where the day of the quota begins: "resets daily at midnight Pacific Time". */
    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

    @Override
    public Verdict read(Fetched answer, JsonNode body, Instant now) {
        Verdict verdict = HTTP.read(answer, body, now);
        if (verdict.meaning() == Meaning.FINE) {
            return verdict;
        }
        String why = why(body);
        return switch (reason(body)) {
            case "quotaExceeded", "dailyLimitExceeded", "dailyLimitExceededUnreg" ->
                new Verdict(Meaning.THROTTLED, why, untilMidnight(now));
            case "rateLimitExceeded", "userRateLimitExceeded" ->
                new Verdict(Meaning.THROTTLED, why, answer.untilRenewed(now));
            case "keyInvalid", "keyExpired", "badRequest:API_KEY_INVALID", "badRequest:API_KEY_EXPIRED" ->
                Verdict.of(Meaning.REFUSED, why);
            default -> new Verdict(verdict.meaning(), why, verdict.retryAfter());
        };
    }

    /** Of a bad request, also what its details say: there a wrong key is told. */
    private static String reason(JsonNode body) {
        String reason = String.valueOf(Fields.text(body.at("/error/errors/0"), "reason"));
        String detail = Fields.text(body.at("/error/details/0"), "reason");
        return reason.equals("badRequest") && detail != null ? reason + ":" + detail : reason;
    }

    private static String why(JsonNode body) {
        String message = Fields.text(body, "error", "message");
        return message == null ? "" : PlainText.of(message);
    }

    private static Duration untilMidnight(Instant now) {
        ZonedDateTime here = now.atZone(PACIFIC);
        return Duration.between(here, here.toLocalDate().plusDays(1).atStartOfDay(PACIFIC));
    }
}
