package dev.vidhuk.dashboard.store;

import dev.vidhuk.events.Alert;
import dev.vidhuk.events.AlertKind;
import dev.vidhuk.events.Case;
import dev.vidhuk.events.Proof;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a deadline was counted, as the alert said it that told of its end. It is of one deadline alone: another round has
 * another, and so has a case whose policy has changed.
 *
 * @param kind of the alert: overdue, or an escalation, whose proof goes on behind the deadline
 * @param verified whether a witness had confirmed the deadline by then
 */
public record DeadlineProof(AlertKind kind, boolean verified, int round, Instant dueAt, Proof proof) {

    /** That of the alert; nothing where it does not tell of a deadline that is past. */
    public static Optional<DeadlineProof> of(Alert alert) {
        Proof proof = alert.proof();
        Instant dueAt = alert.dueAt();
        boolean past = alert.kind() == AlertKind.OVERDUE || alert.kind() == AlertKind.ESCALATION;
        return past && proof != null && dueAt != null
                ? Optional.of(new DeadlineProof(
                        alert.kind(), Boolean.TRUE.equals(alert.verified()), alert.round(), dueAt, proof))
                : Optional.empty();
    }

    /** Whether it is of the deadline that the case has at present. */
    public boolean isOf(Case state) {
        return round == state.round() && dueAt.equals(state.dueAt());
    }

    /** This one or that which was known before: an escalation says less of a deadline than what verified it. */
    DeadlineProof after(@Nullable DeadlineProof before) {
        return before != null && kind == AlertKind.ESCALATION && before.verifies(this) ? before : this;
    }

    private boolean verifies(DeadlineProof other) {
        return kind == AlertKind.OVERDUE && verified && round == other.round && dueAt.equals(other.dueAt);
    }
}
