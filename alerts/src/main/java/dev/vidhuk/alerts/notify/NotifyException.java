package dev.vidhuk.alerts.notify;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A message was not delivered. The notifier says whether to try again; the sender decides. */
public final class NotifyException extends Exception {
    private static final long serialVersionUID = 1;

    private final boolean retryable;
    private final @Nullable Duration retryAfter;

    private NotifyException(
            String message, boolean retryable, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super(message, cause);
        this.retryable = retryable;
        this.retryAfter = retryAfter;
    }

    /** It may go through later: the network, or the service being down or overrun. */
    public static NotifyException later(String message, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        return new NotifyException(message, true, retryAfter, cause);
    }

    /** The receiver refuses this message; more attempts promise little. */
    public static NotifyException refused(String message) {
        return new NotifyException(message, false, null, null);
    }

    /** Whether it may go through later. */
    public boolean retryable() {
        return retryable;
    }

    /** For how long the service asks not to be tried again. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
