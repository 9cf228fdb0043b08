package dev.vidhuk.alerts.deadline;

import dev.vidhuk.events.Names;
import java.time.Duration;

/**
 * Who is told when an overdue answer still fails to come.
 *
 * @param after counted time after {@code dueAt}
 * @param to the receiver, named directly and past the routes
 */
public record Escalation(Duration after, String to) {

    public Escalation {
        if (after.isNegative() || after.isZero()) {
            throw new IllegalArgumentException("escalate.after is not positive: " + after);
        }
        if (!Names.valid(to)) {
            throw new IllegalArgumentException("escalate.to does not match [a-z0-9._-]+: " + to);
        }
    }
}
