package dev.vidhuk.alerts.cases;

import dev.vidhuk.alerts.deadline.Calendar;
import dev.vidhuk.alerts.deadline.Policies;
import dev.vidhuk.alerts.deadline.Terms;
import dev.vidhuk.events.ActionKind;
import dev.vidhuk.events.Case;
import dev.vidhuk.events.CaseAction;
import dev.vidhuk.events.CaseStatus;
import dev.vidhuk.events.ClosedAs;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One thing that a person does to a case that exists: moved if it is legal now, else refused; docs/decisions/0010. */
final class Deed {
    private final CaseAction action;
    private final Instant at;
    private final Terms terms;
    private final Policies policies;

    /**
     * What somebody wants.
     *
     * @param at when the person acted
     * @param terms those of the case
     */
    Deed(CaseAction action, Instant at, Terms terms, Policies policies) {
        this.action = action;
        this.at = at;
        this.terms = terms;
        this.policies = policies;
    }

    /** Does it; where it is not legal, that is a line in the history. */
    void doTo(LiveCase live) {
        Refusal refusal = action.round() > live.current().round() && action.action() != ActionKind.OPEN
                ? Refusal.UNKNOWN_ROUND
                : refusal(live.current());
        if (refusal == null) {
            live.byPerson(action, () -> move(live));
        } else {
            live.refuse(action, refusal);
        }
    }

    private @Nullable Refusal refusal(Case current) {
        return switch (action.action()) {
            case ACKNOWLEDGE -> firstOf(notWaiting(current), untilIsPast());
            case SNOOZE -> firstOf(notWaiting(current), action.until() == null ? noNextWorkingHour() : untilIsPast());
            case ASSIGN -> null;
            case NOTE -> missing(action.note(), Refusal.NOTE_MISSING);
            case ANSWERED -> firstOf(notWaiting(current), missing(action.via(), Refusal.VIA_MISSING));
            case CLOSE -> firstOf(notWaiting(current), missing(action.note(), Refusal.NOTE_MISSING));
            case REOPEN -> notOver(current);
            case OPEN -> Refusal.CASE_EXISTS;
        };
    }

    private void move(LiveCase live) {
        switch (action.action()) {
            case ACKNOWLEDGE -> live.acknowledge(action.by(), acknowledgedUntil());
            case SNOOZE -> live.snooze(snoozedUntil());
            case ASSIGN -> live.assign(action.assignee());
            case NOTE -> live.comment();
            case ANSWERED -> live.answerElsewhere(at, String.valueOf(action.via()), terms);
            case CLOSE -> live.close(ClosedAs.DISMISSED);
            case REOPEN -> live.reopen(Word.ofPerson(at), live.current().reason(), terms, policies.version(), null);
            case OPEN -> throw new IllegalStateException("there is a case");
        }
    }

    private Instant acknowledgedUntil() {
        Instant until = action.until();
        return until == null ? terms.calendar().after(at, terms.policy().acknowledgedFor()) : until;
    }

    private Instant snoozedUntil() {
        Instant until = action.until();
        return until == null ? nextWorkingHour().orElseThrow() : until;
    }

    private Optional<Instant> nextWorkingHour() {
        return terms.calendar().nextBeginning(at, at.plus(Calendar.LONGEST_PAUSE));
    }

    private static @Nullable Refusal notWaiting(Case current) {
        return current.waiting() ? null : Refusal.NOT_WAITING;
    }

    private static @Nullable Refusal notOver(Case current) {
        if (current.status() == CaseStatus.CLOSED && current.closedAs() == ClosedAs.WITHDRAWN) {
            return Refusal.WITHDRAWN;
        }
        return current.waiting() ? Refusal.WAITING_ALREADY : null;
    }

    private @Nullable Refusal untilIsPast() {
        return action.until() == null || action.until().isAfter(at) ? null : Refusal.UNTIL_IS_PAST;
    }

    private @Nullable Refusal noNextWorkingHour() {
        return nextWorkingHour().isPresent() ? null : Refusal.NO_NEXT_WORKING_HOUR;
    }

    private static @Nullable Refusal missing(@Nullable String text, Refusal refusal) {
        return text == null || text.isBlank() ? refusal : null;
    }

    private static @Nullable Refusal firstOf(@Nullable Refusal first, @Nullable Refusal second) {
        return first == null ? second : first;
    }
}
