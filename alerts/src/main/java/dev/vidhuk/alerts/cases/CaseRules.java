package dev.vidhuk.alerts.cases;

import dev.vidhuk.alerts.deadline.Facts;
import dev.vidhuk.alerts.deadline.Policies;
import dev.vidhuk.alerts.deadline.Terms;
import dev.vidhuk.events.ActionKind;
import dev.vidhuk.events.Case;
import dev.vidhuk.events.CaseAction;
import dev.vidhuk.events.CaseReason;
import dev.vidhuk.events.CaseStatus;
import dev.vidhuk.events.ClosedAs;
import dev.vidhuk.events.Origin;
import dev.vidhuk.events.Quiet;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.Sentiment;
import dev.vidhuk.events.TaggedReview;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides how each new sight of a review, and the passing of time, move its case. */
public final class CaseRules {
    private final Policies policies;
    private final DeadlineWatch watch;
    private final Announcer announcer;

    public CaseRules(Policies policies, Audience audience) {
        this.policies = policies;
        this.watch = new DeadlineWatch(policies);
        this.announcer = new Announcer(audience);
    }

    /**
     * A review has been seen.
     *
     * @param before what is kept of it, or null at the first sight
     * @param now the time of day
     * @param stepsMayBeSaid false while events wait that happened before now
     */
    public Decision see(@Nullable CaseFile before, TaggedReview tagged, Instant now, boolean stepsMayBeSaid) {
        if (before != null && before.erased()) {
            return Decision.keep(before);
        }
        LiveCase live = before == null || before.current() == null
                ? open(before, tagged, now)
                : goOn(before, before.current(), tagged, now);
        if (live == null) {
            return Decision.keep(CaseFile.ofContent(tagged));
        }
        boolean replayed = tagged.review().origin() == Origin.REPLAY;
        watch.attend(live, now, stepsMayBeSaid && !replayed);
        return live.decide(announcer);
    }

    /**
     * A person has acted.
     *
     * @param before what is kept of the review, or null where it is not known
     * @param stepsMayBeSaid false while events wait that happened before now
     * @throws IllegalArgumentException where no case can take it, with the reason
     */
    public Decision act(@Nullable CaseFile before, CaseAction action, Instant now, boolean stepsMayBeSaid) {
        CaseFile file = Takable.file(before, action);
        if (file.memory().actions().contains(action.id())) {
            return Decision.keep(file);
        }
        Case current = file.current();
        if (current != null && action.round() < current.round() && action.action() != ActionKind.OPEN) {
            return Decision.keep(file);
        }
        LiveCase live = current == null ? open(file, action, now) : LiveCase.of(file, current, now);
        if (current != null) {
            Instant at = action.at().isAfter(now) ? now : action.at();
            new Deed(action, at, watch.terms(live), policies).doTo(live);
        }
        watch.attend(live, now, stepsMayBeSaid);
        return live.decide(announcer);
    }

    private LiveCase open(CaseFile file, CaseAction action, Instant now) {
        CaseReason need = Need.of(file.last()).reason();
        CaseReason reason = need == null ? CaseReason.COMPLAINT : need;
        Terms terms = policies.of(Facts.of(file.last(), reason));
        LiveCase live = LiveCase.open(file, action, reason, terms, policies.version(), now);
        settle(live, file.last().review());
        return live;
    }

    /** A review has been erased: its case closes, and nothing that the author wrote is kept. */
    public Decision erase(@Nullable CaseFile before, Instant now) {
        if (before == null || before.current() == null) {
            return Decision.keep(null);
        }
        if (before.erased()) {
            return Decision.keep(before);
        }
        LiveCase live = LiveCase.of(before, before.current(), now);
        live.erase();
        watch.attend(live, now, false);
        return live.decide(announcer);
    }

    /** Time has passed, or the configuration may have changed. */
    public Decision look(CaseFile before, Instant now) {
        if (before.current() == null || !before.current().waiting()) {
            return Decision.keep(before);
        }
        LiveCase live = LiveCase.of(before, before.current(), now);
        watch.attend(live, now, true);
        return live.decide(announcer);
    }

    /** Whether the deadline of a waiting case is left to whoever has the newer configuration that decided it. */
    public boolean leavesToNewer(CaseFile file) {
        Case current = file.current();
        return current != null && current.waiting() && watch.leavesToNewer(current, watch.terms(file.last(), current));
    }

    private @Nullable LiveCase open(@Nullable CaseFile before, TaggedReview tagged, Instant now) {
        TaggedReview last = before == null ? null : before.last();
        List<Word> words = new ArrayList<>(Word.followUps(last, tagged, List.of()));
        CaseReason need = Need.of(tagged).reason();
        if (need != null) {
            words.add(firstWord(last, tagged));
        }
        words.sort(Word.IN_ORDER);
        if (words.isEmpty() || tagged.review().withdrawnAt() != null || brandSpeaks(tagged)) {
            return null;
        }
        LiveCase live = open(before, words.get(0), reason(tagged, words.get(0)), tagged, now);
        hear(live, words.subList(1, words.size()), tagged, before == null);
        settle(live, tagged.review());
        return live;
    }

