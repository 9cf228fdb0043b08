package dev.vidhuk.alerts.oracle;

import dev.vidhuk.alerts.deadline.Policy;
import dev.vidhuk.events.CaseStatus;
import dev.vidhuk.events.ClosedAs;
import dev.vidhuk.events.FollowUp;
import dev.vidhuk.events.ReplyState;
import dev.vidhuk.events.Sentiment;
import dev.vidhuk.events.TaggedReview;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a further sight of the review means to a case that is there. */
final class Course {
    private final World world;
    private final Standing found;
    private final Telling telling;

    Course(World world, Standing found, Telling telling) {
        this.world = world;
        this.found = found;
        this.telling = telling;
    }

    /** Compares a sight with the one before. */
    void goOn(@Nullable TaggedReview before, TaggedReview seen, Instant now) {
        found.checkedAt = Spoken.later(found.checkedAt, seen.review().checkedAt());
        if (seen.review().withdrawnAt() != null) {
            withdraw();
            return;
        }
        reappear(now);
        if (before != null) {
            edit(before, seen);
            Optional<FollowUp> said = Words.mattering(before, seen);
            said.ifPresent(followUp -> more(Words.must(followUp), Spoken.of(followUp, before, seen), seen));
        }
        plan(seen, now);
        answer(seen);
    }

    private void withdraw() {
        if (found.status != CaseStatus.CLOSED) {
            found.hidden = found.status;
            found.hiddenAs = found.closedAs;
            found.withdrawals++;
            found.status = CaseStatus.CLOSED;
            found.closedAs = ClosedAs.WITHDRAWN;
            telling.move("closed", "withdrawn");
        }
    }

    private void reappear(Instant now) {
        CaseStatus hidden = found.hidden;
        if (hidden != null) {
            found.status = hidden;
            found.closedAs = found.hiddenAs;
            found.hidden = null;
            telling.move("reappeared", "seen-again");
            if (found.heldUntil != null && !found.heldUntil.isAfter(now)) {
                // that the review is back says enough
                telling.move("hold-ended", found.status == CaseStatus.SNOOZED ? "snooze" : "acknowledgement");
                found.endHold();
                found.holds++;
            }
            telling.began("reappeared-" + found.withdrawals);
        }
    }

    private void plan(TaggedReview seen, Instant now) {
        found.severity = seen.tags().severity();
        Policy policy = world.policy(found.severity, found.reason);
        if (!policy.equals(found.policy) && found.waiting()) {
            found.replan(policy, now);
            telling.move("planned", policy.name());
        }
    }

    private void edit(TaggedReview before, TaggedReview seen) {
        if (!Words.edited(before.review(), seen.review())) {
            return;
        }
        Sentiment after = seen.tags().sentiment();
        String more = Words.more(before, seen);
        if (found.status != CaseStatus.CLOSED
                && Words.need(seen) == null
                && (after != before.tags().sentiment() || (Words.need(before) != null && !Words.asksBelow(seen)))
                && (after == Sentiment.POSITIVE || after == Sentiment.NEUTRAL)) {
            boolean won = after == Sentiment.POSITIVE;
            close(won ? ClosedAs.WON_BACK : ClosedAs.NOT_NEGATIVE, won ? "won-back" : "not-negative");
        } else if (more != null && Words.need(seen) != null) {
            more(more, Spoken.ofEdit(before.review(), seen.review()), seen);
        } else {
            telling.move("edited", "harmless");
        }
    }

    private void more(String why, Spoken said, TaggedReview seen) {
        if (found.waiting() && found.quiet == null) {
            found.word = said;
            found.reason = Opening.reason(why, seen);
            telling.move("said-more", why);
            return;
        }
        found.reason = Opening.reason(why, seen);
        newRound(why, said, said.at(), seen);
        found.quiet = Opening.quiet(seen, found.policy, seen.review().observedAt(), said.at());
    }

    private void newRound(String why, Spoken word, Instant start, TaggedReview seen) {
        found.newRound(word, start);
        found.policy = world.policy(seen.tags().severity(), found.reason);
        telling.move("reopened", why);
        telling.began("reopened");
    }

    /** Nobody waits for an answer any more. */
    void close(ClosedAs as, String why) {
        found.endHold();
        found.status = CaseStatus.CLOSED;
        found.closedAs = as;
        telling.move("closed", why);
    }

    /** Looks for an answer to the author's last word. */
    void answer(TaggedReview seen) {
        Optional<Spoken> answer = seen.review().replies().stream()
                .filter(reply -> reply.official() && reply.state() == ReplyState.PUBLISHED)
                .map(Spoken::of)
                .filter(said -> said.mayAnswer(found.word))
                .min(Comparator.comparing(Spoken::at));
        if (found.waiting() && answer.isPresent()) {
            answered(answer.get());
        } else if (found.status == CaseStatus.ANSWERED && found.elsewhere) {
            found.elsewhere = answer.isEmpty();
        } else if (found.status == CaseStatus.ANSWERED
                && answer.isEmpty()
                && seen.review().repliesVisible()) {
            newRound("reply-removed", found.word, seen.review().observedAt(), seen);
        }
    }

    private void answered(Spoken answer) {
        found.endHold();
        found.status = CaseStatus.ANSWERED;
        found.answeredAt = answer.at();
        found.answeredVia = "site";
        found.respond(answer.at());
        telling.move("answered", "official-reply");
    }
}
