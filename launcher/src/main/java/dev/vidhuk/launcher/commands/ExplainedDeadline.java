package dev.vidhuk.launcher.commands;

import dev.vidhuk.alerts.deadline.BusinessHours;
import dev.vidhuk.alerts.deadline.Escalation;
import dev.vidhuk.alerts.deadline.Schedule;
import dev.vidhuk.alerts.deadline.Step;
import dev.vidhuk.alerts.deadline.Terms;
import dev.vidhuk.events.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What {@code vidhuk deadline} prints for one time.
 *
 * @param counted what counts from {@code publishedAt} to {@code dueAt}
 */
record ExplainedDeadline(
        Instant publishedAt, Instant dueAt, List<Instant> warnings, List<Told> escalations, List<Span> counted) {

    /** Who is told, and when. */
    record Told(String to, Instant at) {}

    /**
     * The deadline of a review of that time.
     *
     * @throws IllegalArgumentException where the calendar runs out before the last step
     */
    static ExplainedDeadline of(Terms terms, Instant publishedAt) {
        Schedule schedule = terms.schedule(publishedAt);
        requireReached(terms, publishedAt, schedule);
        return new ExplainedDeadline(
                publishedAt,
                schedule.dueAt(),
                of(Step.Kind.WARNING, schedule).stream().map(Step::at).toList(),
                of(Step.Kind.ESCALATION, schedule).stream()
                        .map(step -> new Told(Objects.requireNonNull(step.to()), step.at()))
                        .toList(),
                terms.calendar().counted(publishedAt, schedule.dueAt()));
    }

    private static List<Step> of(Step.Kind kind, Schedule schedule) {
        return schedule.steps().stream().filter(step -> step.kind() == kind).toList();
    }

    private static void requireReached(Terms terms, Instant start, Schedule schedule) {
        List<Step> steps = schedule.steps();
        Duration after = terms.policy().escalate().stream()
                .map(Escalation::after)
                .reduce(Duration.ZERO, (earlier, later) -> later);
        Duration wanted = terms.policy().replyWithin().plus(after);
        Instant last = steps.get(steps.size() - 1).at();
        if (terms.calendar().total(start, last).compareTo(wanted) < 0) {
            throw new IllegalArgumentException(
                    "the calendar " + terms.calendar().name()
                            + " runs out: it has no working time in the "
                            + BusinessHours.LONGEST_PAUSE.toDays() + " days before " + last);
        }
    }
}
