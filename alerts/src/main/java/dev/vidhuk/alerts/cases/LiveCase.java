package dev.vidhuk.alerts.cases;

import dev.vidhuk.alerts.deadline.Terms;
import dev.vidhuk.events.Alert;
import dev.vidhuk.events.AlertKind;
import dev.vidhuk.events.Case;
import dev.vidhuk.events.CaseAction;
import dev.vidhuk.events.CaseEntry;
import dev.vidhuk.events.CaseReason;
import dev.vidhuk.events.CaseStatus;
import dev.vidhuk.events.ClosedAs;
import dev.vidhuk.events.Quiet;
import dev.vidhuk.events.TaggedReview;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A case at one moment of its life: its methods are its legal moves. Each adds a line with a named reason to the history,
 * and raises what a person should know.
 */
final class LiveCase {
    private final Instant now;
    private final CaseDraft draft;
    private final Minutes minutes;
    private final LiveDeadline deadline;
    private final LiveHold hold;
    private final LiveAnswer answer;
    private final List<String> heard;
    private final List<String> actions;
    private TaggedReview last;
    private Moment word;
    private @Nullable CaseStatus beforeWithdrawal;
    private int withdrawals;
    private @Nullable String hush;

    private LiveCase(Case current, CaseFile file, int waitedInRound, Instant now) {
        this.now = now;
        this.draft = new CaseDraft(current);
        this.minutes = new Minutes(waitedInRound, file.memory().alerts(), now);
        this.heard = new ArrayList<>(file.heard());
        this.last = file.last();
        this.deadline = new LiveDeadline(draft, minutes, last.review(), file.memory(), now);
        this.hold = new LiveHold(draft, minutes, file.memory().holdsEnded(), now);
        this.answer = new LiveAnswer(draft, file.memory());
        this.word = file.word();
        this.beforeWithdrawal = file.memory().beforeWithdrawal();
        this.withdrawals = file.memory().withdrawals();
        this.actions = new ArrayList<>(file.memory().actions());
    }

    /** Takes up the case of a file. */
    static LiveCase of(CaseFile file, Case current, Instant now) {
        return new LiveCase(current, file, current.waiting() ? current.round() : 0, now);
    }

    /** Opens a case: round 1. */
    static LiveCase open(
            TaggedReview tagged,
            Word why,
            CaseReason reason,
            Terms terms,
            String version,
            @Nullable Quiet quiet,
            Instant now) {
        Case opened = CaseDraft.opened(tagged, reason, why.said().at(), terms, version, quiet, now);
        return new LiveCase(opened, CaseFile.ofContent(tagged), 0, now).begin(why, reason);
    }

    /** A person opens the case of a review that seemed to need no answer: round 1, with the clock of any other. */
    static LiveCase open(
            CaseFile file, CaseAction action, CaseReason reason, Terms terms, String version, Instant now) {
        Word why = Word.original(file.last(), Word.PERSON);
        Case opened = CaseDraft.opened(file.last(), reason, why.said().at(), terms, version, null, now);
        LiveCase live = new LiveCase(opened, file, 0, now);
        live.byPerson(action, () -> live.begin(why, reason));
        return live;
    }

    private LiveCase begin(Word why, CaseReason reason) {
        hear(why);
        deadline.resume();
        note("opened", why.why());
        raise(begun(reason), "opened");
        return this;
    }

    /** Takes in how the review looks now. That alone is no move. */
    void see(TaggedReview tagged) {
        last = Redaction.trim(tagged);
        draft.severity = tagged.tags().severity();
        draft.url = tagged.review().url();
        deadline.see(tagged.review());
    }

    /** The author says more while waiting: the clock runs on, but what was answered before is no answer to it. */
    void sayMore(Word more, CaseReason reason) {
        hear(more);
        draft.reason = reason;
        note("said-more", more.why());
    }

    /** An edit that changes nothing for us. */
    void noteEdit() {
        note("edited", "harmless");
    }

    /** The author says something new that needs an answer, and a new round begins with it. */
    void reopen(Word why, CaseReason reason, Terms terms, String version, @Nullable Quiet quiet) {
        hear(why);
        draft.reason = reason;
        draft.quiet = quiet;
        beginRound(why.said().at(), terms, version, why.why());
    }

    /** The answer has disappeared: a new round with the full time, from when that was seen. */
    void loseReply(Instant seenAt, Terms terms, String version) {
        beginRound(seenAt, terms, version, "reply-removed");
    }

    private void beginRound(Instant clockStart, Terms terms, String version, String why) {
        hold.lift();
        answer.forget();
        draft.round++;
        draft.status = CaseStatus.OPEN;
        draft.closedAs = null;
        deadline.begin(clockStart, terms, version);
        note("reopened", why);
        raise(AlertKind.REOPENED, "reopened");
    }

    /** The brand has answered, where we see it. */
    void answer(Answer given, Terms terms) {
        answer.give(given, terms);
        finishAnswer("official-reply");
    }

    /** The brand has answered, as a person says. */
    void answerElsewhere(Instant at, String via, Terms terms) {
        answer.giveElsewhere(at, via, terms);
        finishAnswer(Word.PERSON);
    }

    private void finishAnswer(String why) {
        hold.lift();
        deadline.stop();
        note("answered", why);
        raise(AlertKind.ANSWERED, "answered");
    }

    /** Somebody works on it. */
    void acknowledge(String by, Instant until) {
        hold.acknowledge(by, until);
        note("acknowledged", Word.PERSON);
        hush = "acknowledged";
    }

    /** Messages wait. */
    void snooze(Instant until) {
        hold.snooze(until);
        note("snoozed", Word.PERSON);
        hush = "snoozed";
    }

