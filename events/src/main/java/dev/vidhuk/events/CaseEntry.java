package dev.vidhuk.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One move of a case as the journal keeps it: a {@link HistoryEntry} and where the case stood after it. */
public record CaseEntry(
        String reviewId,
        int round,
        CaseStatus status,
        Instant dueAt,
        String configVersion,
        Instant at,
        String what,
        String why,
        @Nullable String by,
        @Nullable String note) {

    /** The journal's line for one move. */
    public static CaseEntry of(Case after, HistoryEntry move) {
        return new CaseEntry(
                after.reviewId(),
                after.round(),
                after.status(),
                after.dueAt(),
                after.configVersion(),
                move.at(),
                move.what(),
                move.why(),
                move.by(),
                move.note());
    }
}
