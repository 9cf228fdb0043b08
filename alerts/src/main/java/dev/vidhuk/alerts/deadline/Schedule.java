package dev.vidhuk.alerts.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The steps of one deadline, in the order of their times.
 *
 * @param dueAt when the answer is due
 */
public record Schedule(Instant dueAt, List<Step> steps) {

    public Schedule {
        steps = List.copyOf(steps);
    }

    /** The steps after one instant and not after another. */
    public List<Step> between(Instant after, Instant until) {
        return steps.stream()
                .filter(s -> s.at().isAfter(after) && !s.at().isAfter(until))
                .toList();
    }

    /** The warnings after one instant, the deadline itself and the escalations, as far as they are not after another. */
    public List<Step> sinceDue(Instant warnedUntil, Instant until) {
        return steps.stream()
                .filter(s -> s.kind() != Step.Kind.WARNING || s.at().isAfter(warnedUntil))
                .filter(s -> !s.at().isAfter(until))
                .toList();
    }

    /** The first step after that instant. */
    public Optional<Step> next(Instant after) {
        return steps.stream().filter(s -> s.at().isAfter(after)).findFirst();
    }
}
