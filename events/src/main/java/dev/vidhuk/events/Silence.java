package dev.vidhuk.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That alerts which match are not to be sent until a moment.
 *
 * @param matchers in Alertmanager's form, such as {@code brand="svitlo"}
 */
public record Silence(
        String id,
        List<String> matchers,
        Instant until,
        String by,
        @Nullable String note) {
    public Silence {
        matchers = List.copyOf(matchers);
    }
}
