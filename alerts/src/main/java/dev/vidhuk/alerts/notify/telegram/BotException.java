package dev.vidhuk.alerts.notify.telegram;

import dev.vidhuk.alerts.notify.NotifyException;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The Bot API has not done what was asked. Never holds the token. */
final class BotException extends Exception {
    private static final long serialVersionUID = 1;

    /** In place of a status where nothing was answered. */
    static final int NO_ANSWER = 0;

    static final int CONFLICT = 409;

    private final int status;
    private final @Nullable Duration retryAfter;
    private final @Nullable String movedTo;

    /**
     * A failure.
     *
     * @param status of HTTP, or {@link #NO_ANSWER}
     * @param movedTo the chat's new number where a group has become a supergroup
     */
    BotException(int status, String description, @Nullable Duration retryAfter, @Nullable String movedTo) {
        super(status == NO_ANSWER ? description : "HTTP " + status + ": " + description);
        this.status = status;
        this.retryAfter = retryAfter;
        this.movedTo = movedTo;
    }

    int status() {
        return status;
    }

    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }

    @Nullable
    String movedTo() {
        return movedTo;
    }

    /** Whether a request that was understood was refused in words that hold these. */
    boolean says(String words) {
        return status == 400
                && String.valueOf(getMessage()).toLowerCase(Locale.ROOT).contains(words);
    }

    /** What the sender is to know of it. */
    NotifyException forSender() {
        String message = String.valueOf(getMessage());
        boolean later = status == NO_ANSWER || status == 408 || status == 429 || status >= 500;
        return later ? NotifyException.later(message, retryAfter, null) : NotifyException.refused(message + hint());
    }

    private String hint() {
        if (movedTo != null) {
            return "; set `chat` to \"" + movedTo + "\"";
        }
        return switch (status) {
            case 401, 404 -> "; is `token` the one that BotFather gave?";
            case 403 -> "; has the bot been added to the chat, and has nobody blocked it?";
            default -> says("chat not found") ? "; is `chat` right, and has the bot been added to it?" : "";
        };
    }
}
