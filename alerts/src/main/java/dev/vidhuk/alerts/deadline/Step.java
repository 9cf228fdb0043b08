package dev.vidhuk.alerts.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is said about a deadline if the customer still waits then.
 *
 * @param name tells it from the other steps of its deadline, such as {@code due-soon-50}
 * @param level how many escalations there are up to it; 0 before the first
 * @param rank orders the steps of any policy: a warning's per cent, 100 for the deadline, 100 and its level for an escalation
 * @param to for an escalation: the receiver; else null
 */
public record Step(
        Kind kind,
        String name,
        Instant at,
        int level,
        int rank,
        @Nullable String to) {

    private static final int DUE_RANK = 100;

    /** What a step is. */
    public enum Kind {
        WARNING,
        DUE,
        ESCALATION
    }

    /** The rank of the escalation of that level, or of the deadline itself for 0. */
    public static int ofLevel(int level) {
        return DUE_RANK + level;
    }

    static Step warning(int percent, Instant at) {
        return new Step(Kind.WARNING, "due-soon-" + percent, at, 0, percent, null);
    }

    static Step due(Instant at) {
        return new Step(Kind.DUE, "due", at, 0, DUE_RANK, null);
    }

    static Step escalation(int level, Instant at, String to) {
        return new Step(Kind.ESCALATION, "escalation-" + level, at, level, DUE_RANK + level, to);
    }
}
