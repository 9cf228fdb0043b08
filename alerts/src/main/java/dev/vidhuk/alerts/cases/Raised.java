package dev.vidhuk.alerts.cases;

import dev.vidhuk.alerts.deadline.Fingerprint;
import dev.vidhuk.events.AlertKind;
import dev.vidhuk.events.AlertStatus;
import dev.vidhuk.events.Proof;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An alert before it is known who hears of it, with what the case showed when it was raised.
 *
 * @param step what in the case's life raised it; two that differ in nothing else differ in this
 * @param to the receiver that an escalation names, or null
 */
record Raised(
        AlertKind kind,
        AlertStatus status,
        String step,
        int round,
        Instant dueAt,
        int level,
        @Nullable Boolean verified,
        @Nullable Proof proof,
        @Nullable String to) {

    /** Something that begins or ends the waiting. */
    static Raised of(AlertKind kind, String step, CaseDraft now) {
        boolean over = kind == AlertKind.ANSWERED || kind == AlertKind.CLOSED;
        AlertStatus status = over ? AlertStatus.RESOLVED : AlertStatus.FIRING;
        return new Raised(kind, status, step, now.round, now.dueAt, now.escalationLevel, null, null, null);
    }

    /** A step of the deadline, which always carries its proof. */
    static Raised step(AlertKind kind, String step, CaseDraft now, Proof proof, @Nullable String to) {
        return new Raised(
                kind, AlertStatus.FIRING, step, now.round, now.dueAt, now.escalationLevel, now.verified, proof, to);
    }

    /** The same after the deadline has been planned anew in the same look; a step of a deadline knows its own. */
    Raised planned(CaseDraft now) {
        return proof == null && round == now.round
                ? new Raised(kind, status, step, round, now.dueAt, level, verified, null, to)
                : this;
    }

    /** The contract's id: the same alert said twice has one. */
    String id(String subject) {
        return Fingerprint.of(Word.name(kind), subject, round, step, dueAt);
    }

    /** Whether it says that a deadline has passed, and nobody can say whether it was met. */
    boolean unverified() {
        return Boolean.FALSE.equals(verified);
    }

    boolean firing() {
        return status == AlertStatus.FIRING;
    }
}
