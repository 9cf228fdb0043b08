package dev.vidhuk.alerts.oracle;

import dev.vidhuk.alerts.deadline.Policy;
import dev.vidhuk.events.CaseReason;
import dev.vidhuk.events.CaseStatus;
import dev.vidhuk.events.ClosedAs;
import dev.vidhuk.events.Quiet;
import dev.vidhuk.events.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Where the model's case stands: plain fields, which {@link Model} and its parts move. */
final class Standing {
    CaseReason reason;
    Severity severity;
    Policy policy;
    final Instant openedAt;

    Spoken word;
    Instant clock;
    Instant checkedAt;
    CaseStatus status = CaseStatus.OPEN;
    int round = 1;
    boolean overdue;

    @Nullable
    Boolean verified;

    int level;

    @Nullable
    Quiet quiet;

    @Nullable
    String assignee;

    @Nullable
    String heldBy;

    @Nullable
    CaseStatus heldAs;

    @Nullable
    Instant heldUntil;

    @Nullable
    Instant answeredAt;

    @Nullable
    String answeredVia;

    @Nullable
    Duration firstResponse;

    @Nullable
    Duration countedResponse;

    @Nullable
    ClosedAs closedAs;
    /** What stood before a withdrawal, to go on with when the review reappears. */
    @Nullable
    CaseStatus hidden;

    @Nullable
    ClosedAs hiddenAs;

    /** A person has answered by phone or mail; the site need not show it. */
    boolean elsewhere;

    int withdrawals;
    int holds;
    /** What began the round, as an alert would call it. */
    String beganAs = "opened";

    final Set<String> notified = new TreeSet<>();
    final Set<String> done = new HashSet<>();
    /** The highest rank among them in this round, whatever the policy was; lower where a deadline was taken back. */
    int reached;
    /** Alerts are said once in the life of a case: kind, round, step and due time make one. */
    final Set<List<Object>> raised = new HashSet<>();

    final Set<String> actions = new HashSet<>();

    Standing(CaseReason reason, Severity severity, Policy policy, Instant openedAt, Spoken word, Instant checkedAt) {
        this.reason = reason;
        this.severity = severity;
        this.policy = policy;
        this.openedAt = openedAt;
        this.word = word;
        this.clock = word.at();
        this.checkedAt = checkedAt;
    }

    boolean waiting() {
        return status != CaseStatus.ANSWERED && status != CaseStatus.CLOSED;
    }

    boolean held() {
        return heldUntil != null;
    }

    List<Step> steps() {
        return World.steps(policy, clock);
    }

    Instant dueAt() {
        return World.hours(policy).after(clock, policy.replyWithin());
    }

    void newRound(Spoken said, Instant start) {
        round++;
        word = said;
        clock = start;
        status = CaseStatus.OPEN;
        closedAs = null;
        answeredAt = null;
        answeredVia = null;
        elsewhere = false;
        reached = 0;
        forgetSteps();
        endHold();
    }

    // what was said under the old policy is not said again under the new one
    void replan(Policy changed, Instant now) {
        policy = changed;
        done.removeIf(name -> !name.equals("due-unverified"));
        steps().stream()
                .filter(step -> !step.at().isAfter(now))
                .filter(step -> step.rank() <= reached)
                .forEach(step -> done.add(step.name()));
        if (dueAt().isAfter(now)) {
            overdue = false;
            verified = null;
            level = 0;
            done.remove("due-unverified");
            reached = Math.min(reached, 99);
        }
    }

    void forgetSteps() {
        overdue = false;
        verified = null;
        level = 0;
        done.clear();
    }

    void endHold() {
        heldBy = null;
        heldAs = null;
        heldUntil = null;
        status = waiting() ? CaseStatus.OPEN : status;
    }

    /** Keeps how long the first response took. */
    void respond(Instant at) {
        if (firstResponse == null) {
            firstResponse = Duration.between(clock, Spoken.later(clock, at));
            countedResponse = World.hours(policy).counted(clock, at);
        }
    }

    /** What ingest is asked for. */
    @Nullable
    Instant nextStepAt(boolean repliesVisible) {
        if (!waiting()) {
            return null;
        }
        Instant next = nextOfClock(repliesVisible);
        return heldUntil != null && (next == null || heldUntil.isBefore(next)) ? heldUntil : next;
    }

    private @Nullable Instant nextOfClock(boolean repliesVisible) {
        if (overdue && !Boolean.TRUE.equals(verified)) {
            return repliesVisible ? dueAt() : null;
        }
        return steps().stream()
                .filter(step -> !done.contains(step.name()))
                .map(Step::at)
                .findFirst()
                .orElse(null);
    }

    CaseView view(boolean repliesVisible) {
        boolean acknowledged = heldAs == CaseStatus.ACKNOWLEDGED;
        return new CaseView(
                reason,
                status,
                severity,
                policy.name(),
                round,
                openedAt,
                clock,
                dueAt(),
                nextStepAt(repliesVisible),
                overdue,
                verified,
                checkedAt,
                level,
                quiet,
                assignee,
                acknowledged ? heldBy : null,
                acknowledged ? heldUntil : null,
                heldAs == CaseStatus.SNOOZED ? heldUntil : null,
                answeredAt,
                answeredVia,
                firstResponse,
                countedResponse,
                closedAs,
                List.copyOf(notified));
    }
}