    /** The case is somebody's, or nobody's. */
    void assign(@Nullable String assignee) {
        draft.assignee = assignee;
        note("assigned", Word.PERSON);
    }

    /** A person has something to say for the history. */
    void comment() {
        note("note", Word.PERSON);
    }

    /** Makes a move as that person's. */
    void byPerson(CaseAction action, Runnable move) {
        actions.add(action.id());
        minutes.byPerson(action, move);
    }

    /** What a person wants is not legal now. */
    void refuse(CaseAction action, Refusal refusal) {
        actions.add(action.id());
        minutes.note(draft, CaseEntry.REFUSED, Word.name(refusal), action.by(), Word.name(action.action()));
    }

    /** No answer is due any more. */
    void close(ClosedAs how) {
        end(how, "closed-" + Word.name(how));
    }

    /** The review has gone from the site. */
    void withdraw() {
        beforeWithdrawal = draft.status;
        withdrawals++;
        end(ClosedAs.WITHDRAWN, "withdrawn-" + withdrawals);
    }

    /** The review is back: the same round goes on with its old clock. */
    void reappear() {
        draft.status = beforeWithdrawal == null ? CaseStatus.OPEN : beforeWithdrawal;
        draft.closedAs = null;
        beforeWithdrawal = null;
        deadline.resume();
        note("reappeared", "seen-again");
        hold.lapse();
        if (draft.waiting()) {
            raise(AlertKind.REOPENED, "reappeared-" + withdrawals);
        }
    }

    /** Nothing of what the author wrote is kept. */
    void erase() {
        last = Redaction.erase(last);
        heard.clear();
        draft.url = null;
        draft.history = new ArrayList<>(Redaction.erase(draft.history));
        end(ClosedAs.ERASED, "erased");
    }

    private void end(ClosedAs how, String step) {
        boolean waited = draft.waiting();
        if (how != ClosedAs.WITHDRAWN) {
            hold.lift();
        }
        draft.status = CaseStatus.CLOSED;
        draft.closedAs = how;
        deadline.stop();
        note("closed", Word.name(how));
        if (waited) {
            raise(AlertKind.CLOSED, step);
        }
    }

    private void hear(Word said) {
        word = said.said();
        if (said.followUp() != null) {
            heard.add(said.followUp());
        }
    }

    private void note(String what, String why) {
        minutes.note(draft, what, why);
    }

    private void raise(AlertKind kind, String step) {
        minutes.raise(draft, Raised.of(kind, step, draft));
    }

    private static AlertKind begun(CaseReason reason) {
        return reason == CaseReason.QUESTION ? AlertKind.QUESTION : AlertKind.NEGATIVE_REVIEW;
    }

    /** What opened the round is said once more. */
    void sayBeginningAgain() {
        String again = "-again-" + hold.ended();
        if (draft.round == 1) {
            raise(begun(draft.reason), "opened" + again);
        } else {
            raise(AlertKind.REOPENED, "reopened" + again);
        }
    }

    /** Nothing of this look is told to anybody. */
    void mute() {
        minutes.mute();
    }

    /** The case as it stands. */
    Case current() {
        return draft.at(now);
    }

    Moment word() {
        return word;
    }

    TaggedReview last() {
        return last;
    }

    List<String> heard() {
        return heard;
    }

    LiveDeadline deadline() {
        return deadline;
    }

    LiveHold hold() {
        return hold;
    }

    LiveAnswer answer() {
        return answer;
    }

    /** What came of this look. */
    Decision decide(Announcer announcer) {
        List<Minutes.Told> told = minutes.tell(draft, last, announcer);
        Case current = draft.settled(now);
        Memory memory = new Memory(
                deadline.stepsUntil(),
                deadline.reached(),
                deadline.wakeAt(),
                beforeWithdrawal,
                withdrawals,
                minutes.known(),
                hold.ended(),
                actions,
                answer.unseen(),
                answer.inTime());
        return new Decision(
                new CaseFile(current, last, word, heard, memory),
                current.equals(draft.before()) ? null : current,
                minutes.entries(),
                told.stream()
                        .map(t -> announcer.alert(t.alert(), current, last, t.receivers(), now))
                        .toList(),
                Stream.concat(
                                minutes.quiet(draft).stream(),
                                told.stream().map(Minutes.Told::alert).filter(Raised::unverified))
                        .map(raised -> announcer.digested(raised, current, last, now))
                        .toList(),
                hush(announcer, current, told));
    }

    /** Takes back what waits to be sent; of an end that is told by itself only digests have to be told so. */
    private @Nullable Alert hush(Announcer announcer, Case current, List<Minutes.Told> told) {
        if (current.closedAs() == ClosedAs.ERASED && draft.before().closedAs() != ClosedAs.ERASED) {
            return announcer.hush(Decision.ERASED, current, last, now);
        }
        if (hush != null && silent(current)) {
            return announcer.hush(hush, current, last, now);
        }
        if (endsUnsaid(current, told)) {
            return announcer.hushEnd(current, last, now);
        }
        boolean inDigest = draft.before().quiet() != null
                || Boolean.FALSE.equals(draft.before().verified());
        boolean noLonger = !current.waiting() || Boolean.TRUE.equals(current.verified());
        return inDigest && draft.before().waiting() && noLonger ? announcer.hushDigest(current, last, now) : null;
    }

    // a hold that was over when it arrived has just been said to be over
    private boolean silent(Case current) {
        return hold.until() != null || current.quiet() != null;
    }

    /** Whether people were told that the customer waits, and are not told that it is over: after a replay, for one. */
    private boolean endsUnsaid(Case current, List<Minutes.Told> told) {
        boolean over = draft.before().waiting() && !current.waiting();
        return over
                && !current.notified().isEmpty()
                && told.stream().allMatch(t -> t.alert().firing());
    }
}
