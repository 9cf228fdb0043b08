package dev.vidhuk.ingest.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.ingest.api.Verdict.Meaning;
import dev.vidhuk.ingest.http.Fetched;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How Google's APIs say that something is wrong: {@code error} with a status in words (AIP-193), older ones with a reason for
 * each of its {@code errors}. A quota that is spent is 429 with the newer ones and 403 with the older.
 */
public final class GoogleErrors implements Dialect {
    /** In lower case without underscores: {@code rateLimitExceeded} and {@code RATE_LIMIT_EXCEEDED} are the same. */
    private static final Set<String> QUOTAS = Set.of(
            "ratelimitexceeded", "userratelimitexceeded", "quotaexceeded", "dailylimitexceeded", "resourceexhausted");

    @Override
    public Verdict read(Fetched answer, JsonNode body, Instant now) {
        JsonNode error = body.path("error");
        String why = error.path("message").asText("");
        Verdict plain = Dialect.HTTP.read(answer, body, now);
        if (plain.meaning() == Meaning.THROTTLED || spent(answer, error)) {
            Duration told = retryDelay(error);
            return new Verdict(Meaning.THROTTLED, why, told == null ? answer.untilRenewed(now) : told);
        }
        return new Verdict(plain.meaning(), why, plain.retryAfter());
    }

    /** The reasons that an answer gives, in lower case without underscores. */
    public static Set<String> reasons(JsonNode error) {
        Set<String> reasons = new HashSet<>();
        reasons.add(spoken(error.path("status")));
        error.path("errors").forEach(one -> reasons.add(spoken(one.path("reason"))));
        error.path("details").forEach(one -> reasons.add(spoken(one.path("reason"))));
        return reasons;
    }

    private static boolean spent(Fetched answer, JsonNode error) {
        return answer.status() == 403 && reasons(error).stream().anyMatch(QUOTAS::contains);
    }

    /** {@code google.rpc.RetryInfo}: seconds as a text such as {@code 58.5s}; null where there is none. */
    private static @Nullable Duration retryDelay(JsonNode error) {
        for (JsonNode detail : error.path("details")) {
            String delay = detail.path("retryDelay").asText("");
            if (!delay.isEmpty()) {
                return seconds(delay);
            }
        }
        return null;
    }

    private static @Nullable Duration seconds(String delay) {
        try {
            return Duration.parse("PT" + delay.toUpperCase(Locale.ROOT));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String spoken(JsonNode reason) {
        return reason.asText("").replace("_", "").toLowerCase(Locale.ROOT);
    }
}
