package dev.vidhuk.alerts.cases;

import dev.vidhuk.alerts.deadline.Facts;
import dev.vidhuk.alerts.deadline.Policies;
import dev.vidhuk.alerts.deadline.Schedule;
import dev.vidhuk.alerts.deadline.Step;
import dev.vidhuk.alerts.deadline.Terms;
import dev.vidhuk.events.Case;
import dev.vidhuk.events.TaggedReview;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says the steps of a deadline when their time has come, and the deadline itself for certain only with a witness: a sight
 * of the review at or after it. What a person holds back is said when the hold ends.
 */
final class DeadlineWatch {
    private final Policies policies;

    DeadlineWatch(Policies policies) {
        this.policies = policies;
    }

    Terms terms(LiveCase live) {
        return terms(live.last(), live.current());
    }

    Terms terms(TaggedReview last, Case current) {
        return policies.of(Facts.of(last, current.reason()));
    }

    /**
     * Brings a case up to date.
     *
     * @param stepsMayBeSaid false while events wait that happened before now: an answer among them counts
     */
    void attend(LiveCase live, Instant now, boolean stepsMayBeSaid) {
        Case current = live.current();
        LiveDeadline deadline = live.deadline();
        if (!current.waiting()) {
            deadline.rest(deadline.stepsUntil(), null, null);
            return;
        }
        Terms terms = terms(live);
        if (leavesToNewer(current, terms)) {
            deadline.rest(deadline.stepsUntil(), null, current.nextStepAt());
            return;
        }
        if (!terms.hash().equals(current.policyHash())) {
            deadline.plan(terms, policies.version());
        }
        Schedule schedule = terms.schedule(current.clockStartedAt());
        Instant until = stepsMayBeSaid ? saySteps(live, schedule, terms, now) : deadline.stepsUntil();
        deadline.rest(until, wakeAt(live, schedule, until), nextStepAt(live, schedule, until));
    }

    /**
     * Whether a newer configuration than ours has decided the deadline, and otherwise than ours would. Those who have it look
     * at all cases as soon as the partition is theirs.
     */
    boolean leavesToNewer(Case current, Terms terms) {
        return current.configVersion().compareTo(policies.version()) > 0
                && !terms.hash().equals(current.policyHash());
    }

    private static Instant saySteps(LiveCase live, Schedule schedule, Terms terms, Instant now) {
        LiveDeadline deadline = live.deadline();
        List<Step> past = past(live, schedule, now);
        Instant heldUntil = live.hold().until();
        if (heldUntil == null) {
            sayLast(deadline, past, terms);
        } else if (heldUntil.isAfter(now)) {
            past.forEach(deadline::passOver);
        } else {
            endHold(live, past, schedule, terms, now);
        }
        return now.isAfter(deadline.stepsUntil()) ? now : deadline.stepsUntil();
    }

    /** The steps that have come since the last look; the case falls due with the deadline. */
    private static List<Step> past(LiveCase live, Schedule schedule, Instant now) {
        LiveDeadline deadline = live.deadline();
        Case current = live.current();
        if (schedule.dueAt().isAfter(now) || Boolean.TRUE.equals(current.verified())) {
            return schedule.between(deadline.stepsUntil(), now);
        }
        if (deadline.witnessed()) {
            deadline.fallDue(true);
            return schedule.sinceDue(deadline.stepsUntil(), now);
        }
        if (!current.overdue()) {
            deadline.fallDue(false);
            return schedule.between(deadline.stepsUntil(), schedule.dueAt());
        }
        // a new deadline may have warnings that are of no use any more
        schedule.between(deadline.stepsUntil(), schedule.dueAt()).stream()
                .filter(step -> step.kind() == Step.Kind.WARNING)
                .forEach(deadline::passOver);
        return List.of();
    }

    private static void sayLast(LiveDeadline deadline, List<Step> past, Terms terms) {
        if (past.isEmpty()) {
            return;
        }
        List<Step> last = last(past);
        passOverAllBut(last, past, deadline);
        last.forEach(step -> deadline.say(step, terms));
    }

    /** The last of some steps; if that is an escalation, all of its time: they name different people. */
    private static List<Step> last(List<Step> steps) {
        Step last = steps.get(steps.size() - 1);
        return steps.stream()
                .filter(step -> step.kind() == last.kind() && step.at().equals(last.at()))
                .filter(step -> step.kind() == Step.Kind.ESCALATION || step.equals(last))
                .toList();
    }

    private static void passOverAllBut(List<Step> said, List<Step> past, LiveDeadline deadline) {
        past.stream().filter(step -> !said.contains(step)).forEach(deadline::passOver);
    }

    // The clock never stopped: what is said is the level that it has reached, be it said already or not.
    private static void endHold(LiveCase live, List<Step> past, Schedule schedule, Terms terms, Instant now) {
        boolean unverified = Boolean.FALSE.equals(live.current().verified());
        List<Step> reached = schedule.between(Instant.MIN, unverified ? schedule.dueAt() : now);
        live.hold().end(terms.policy().notOlderThan());
        if (reached.isEmpty()) {
            live.sayBeginningAgain();
            return;
        }
        List<Step> level = last(reached);
        passOverAllBut(level, past, live.deadline());
        level.forEach(step -> live.deadline().sayAgain(step, terms, live.hold().ended()));
    }

    private static @Nullable Instant wakeAt(LiveCase live, Schedule schedule, Instant until) {
        return earlier(live.hold().until(), stepAt(live, schedule, until));
    }

    private static @Nullable Instant stepAt(LiveCase live, Schedule schedule, Instant until) {
        Boolean verified = live.current().verified();
        if (Boolean.FALSE.equals(verified)) {
            return live.deadline().witnessed() ? schedule.dueAt() : null;
        }
        boolean dueUnsaid = verified == null && !schedule.dueAt().isAfter(until);
        return dueUnsaid ? schedule.dueAt() : next(schedule, until);
    }

    // Until there is a witness the case asks for one by staying at the deadline; where no sight can be one, it does
    // not.
    private static @Nullable Instant nextStepAt(LiveCase live, Schedule schedule, Instant until) {
        if (Boolean.FALSE.equals(live.current().verified())) {
            return live.deadline().repliesVisible()
                    ? schedule.dueAt()
                    : live.hold().until();
        }
        return earlier(live.hold().until(), next(schedule, until));
    }

    private static @Nullable Instant next(Schedule schedule, Instant until) {
        return schedule.next(until).map(Step::at).orElse(null);
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
