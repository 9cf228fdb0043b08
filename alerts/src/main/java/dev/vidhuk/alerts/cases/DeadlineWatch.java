package dev.vidhuk.alerts.cases;

import dev.vidhuk.alerts.deadline.Facts;
import dev.vidhuk.alerts.deadline.Policies;
import dev.vidhuk.alerts.deadline.Schedule;
import dev.vidhuk.alerts.deadline.Step;
import dev.vidhuk.alerts.deadline.Terms;
import dev.vidhuk.events.Case;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says the steps of a deadline when their time has come, and the deadline itself for certain only with a witness: a sight
 * of the review at or after it.
 */
final class DeadlineWatch {
    private final Policies policies;

    DeadlineWatch(Policies policies) {
        this.policies = policies;
    }

    Terms terms(LiveCase live) {
        return policies.of(Facts.of(live.last(), live.current().reason()));
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
        if (decidedByNewer(current)) {
            deadline.rest(deadline.stepsUntil(), null, current.nextStepAt());
            return;
        }
        Terms terms = terms(live);
        if (!terms.hash().equals(current.policyHash())) {
            deadline.plan(terms, policies.version());
        }
        Schedule schedule = terms.schedule(current.clockStartedAt());
        Instant until = stepsMayBeSaid ? saySteps(live, schedule, terms, now) : deadline.stepsUntil();
        deadline.rest(until, wakeAt(live, schedule, until), nextStepAt(live, schedule, until));
    }

    // An instance with an older configuration leaves the case to those that have the newer one; they look at all cases
    // as soon as the partition is theirs.
    private boolean decidedByNewer(Case current) {
        return current.configVersion().compareTo(policies.version()) > 0;
    }

    private static Instant saySteps(LiveCase live, Schedule schedule, Terms terms, Instant now) {
        LiveDeadline deadline = live.deadline();
        Case current = live.current();
        if (schedule.dueAt().isAfter(now) || Boolean.TRUE.equals(current.verified())) {
            sayLast(deadline, schedule.between(deadline.stepsUntil(), now), terms);
        } else if (deadline.witnessed()) {
            deadline.fallDue(true);
            sayLast(deadline, schedule.sinceDue(now), terms);
        } else if (!current.overdue()) {
            deadline.fallDue(false);
            sayLast(deadline, schedule.between(deadline.stepsUntil(), schedule.dueAt()), terms);
        }
        return now.isAfter(deadline.stepsUntil()) ? now : deadline.stepsUntil();
    }

    private static void sayLast(LiveDeadline deadline, List<Step> past, Terms terms) {
        if (past.isEmpty()) {
            return;
        }
        past.subList(0, past.size() - 1).forEach(deadline::passOver);
        deadline.say(past.get(past.size() - 1), terms);
    }

    private static @Nullable Instant wakeAt(LiveCase live, Schedule schedule, Instant until) {
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
        if (!Boolean.FALSE.equals(live.current().verified())) {
            return next(schedule, until);
        }
        return live.deadline().repliesVisible() ? schedule.dueAt() : null;
    }

    private static @Nullable Instant next(Schedule schedule, Instant until) {
        return schedule.next(until).map(Step::at).orElse(null);
    }
}
