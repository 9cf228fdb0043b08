package dev.vidhuk.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One move of a case as the journal keeps it: a {@link HistoryEntry} and where the case stood after it. What a person said
 * with it is in the history of the case alone: that can be erased, and the journal cannot.
 *
 * @param note of a move that was refused what the person wanted, such as {@code acknowledge}; of all others null, also
 *     where an earlier release wrote a person's words
 */
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
    /** What a move is called that a case did not take. */
    public static final String REFUSED = "refused";

    public CaseEntry {
        note = REFUSED.equals(what) ? note : null;
    }

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
