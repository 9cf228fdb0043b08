package dev.vidhuk.ingest.http;

import dev.vidhuk.events.Outcome;
import dev.vidhuk.ingest.SourceException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import okhttp3.HttpUrl;
import okhttp3.Response;

/** What kind of failure an answer, or the lack of one, is. */
final class Failures {
    private Failures() {}

    /** Lets through what is an answer: success, "not modified", a redirect. */
    static void require(Response response, Instant now) throws SourceException {
        int status = response.code();
        if (status >= 400 || status < 200) {
            boolean spent = status == 429 || (status == 403 && RetryAfter.spent(response.headers()));
            Duration wait = spent
                    ? RetryAfter.untilRenewed(response.headers(), now)
                    : RetryAfter.asked(response.headers(), now);
            String message = response.request().url() + " answered " + status;
            throw new SourceException(outcome(status, spent, wait != null), message, wait, null);
        }
    }

    private static Outcome outcome(int status, boolean spent, boolean retryAfter) {
        if (spent) {
            return Outcome.THROTTLED;
        }
        return switch (status) {
            case 401, 403, 407, 451 -> Outcome.REFUSED;
            case 503 -> retryAfter ? Outcome.THROTTLED : Outcome.FAILED;
            default -> Outcome.FAILED;
        };
    }

    static SourceException unreachable(HttpUrl url, IOException cause) {
        if (cause instanceof ForbiddenAddress) {
            return new SourceException(Outcome.REFUSED, url + " is not fetched: " + cause.getMessage(), cause);
        }
        String how = cause instanceof InterruptedIOException ? "timed out" : "failed";
        String why = cause.getClass().getSimpleName() + ": " + cause.getMessage();
        return new SourceException(Outcome.FAILED, url + " " + how + ": " + why, cause);
    }

    /** A page that stops before its end: what is missing from it must not be taken for withdrawn. */
    static SourceException cutOff(HttpUrl url) {
        return new SourceException(Outcome.FAILED, url + " was cut off: it has no end");
    }

    static SourceException refused(String what, String why) {
        return new SourceException(Outcome.REFUSED, what + " is not fetched: " + why);
    }

    static SourceException unreadable(HttpUrl url, String why) {
        return new SourceException(Outcome.UNREADABLE, url + " cannot be read: " + why);
    }
}