    private LiveCase open(@Nullable CaseFile before, Word word, CaseReason reason, TaggedReview tagged, Instant now) {
        Terms terms = policies.of(Facts.of(tagged, reason));
        Quiet quiet = before == null
                ? Quietness.atFirst(tagged.review().origin(), word, terms.policy())
                : Quietness.later(tagged.review().origin(), word, terms.policy());
        return LiveCase.open(tagged, word, reason, terms, policies.version(), quiet, now);
    }

    private static Word firstWord(@Nullable TaggedReview last, TaggedReview tagged) {
        return last == null || Change.between(last, tagged) == Change.NONE
                ? Word.original(tagged)
                : Word.edit(last, tagged, Word.name(Need.of(tagged)));
    }

    private LiveCase goOn(CaseFile before, Case current, TaggedReview tagged, Instant now) {
        LiveCase live = LiveCase.of(before, current, now);
        Change change = Change.between(before.last(), tagged);
        live.see(tagged);
        if (tagged.review().origin() == Origin.REPLAY) {
            live.mute();
        }
        if (tagged.review().withdrawnAt() != null) {
            withdraw(live);
            return live;
        }
        if (before.withdrawn()) {
            live.reappear();
        }
        List<Word> words = new ArrayList<>(Word.followUps(before.last(), tagged, live.heard()));
        if (change.matters()) {
            words.add(Word.edit(before.last(), tagged, "edit-" + Word.name(change)));
        }
        words.sort(Word.IN_ORDER);
        hear(live, words, tagged, false);
        if (change == Change.HARMLESS) {
            takeHarmlessEdit(live, before.last(), tagged, words.isEmpty());
        } else if (tagged.review().origin() == Origin.REPLAY && change == Change.NONE) {
            takeOtherTags(live, before.last(), tagged);
        }
        settle(live, tagged.review());
        return live;
    }

    private static void withdraw(LiveCase live) {
        if (live.current().status() != CaseStatus.CLOSED) {
            live.withdraw();
        }
    }

    private void hear(LiveCase live, List<Word> words, TaggedReview tagged, boolean firstSight) {
        for (Word word : words) {
            Answer.to(live.word(), tagged.review())
                    .filter(answer ->
                            live.current().waiting() && answer.moment().certainlyBefore(word.said()))
                    .ifPresent(answer -> live.answer(answer, watch.terms(live)));
            // what is newly said under a quiet case is not quiet any more: it begins a round of its own
            boolean goesOn =
                    live.current().waiting() && (firstSight || live.current().quiet() == null);
            if (goesOn) {
                live.sayMore(word, reason(tagged, word));
            } else {
                reopen(live, word, tagged, firstSight);
            }
        }
    }

    private void reopen(LiveCase live, Word word, TaggedReview tagged, boolean firstSight) {
        CaseReason reason = reason(tagged, word);
        Terms terms = policies.of(Facts.of(tagged, reason));
        Quiet quiet = firstSight
                ? live.current().quiet()
                : Quietness.later(tagged.review().origin(), word, terms.policy());
        live.reopen(word, reason, terms, policies.version(), quiet);
    }

    private static void takeHarmlessEdit(
            LiveCase live, TaggedReview before, TaggedReview tagged, boolean saidNothingElse) {
        Optional<ClosedAs> end = endOf(before, tagged)
                .filter(how -> saidNothingElse && live.current().closedAs() == null);
        end.ifPresentOrElse(live::close, live::noteEdit);
    }

    // What a person has opened though the words say nothing stays open while they say nothing; and who only took a
    // question
    // back, but complained under the review, still waits.
    private static Optional<ClosedAs> endOf(TaggedReview before, TaggedReview tagged) {
        Sentiment sentiment = tagged.tags().sentiment();
        boolean sameMood = before.tags().sentiment() == sentiment;
        boolean goesOnAsking = sameMood && (Need.of(before).reason() == null || Retagging.asks(tagged));
        if (Need.of(tagged).reason() != null || goesOnAsking) {
            return Optional.empty();
        }
        return sentiment == Sentiment.POSITIVE
                ? Optional.of(ClosedAs.WON_BACK)
                : Optional.of(ClosedAs.NOT_NEGATIVE).filter(how -> sentiment == Sentiment.NEUTRAL);
    }

    private void takeOtherTags(LiveCase live, TaggedReview before, TaggedReview tagged) {
        switch (Retagging.of(live.current(), before, tagged)) {
            case CLOSES -> live.close(ClosedAs.NOT_NEGATIVE);
            case REOPENS -> reopen(live, Word.original(tagged), tagged, false);
            case OPENS, MOVES_SEVERITY, NOTHING -> {}
        }
    }

    private void settle(LiveCase live, Review review) {
        Optional<Answer> answer = Answer.to(live.word(), review);
        Case current = live.current();
        if (current.waiting()) {
            answer.ifPresent(found -> live.answer(found, watch.terms(live)));
        } else if (answer.isPresent()) {
            live.answer().see();
        } else if (live.answer().dependsOnReply() && review.repliesVisible()) {
            live.loseReply(review.observedAt(), watch.terms(live), policies.version());
        }
    }

    private static CaseReason reason(TaggedReview tagged, Word word) {
        CaseReason need = Need.of(tagged).reason();
        return need == null ? word.reason() : need;
    }

    private static boolean brandSpeaks(TaggedReview tagged) {
        return Need.of(tagged) == Need.NO_CUSTOMER;
    }
}
