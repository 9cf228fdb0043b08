package dev.vidhuk.alerts.notify.slack;

import dev.vidhuk.alerts.notify.NotifyException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Slack answers to a call.
 *
 * @param retryAfter for how long it asks not to be called again
 */
record Reply(int status, String body, @Nullable Duration retryAfter) {
    private static final Pattern WORD = Pattern.compile("[a-z0-9_]{1,80}");

    private static final Set<String> TOO_LONG = Set.of("invalid_blocks", "msg_too_long", "msg_blocks_too_long");

    private static final Set<Integer> PASSING = Set.of(408, 425, 429);

    /** A failure of Slack's own, or of the moment; all other errors are ours. */
    private static final Set<String> PASSING_ERRORS = Set.of(
            "ratelimited",
            "rate_limited",
            "message_limit_exceeded",
            "internal_error",
            "fatal_error",
            "service_unavailable",
            "request_timeout",
            "team_added_to_org",
            "rollup_error");

    private static final Map<String, String> REMEDIES = Map.ofEntries(
            Map.entry("invalid_auth", "the token is not valid"),
            Map.entry("not_authed", "the token is not valid"),
            Map.entry("account_inactive", "the token belongs to an app or a user that is gone"),
            Map.entry("token_revoked", "the token was revoked"),
            Map.entry("token_expired", "the token has expired"),
            Map.entry("missing_scope", "the app needs the scope chat:write"),
            Map.entry("channel_not_found", "no such channel, or a private one that the app was not invited to"),
            Map.entry("not_in_channel", "invite the app to the channel, by /invite"),
            Map.entry("is_archived", "the channel is archived"),
            Map.entry("channel_is_archived", "the channel is archived"),
            Map.entry("restricted_action", "the workspace does not let the app post there"),
            Map.entry("action_prohibited", "the workspace does not let the app post there"),
            Map.entry("no_service", "the webhook was removed"),
            Map.entry("invalid_token", "the webhook's address is not valid"));

    boolean good() {
        return status >= 200 && status < 300;
    }

    /** Whether a webhook turned the message away for its length; it does not tell that from other faults of blocks. */
    boolean tooLong() {
        return status == 400 && TOO_LONG.contains(body.strip());
    }

    /** What the answer of a call that was not good means. A webhook says its error as the body. */
    NotifyException failure() {
        String error = WORD.matcher(body.strip()).matches() ? body.strip() : "";
        boolean passing = PASSING.contains(status) || (status >= 500 && !REMEDIES.containsKey(error));
        String message = error.isEmpty() ? "HTTP " + status : "HTTP " + status + ": " + said(error);
        return passing ? NotifyException.later(message, retryAfter, null) : NotifyException.refused(message);
    }

    /** What an error means that a method of the Web API tells. */
    NotifyException failure(String error) {
        String word = WORD.matcher(error).matches() ? error : "an error without a name";
        return PASSING_ERRORS.contains(word)
                ? NotifyException.later(said(word), retryAfter, null)
                : NotifyException.refused(said(word));
    }

    private static String said(String error) {
        String remedy = REMEDIES.get(error);
        return "Slack says " + error + (remedy == null ? "" : ": " + remedy);
    }
}
