package dev.vidhuk.alerts.cases;

import dev.vidhuk.events.ActionKind;
import dev.vidhuk.events.CaseAction;
import org.jspecify.annotations.Nullable;

/** Whether any case can take what a person did; what none can take becomes a dead letter with the reason. */
final class Takable {
    private Takable() {}

    /** The file of the review that it is about. */
    static CaseFile file(@Nullable CaseFile before, CaseAction action) {
        String id = action.reviewId();
        if (before == null) {
            throw new IllegalArgumentException("no review " + id + " is known");
        }
        if (before.erased()) {
            throw new IllegalArgumentException("review " + id + " is erased");
        }
        boolean opens = action.action() == ActionKind.OPEN;
        if (before.current() == null && !opens) {
            throw new IllegalArgumentException("review " + id + " has no case; only `open` can give it one");
        }
        if (before.current() == null && before.last().review().withdrawnAt() != null) {
            throw new IllegalArgumentException("review " + id + " is withdrawn");
        }
        return before;
    }
}
