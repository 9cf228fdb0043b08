package dev.vidhuk.alerts.cases;

import dev.vidhuk.alerts.deadline.Step;
import dev.vidhuk.alerts.deadline.Terms;
import dev.vidhuk.events.AlertKind;
import dev.vidhuk.events.Proof;
import dev.vidhuk.events.Review;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The deadline of a {@link LiveCase}: its moves are those of the clock, not of the author or the brand. */
final class LiveDeadline {
    private final Instant now;
    private final CaseDraft draft;
    private final Minutes minutes;
    private boolean repliesVisible;
    private Instant stepsUntil;
    private int reached;
    private @Nullable Instant wakeAt;

    LiveDeadline(CaseDraft draft, Minutes minutes, Review last, Memory memory, Instant now) {
        this.now = now;
        this.draft = draft;
        this.minutes = minutes;
        this.repliesVisible = last.repliesVisible();
        this.stepsUntil = memory.stepsUntil();
        // release 0.1 did not remember what was said last
        this.reached = Boolean.TRUE.equals(draft.verified)
                ? Math.max(memory.reached(), Step.ofLevel(draft.escalationLevel))
                : memory.reached();
    }

    /** Takes in when the review was seen; a sight that arrives late proves nothing that was not known. */
    void see(Review review) {
        repliesVisible = review.repliesVisible();
        draft.checkedAt = review.checkedAt().isAfter(draft.checkedAt) ? review.checkedAt() : draft.checkedAt;
    }

    /** The clock of a new round begins. */
    void begin(Instant clockStart, Terms terms, String version) {
        draft.clockStartedAt = clockStart;
        adopt(terms, version);
        reached = 0;
        stop();
        resume();
    }

    /** The old clock goes on; what was said of it before is not said again. */
    void resume() {
        stepsUntil = draft.clockStartedAt;
    }

    /** Nobody waits any more. */
    void stop() {
        draft.overdue = false;
        draft.verified = null;
        draft.escalationLevel = 0;
    }

    /**
     * The policy or its calendar has changed, or another fits now: the same clock, another deadline. What is already past
     * under it is said once, the last step of it, unless something as urgent was said under the old one.
     */
    void plan(Terms terms, String version) {
        boolean wasOverdue = draft.overdue;
        adopt(terms, version);
        boolean isOverdue = !draft.dueAt.isAfter(now);
        stepsUntil = saidUntil(terms);
        if (!isOverdue) {
            stop();
            reached = Math.min(reached, Step.ofLevel(0) - 1);
        } else if (wasOverdue && !witnessed()) {
            draft.verified = false;
        }
        minutes.note(draft, "planned", terms.policy().name());
    }

    private Instant saidUntil(Terms terms) {
        return terms.schedule(draft.clockStartedAt).between(Instant.MIN, now).stream()
                .filter(step -> step.rank() <= reached)
                .reduce((earlier, later) -> later)
                .map(Step::at)
                .orElse(draft.clockStartedAt);
    }

    private void adopt(Terms terms, String version) {
        draft.policy = terms.policy().name();
        draft.policyHash = terms.hash();
        draft.configVersion = version;
        draft.dueAt = terms.schedule(draft.clockStartedAt).dueAt();
    }

    /** The deadline is past. */
    void fallDue(boolean verified) {
        draft.overdue = true;
        draft.verified = verified;
        minutes.note(draft, "overdue", verified ? "verified" : "unverified");
    }

    /** Tells of a step, with its proof. */
    void say(Step step, Terms terms) {
        say(step, name(step), terms);
    }

    /** Tells of a step once more, after so many holds. */
    void sayAgain(Step step, Terms terms, int holds) {
        say(step, name(step) + "-again-" + holds, terms);
    }

    // An overdue that no witness confirms is another step than the one that is.
    private String name(Step step) {
        boolean unverified = step.kind() == Step.Kind.DUE && !Boolean.TRUE.equals(draft.verified);
        return unverified ? step.name() + "-unverified" : step.name();
    }

    private void say(Step step, String name, Terms terms) {
        reach(step);
        draft.escalationLevel = step.level();
        AlertKind kind = switch (step.kind()) {
            case WARNING -> AlertKind.DUE_SOON;
            case DUE -> AlertKind.OVERDUE;
            case ESCALATION -> AlertKind.ESCALATION;
        };
        if (kind != AlertKind.OVERDUE) {
            minutes.note(draft, Word.name(kind), name);
        }
        Proof proof = terms.proof(draft.clockStartedAt, step.at(), draft.checkedAt);
        minutes.raise(draft, Raised.step(kind, name, draft, proof, step.to()));
    }

    /** A step whose time went by while nobody could say it, or while it was held back. */
    void passOver(Step step) {
        reach(step);
        minutes.note(draft, "passed-over", name(step));
    }

    // a deadline that no witness confirms is still to be said
    private void reach(Step step) {
        if (step.kind() != Step.Kind.DUE || Boolean.TRUE.equals(draft.verified)) {
            reached = Math.max(reached, step.rank());
        }
    }

    /** How urgent the most urgent step is that was said or passed over in this round; 0 where none was. */
    int reached() {
        return reached;
    }

    /** Whether the review was seen at or after the deadline on a site where an answer would show. */
    boolean witnessed() {
        return repliesVisible && !draft.checkedAt.isBefore(draft.dueAt);
    }

    /** Whether a sight of the review can be a witness at all. */
    boolean repliesVisible() {
        return repliesVisible;
    }

    /** Until when the steps have been dealt with, when the clock must look again, and what the case asks ingest for. */
    void rest(Instant stepsUntil, @Nullable Instant wakeAt, @Nullable Instant nextStepAt) {
        this.stepsUntil = stepsUntil;
        this.wakeAt = wakeAt;
        draft.nextStepAt = nextStepAt;
    }

    Instant stepsUntil() {
        return stepsUntil;
    }

    @Nullable
    Instant wakeAt() {
        return wakeAt;
    }
}
