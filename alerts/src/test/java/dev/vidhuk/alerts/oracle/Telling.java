package dev.vidhuk.alerts.oracle;

import dev.vidhuk.events.AlertKind;
import dev.vidhuk.events.AlertStatus;
import dev.vidhuk.events.CaseReason;
import dev.vidhuk.events.CaseStatus;
import dev.vidhuk.events.ClosedAs;
import dev.vidhuk.events.Quiet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is said of one look at a case: the lines of the journal, and the alerts. */
final class Telling {
    private final World world;
    private final boolean waitedBefore;
    private final List<MoveView> moves = new ArrayList<>();
    private final List<AlertView> alerts = new ArrayList<>();
    private @Nullable String began;

    Telling(World world, @Nullable Standing before) {
        this.world = world;
        this.waitedBefore = before != null && before.waiting();
    }

    void move(String what, String why) {
        move(what, why, null);
    }

    void move(String what, String why, @Nullable String by) {
        moves.add(new MoveView(what, why, by));
    }

    /** A wait has begun; if it lasts to the end of the look, people hear of it. */
    void began(String step) {
        began = step;
    }

    Outcome outcome(@Nullable CaseView after, int deadLetters) {
        return new Outcome(after, moves, alerts, deadLetters);
    }

    void tell(Standing found, Instant now, boolean repliesVisible, boolean replayed) {
        if (found.waiting()) {
            if (began != null) {
                found.beganAs = began.startsWith("reappeared") ? found.beganAs : began;
                alert(found, kindOf(found, began), began, null);
            }
            if (!replayed) {
                steps(found, now, repliesVisible);
            }
            return;
        }
        found.forgetSteps();
        if (waitedBefore && !found.notified.isEmpty()) {
            boolean answered = found.status == CaseStatus.ANSWERED;
            AlertKind kind = answered ? AlertKind.ANSWERED : AlertKind.CLOSED;
            String step = answered ? "answered" : closing(found, Objects.requireNonNull(found.closedAs));
            add(found, kind, AlertStatus.RESOLVED, step, List.copyOf(found.notified));
        }
    }

    private static String closing(Standing found, ClosedAs as) {
        return switch (as) {
            case ERASED -> "erased";
            case WITHDRAWN -> "withdrawn-" + found.withdrawals;
            default -> "closed-" + as.name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }

    private static AlertKind kindOf(Standing found, String step) {
        if (!step.equals("opened")) {
            return AlertKind.REOPENED;
        }
        return found.reason == CaseReason.QUESTION ? AlertKind.QUESTION : AlertKind.NEGATIVE_REVIEW;
    }

    private void steps(Standing found, Instant now, boolean repliesVisible) {
        boolean due = !found.dueAt().isAfter(now);
        boolean witness = due && repliesVisible && !found.checkedAt.isBefore(found.dueAt());
        List<Step> all = found.steps().stream()
                .filter(step -> !step.at().isAfter(now))
                .filter(step -> witness || step.kind() == AlertKind.DUE_SOON)
                .toList();
        List<Step> past =
                all.stream().filter(step -> found.done.add(step.name())).toList();
        past.forEach(step -> found.reached = Math.max(found.reached, step.rank()));
        if (due && !Objects.equals(found.verified, witness)) {
            found.overdue = true;
            found.verified = witness;
            move("overdue", witness ? "verified" : "unverified");
        }
        boolean ended = holdEnds(found, now);
        boolean unverified = due && !witness && found.done.add("due-unverified");
        boolean says = !past.isEmpty() && !found.held() && (!due || witness);
        passOver(says ? past.subList(0, past.size() - last(past).size()) : past);
        if (ended) {
            sayAgain(found, due && !witness, all);
        } else if (says) {
            last(past).forEach(step -> say(found, step, ""));
        } else if (unverified && found.held()) {
            move("passed-over", "due-unverified");
        } else if (unverified) {
            alert(found, AlertKind.OVERDUE, "due-unverified", null);
        }
    }

    // who are to be called at the same time are all called
    private static List<Step> last(List<Step> steps) {
        Step last = steps.get(steps.size() - 1);
        return steps.stream()
                .filter(step -> step.equals(last)
                        || (step.kind() == AlertKind.ESCALATION && step.at().equals(last.at())))
                .toList();
    }

    private void passOver(List<Step> steps) {
        steps.forEach(step -> move("passed-over", step.name()));
    }

    private boolean holdEnds(Standing found, Instant now) {
        Instant until = found.heldUntil;
        if (until == null || until.isAfter(now)) {
            return false;
        }
        move("hold-ended", found.status == CaseStatus.SNOOZED ? "snooze" : "acknowledgement");
        found.endHold();
        found.holds++;
        if (found.quiet == null && until.plus(found.policy.notOlderThan()).isBefore(now)) {
            found.quiet = Quiet.TOO_OLD;
        }
        return true;
    }

    // the level by the clock, whether or not it was said before
    private void sayAgain(Standing found, boolean unverified, List<Step> past) {
        String again = "-again-" + found.holds;
        if (unverified) {
            alert(found, AlertKind.OVERDUE, "due-unverified" + again, null);
        } else if (past.isEmpty()) {
            alert(found, kindOf(found, found.beganAs), found.beganAs + again, null);
        } else {
            last(past).forEach(step -> say(found, step, again));
        }
    }

    private void say(Standing found, Step step, String again) {
        found.level = step.level();
        switch (step.kind()) {
            case DUE_SOON -> move("due-soon", step.name() + again);
            case ESCALATION -> move("escalation", step.name() + again);
            default -> {}
        }
        alert(found, step.kind(), step.name() + again, step);
    }

    private void alert(Standing found, AlertKind kind, String name, @Nullable Step step) {
        if (found.quiet != null) {
            return;
        }
        List<String> receivers = kind == AlertKind.ESCALATION && step != null
                ? List.of(step.to())
                : world.receivers(kind, found.severity);
        List<String> heard = name.startsWith("due-unverified") ? List.of() : receivers;
        if (!found.raised.add(List.of(kind, found.round, name, found.dueAt()))) {
            return;
        }
        found.notified.addAll(heard);
        add(found, kind, AlertStatus.FIRING, name, heard);
    }

    private void add(Standing found, AlertKind kind, AlertStatus status, String name, List<String> receivers) {
        alerts.add(new AlertView(
                kind,
                status,
                name,
                found.round,
                found.dueAt(),
                found.level,
                found.verified,
                receivers.stream().sorted().toList()));
    }
}
