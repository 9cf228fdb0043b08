package dev.vidhuk.alerts.cases;

import dev.vidhuk.events.AlertKind;
import dev.vidhuk.events.CaseAction;
import dev.vidhuk.events.CaseEntry;
import dev.vidhuk.events.HistoryEntry;
import dev.vidhuk.events.TaggedReview;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was noted and raised during one look at a case. */
final class Minutes {
    /** What a digest says of a quiet case. */
    private static final Set<AlertKind> WORTH_A_LINE =
            Set.of(AlertKind.NEGATIVE_REVIEW, AlertKind.QUESTION, AlertKind.REOPENED);

    private final Instant now;
    /** The round in which the customer waited before this look, or 0. */
    private final int waitedInRound;
    /** The ids and statuses of all alerts that were ever raised. */
    private final List<String> known;

    private final List<CaseEntry> entries = new ArrayList<>();
    private final List<Raised> raised = new ArrayList<>();
    private final List<Raised> untold = new ArrayList<>();

    private boolean muted;
    private @Nullable CaseAction deed;

    Minutes(int waitedInRound, List<String> known, Instant now) {
        this.waitedInRound = waitedInRound;
        this.known = new ArrayList<>(known);
        this.now = now;
    }

    /** An alert that is told, and to whom. */
    record Told(Raised alert, List<String> receivers) {}

    void note(CaseDraft draft, String what, String why) {
        note(draft, what, why, deed == null ? null : deed.by(), deed == null ? null : deed.note());
    }

    /** Makes a move whose lines are that person's. */
    void byPerson(CaseAction action, Runnable move) {
        deed = action;
        move.run();
        deed = null;
    }

    void note(CaseDraft draft, String what, String why, @Nullable String by, @Nullable String note) {
        HistoryEntry move = new HistoryEntry(now, what, why, by, note);
        draft.history.add(move);
        entries.add(CaseEntry.of(draft.at(now), move));
    }

    void raise(CaseDraft draft, Raised alert) {
        if (draft.quiet == null && !muted) {
            raised.add(alert);
        } else if (!muted && WORTH_A_LINE.contains(alert.kind())) {
            untold.add(alert);
        }
    }

    /** What of this look nobody is told of, because the case is quiet, and is true at its end. */
    List<Raised> quiet(CaseDraft draft) {
        return untold.stream()
                .filter(alert -> stillTrue(alert, draft))
                .map(alert -> alert.planned(draft))
                .toList();
    }

    /** From now on nothing of this look is told to anybody. */
    void mute() {
        muted = true;
    }

    /** What of it is told: nothing of what began and ended within this look, and nothing twice. */
    List<Told> tell(CaseDraft draft, TaggedReview tagged, Announcer announcer) {
        List<Told> told = new ArrayList<>();
        for (Raised soFar : raised) {
            Raised alert = soFar.planned(draft);
            String key = alert.id(tagged.review().id()) + "/" + Word.name(alert.status());
            if (stillTrue(alert, draft) && !known.contains(key)) {
                known.add(key);
                List<String> receivers = announcer.receivers(alert, draft.at(now), tagged, now);
                told.add(new Told(alert, receivers));
                receivers.stream().filter(r -> !draft.notified.contains(r)).forEach(draft.notified::add);
            }
        }
        return told;
    }

    private boolean stillTrue(Raised alert, CaseDraft draft) {
        return alert.firing() ? draft.waiting() && alert.round() == draft.round : alert.round() == waitedInRound;
    }

    List<CaseEntry> entries() {
        return entries;
    }

    List<String> known() {
        return known;
    }
}
