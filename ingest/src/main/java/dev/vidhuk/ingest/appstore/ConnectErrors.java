package dev.vidhuk.ingest.appstore;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.ingest.api.Dialect;
import dev.vidhuk.ingest.api.Verdict;
import dev.vidhuk.ingest.api.Verdict.Meaning;
import dev.vidhuk.ingest.http.Fetched;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How App Store Connect says that something is wrong: by the status, with a list of {@code errors}. What is left of the
 * allowance stands in a header of its own form, {@code user-hour-lim:3500;user-hour-rem:500;}, which does not tell when it is
 * renewed.
 */
final class ConnectErrors implements Dialect {
    private static final Pattern MINUTE_SPENT = Pattern.compile("user-minute-rem:\\s*0(?!\\d)");

    @Override
    public Verdict read(Fetched answer, JsonNode body, Instant now) {
        Verdict plain = Dialect.HTTP.read(answer, body, now);
        JsonNode error = body.path("errors").path(0);
        String why =
                (error.path("title").asText("") + " " + error.path("detail").asText("")).strip();
        Duration wait = plain.meaning() == Meaning.THROTTLED && plain.retryAfter() == null
                ? untilRenewed(answer)
                : plain.retryAfter();
        return new Verdict(plain.meaning(), why, wait);
    }

    /** A minute where the minute's allowance is spent; null where nobody knows, since an hour rolls on all the time. */
    private static @Nullable Duration untilRenewed(Fetched answer) {
        String left = answer.header("X-Rate-Limit");
        return left != null && MINUTE_SPENT.matcher(left).find() ? Duration.ofMinutes(1) : null;
    }
}
