package dev.vidhuk.alerts.cases;

import dev.vidhuk.events.CaseStatus;
import dev.vidhuk.events.Quiet;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a person holds back of a {@link LiveCase}: an acknowledgement or a snooze. It stops messages and never the clock.
 */
final class LiveHold {
    private final Instant now;
    private final CaseDraft draft;
    private final Minutes minutes;
    private int ended;

    LiveHold(CaseDraft draft, Minutes minutes, int ended, Instant now) {
        this.now = now;
        this.draft = draft;
        this.minutes = minutes;
        this.ended = ended;
    }

    /** Somebody works on it: reminders and escalation wait until then. */
    void acknowledge(String by, Instant until) {
        lift();
        draft.status = CaseStatus.ACKNOWLEDGED;
        draft.acknowledgedBy = by;
        draft.acknowledgedUntil = until;
    }

    /** Messages wait until then. */
    void snooze(Instant until) {
        lift();
        draft.status = CaseStatus.SNOOZED;
        draft.snoozedUntil = until;
    }

    /** It is over without a word: the customer waits no longer, or begins to wait anew. */
    void lift() {
        draft.acknowledgedBy = null;
        draft.acknowledgedUntil = null;
        draft.snoozedUntil = null;
    }

    /**
     * Its time is over, and the case is open again. One that is noticed too late, after a long outage, makes the case quiet:
     * nobody is called about what was forgotten months ago.
     */
    void end(Duration tooLate) {
        boolean late = Objects.requireNonNull(until()).plus(tooLate).isBefore(now);
        end();
        if (late) {
            draft.quiet = Quiet.TOO_OLD;
        }
    }

    /** Its time went by while the review was withdrawn: that it is back says enough. */
    void lapse() {
        Instant until = until();
        if (until != null && !until.isAfter(now)) {
            end();
        }
    }

    private void end() {
        String what = draft.status == CaseStatus.SNOOZED ? "snooze" : "acknowledgement";
        ended++;
        lift();
        draft.status = CaseStatus.OPEN;
        minutes.note(draft, "hold-ended", what);
    }

    /** Until when it holds, or null where nothing is held. */
    @Nullable
    Instant until() {
        return switch (draft.status) {
            case ACKNOWLEDGED -> draft.acknowledgedUntil;
            case SNOOZED -> draft.snoozedUntil;
            case OPEN, ANSWERED, CLOSED -> null;
        };
    }

    /** How many have ended in the life of the case. */
    int ended() {
        return ended;
    }
}
