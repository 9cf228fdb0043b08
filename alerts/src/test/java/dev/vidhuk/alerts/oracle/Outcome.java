package dev.vidhuk.alerts.oracle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one event comes to.
 *
 * @param after the case, or null where the review has none
 * @param deadLetters how many records could not be taken
 */
record Outcome(@Nullable CaseView after, List<MoveView> moves, List<AlertView> alerts, int deadLetters) {
    Outcome {
        moves = List.copyOf(moves);
        alerts = List.copyOf(alerts);
    }
}
