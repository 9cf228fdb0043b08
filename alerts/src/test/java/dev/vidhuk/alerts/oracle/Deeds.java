package dev.vidhuk.alerts.oracle;

import dev.vidhuk.events.ActionKind;
import dev.vidhuk.events.CaseAction;
import dev.vidhuk.events.CaseStatus;
import dev.vidhuk.events.ClosedAs;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What people do to a case that is there. */
final class Deeds {
    private final Standing found;
    private final CaseAction action;
    private final Instant at;
    private final World world;
    private final Telling telling;

    Deeds(Standing found, CaseAction action, Instant now, World world, Telling telling) {
        this.world = world;
        this.found = found;
        this.action = action;
        this.at = action.at().isAfter(now) ? now : action.at();
        this.telling = telling;
    }

    void take() {
        boolean known = !found.actions.add(action.id());
        if (known || (action.round() < found.round && !opens())) {
            return;
        }
        String refusal = refusal();
        if (refusal != null) {
            telling.move("refused", refusal, action.by());
        } else {
            doIt();
        }
    }

    private @Nullable String refusal() {
        if (action.round() > found.round && !opens()) {
            return "unknown-round";
        }
        return switch (action.action()) {
            case ASSIGN -> null;
            case NOTE -> noteMissing();
            case OPEN -> "case-exists";
            case REOPEN -> found.waiting() ? "waiting-already" : withdrawn();
            case ACKNOWLEDGE, SNOOZE -> found.waiting() ? holdRefusal() : "not-waiting";
            case ANSWERED -> found.waiting() ? viaMissing() : "not-waiting";
            case CLOSE -> found.waiting() ? noteMissing() : "not-waiting";
        };
    }

    // of a review that has no case nobody knows a round
    private boolean opens() {
        return action.action() == ActionKind.OPEN;
    }

    private @Nullable String noteMissing() {
        return action.note() == null ? "note-missing" : null;
    }

    private @Nullable String viaMissing() {
        return action.via() == null ? "via-missing" : null;
    }

    private @Nullable String withdrawn() {
        return found.closedAs == ClosedAs.WITHDRAWN ? "withdrawn" : null;
    }

    private @Nullable String holdRefusal() {
        if (action.until() != null) {
            return action.until().isAfter(at) ? null : "until-is-past";
        }
        return holdUntil() == null ? "no-next-working-hour" : null;
    }

    private @Nullable Instant holdUntil() {
        Hours hours = World.hours(found.policy);
        if (action.until() != null) {
            return action.until();
        }
        return switch (action.action()) {
            case ACKNOWLEDGE -> hours.after(at, found.policy.acknowledgedFor());
            default -> hours.nextBegin(at);
        };
    }

    private void doIt() {
        switch (action.action()) {
            case ACKNOWLEDGE -> hold(CaseStatus.ACKNOWLEDGED, "acknowledged");
            case SNOOZE -> hold(CaseStatus.SNOOZED, "snoozed");
            case ASSIGN -> assign();
            case ANSWERED -> answer();
            case CLOSE -> close();
            case REOPEN -> reopen();
            default -> telling.move("note", "person", action.by());
        }
    }

    private void hold(CaseStatus status, String what) {
        found.status = status;
        found.heldAs = status;
        found.heldBy = action.by();
        found.heldUntil = holdUntil();
        telling.move(what, "person", action.by());
    }

    private void assign() {
        found.assignee = action.assignee();
        telling.move("assigned", "person", action.by());
    }

    private void answer() {
        found.endHold();
        found.status = CaseStatus.ANSWERED;
        found.answeredAt = at;
        found.answeredVia = action.via();
        found.respond(at);
        found.elsewhere = true;
        telling.move("answered", "person", action.by());
    }

    private void close() {
        found.endHold();
        found.status = CaseStatus.CLOSED;
        found.closedAs = ClosedAs.DISMISSED;
        telling.move("closed", "dismissed", action.by());
    }

    private void reopen() {
        found.newRound(new Spoken(at, at, at), at);
        found.policy = world.policy(found.severity, found.reason);
        found.quiet = null;
        telling.move("reopened", "person", action.by());
        telling.began("reopened");
    }
}
