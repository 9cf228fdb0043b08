package dev.vidhuk.alerts.deadline;

import dev.vidhuk.events.Proof;
import dev.vidhuk.events.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A policy with the calendar that it counts in.
 *
 * @param hash a digest of all that decides a deadline: it changes when the policy or its calendar does
 */
public record Terms(Policy policy, Calendar calendar, String hash) {

    /** These, with their digest, for which every look at a case asks. */
    public Terms(Policy policy, Calendar calendar) {
        this(policy, calendar, Fingerprint.of(policy.fingerprint(), calendar.fingerprint()));
    }

    /** All steps of a deadline whose clock begins at that instant. */
    public Schedule schedule(Instant start) {
        Instant dueAt = calendar.after(start, policy.replyWithin());
        List<Step> steps = new ArrayList<>();
        for (int percent : policy.warnAt()) {
            steps.add(Step.warning(percent, calendar.after(start, share(percent))));
        }
        steps.add(Step.due(dueAt));
        for (Escalation escalation : policy.escalate()) {
            int level = steps.size() - policy.warnAt().size();
            steps.add(Step.escalation(level, calendar.after(dueAt, escalation.after()), escalation.to()));
        }
        return new Schedule(dueAt, steps);
    }

    private Duration share(int percent) {
        return policy.replyWithin().multipliedBy(percent).dividedBy(100);
    }

    /** What was counted between two instants, as the proof of an alert. */
    public Proof proof(Instant start, Instant until, Instant checkedAt) {
        List<Span> counted = calendar.counted(start, until);
        return new Proof(calendar.name(), counted, calendar.total(start, until), checkedAt);
    }
}
