package dev.vidhuk.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That alerts which match are not to be sent until a moment.
 *
 * @param matchers in Alertmanager's form, such as {@code brand="svitlo"}; all must fit
 * @param by who asked for it
 * @param endedBy who ended it before its time, at {@code until}; null where nobody did
 */
public record Silence(
        String id,
        List<String> matchers,
        Instant until,
        String by,
        @Nullable String note,
        @Nullable String endedBy) {
    public Silence {
        matchers = List.copyOf(matchers);
    }

    /** One that nobody has ended. */
    public Silence(String id, List<String> matchers, Instant until, String by, @Nullable String note) {
        this(id, matchers, until, by, note, null);
    }

    /** The same, ended by somebody at that time. */
    public Silence ended(Instant at, String person) {
        return new Silence(id, matchers, at, by, note, person);
    }
}
