package dev.vidhuk.ingest.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vidhuk.ingest.api.Dialect;
import dev.vidhuk.ingest.api.Verdict;
import dev.vidhuk.ingest.api.Verdict.Meaning;
import dev.vidhuk.ingest.http.Fetched;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How Telegram refuses a bot: {@code {"ok": false, "error_code", "description", "parameters"}}, with the code as status. */
final class BotDialect implements Dialect {
    @Override
    public Verdict read(Fetched answer, JsonNode body, Instant now) {
        String why = body.path("description").asText("");
        return switch (answer.status()) {
            case 429 -> new Verdict(Meaning.THROTTLED, why, wait(body, answer, now));
            // 404 is for a token in a form that none has
            case 401, 403, 404 -> Verdict.of(Meaning.REFUSED, "the token is not valid; " + why);
            case 409 -> Verdict.of(Meaning.REFUSED, "somebody else reads what this bot hears; " + why);
            default -> fine(answer, body) ? Verdict.of(Meaning.FINE, "") : Verdict.of(Meaning.FAILED, why);
        };
    }

    private static boolean fine(Fetched answer, JsonNode body) {
        return answer.status() == 200 && body.path("ok").asBoolean(true);
    }

    private static @Nullable Duration wait(JsonNode body, Fetched answer, Instant now) {
        long seconds = body.path("parameters").path("retry_after").asLong();
        return seconds > 0 ? Duration.ofSeconds(seconds) : answer.untilRenewed(now);
    }
}
