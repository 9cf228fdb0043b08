package dev.vidhuk.dashboard.query;

import dev.vidhuk.events.Case;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the clock brings a case next, read from the case alone.
 *
 * @param at when, or null where nobody can say: a page is read again as soon as its source allows
 * @param told whether somebody hears of it; false while a person holds messages back, and for cases that are kept quiet
 */
public record NextStep(What what, @Nullable Instant at, boolean told) {

    /** What it may be. */
    public enum What {
        /** The deadline is near. */
        REMINDER,
        /** The answer falls due. */
        DUE,
        /** The deadline is past, and others are called. */
        ESCALATION,
        /** What a person held back goes on. */
        HOLD_ENDS,
        /** The deadline is past, and the page is read again to see whether there is an answer. */
        SIGHT
    }

    /** That of the case; null where nothing more happens by itself. */
    public static @Nullable NextStep of(Case state) {
        Instant at = state.nextStepAt();
        if (!state.waiting() || at == null) {
            return null;
        }
        Instant heldUntil = heldUntil(state);
        boolean told = heldUntil == null && state.quiet() == null;
        if (at.equals(heldUntil)) {
            return new NextStep(What.HOLD_ENDS, at, state.quiet() == null);
        }
        if (Boolean.FALSE.equals(state.verified())) {
            return new NextStep(What.SIGHT, null, told);
        }
        int order = at.compareTo(state.dueAt());
        return new NextStep(order < 0 ? What.REMINDER : order == 0 ? What.DUE : What.ESCALATION, at, told);
    }

    private static @Nullable Instant heldUntil(Case state) {
        return switch (state.status()) {
            case ACKNOWLEDGED -> state.acknowledgedUntil();
            case SNOOZED -> state.snoozedUntil();
            case OPEN, ANSWERED, CLOSED -> null;
        };
    }
}
