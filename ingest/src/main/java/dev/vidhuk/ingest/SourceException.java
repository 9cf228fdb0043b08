package dev.vidhuk.ingest;

import dev.vidhuk.events.Outcome;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A place could not be read: how it ended, and what the user should know of it. */
public final class SourceException extends Exception {
    private static final long serialVersionUID = 1;

    private final Outcome outcome;
    private final @Nullable Duration retryAfter;

    /** A failure of that kind; the message names the place. */
    public SourceException(Outcome outcome, String message) {
        this(outcome, message, null, null);
    }

    /** A failure of that kind with its cause. */
    public SourceException(Outcome outcome, String message, @Nullable Throwable cause) {
        this(outcome, message, null, cause);
    }

    /**
     * A failure of that kind.
     *
     * @param retryAfter how long the place asked us to wait, or null
     */
    public SourceException(Outcome outcome, String message, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super(message, cause);
        this.outcome = outcome;
        this.retryAfter = retryAfter;
    }

    public Outcome outcome() {
        return outcome;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
