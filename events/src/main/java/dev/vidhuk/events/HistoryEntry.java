package dev.vidhuk.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One move of a case.
 *
 * @param what the move, such as {@code opened}
 * @param why its named reason, such as {@code negative}
 * @param by the person, or null where a rule moved it
 */
public record HistoryEntry(
        Instant at,
        String what,
        String why,
        @Nullable String by,
        @Nullable String note) {}
