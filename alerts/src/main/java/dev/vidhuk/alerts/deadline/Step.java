package dev.vidhuk.alerts.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is said about a deadline if the customer still waits then.
 *
 * @param name tells it from the other steps of its deadline, such as {@code due-soon-50}
 * @param level how many escalations there are up to it; 0 before the first
 * @param to for an escalation: the receiver; else null
 */
public record Step(
        Kind kind,
        String name,
        Instant at,
        int level,
        @Nullable String to) {

    /** What a step is. */
    public enum Kind {
        WARNING,
        DUE,
        ESCALATION
    }

    static Step warning(int percent, Instant at) {
        return new Step(Kind.WARNING, "due-soon-" + percent, at, 0, null);
    }

    static Step due(Instant at) {
        return new Step(Kind.DUE, "due", at, 0, null);
    }

    static Step escalation(int level, Instant at, String to) {
        return new Step(Kind.ESCALATION, "escalation-" + level, at, level, to);
    }
}
