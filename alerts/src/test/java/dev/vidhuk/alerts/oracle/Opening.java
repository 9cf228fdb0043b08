package dev.vidhuk.alerts.oracle;

import dev.vidhuk.alerts.deadline.Policy;
import dev.vidhuk.events.CaseAction;
import dev.vidhuk.events.CaseReason;
import dev.vidhuk.events.FollowUp;
import dev.vidhuk.events.Origin;
import dev.vidhuk.events.Quiet;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.TaggedReview;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether a review gives a case, and how that begins. */
final class Opening {
    private final World world;
    private final Telling telling;
    private final @Nullable TaggedReview before;
    private final TaggedReview seen;
    private final Instant now;

    /** Of a review that was seen then, and before as that shows, if at all. */
    Opening(World world, Telling telling, @Nullable TaggedReview before, TaggedReview seen, Instant now) {
        this.world = world;
        this.telling = telling;
        this.before = before;
        this.seen = seen;
        this.now = now;
    }

    /** The case, or null where none is needed. */
    @Nullable
    Standing ifNeeded() {
        String need = Words.need(seen);
        FollowUp followUp = Words.mattering(before, seen).orElse(null);
        if (seen.review().withdrawnAt() != null) {
            return null;
        } else if (need != null) {
            return open(need, own());
        } else if (followUp != null && !Words.brandSpeaks(seen)) {
            return open(Words.must(followUp), Spoken.of(followUp, before, seen));
        }
        return null;
    }

    private Spoken own() {
        return before == null ? Spoken.of(seen.review()) : Spoken.ofEdit(before.review(), seen.review());
    }

    private Standing open(String why, Spoken word) {
        Standing opened = standing(reason(why, seen), word);
        opened.quiet = quiet(opened.policy, word);
        telling.move("opened", why);
        Words.mattering(before, seen).ifPresent(said -> opened.word = Spoken.of(said, before, seen));
        return opened;
    }

    /** The case that a person wants, whatever the words say. */
    Standing byHand(CaseAction action) {
        Standing opened = standing(CaseReason.COMPLAINT, Spoken.of(seen.review()));
        opened.actions.add(action.id());
        telling.move("opened", "person", action.by());
        return opened;
    }

    private Standing standing(CaseReason reason, Spoken word) {
        Policy policy = world.policy(seen.tags().severity(), reason);
        telling.began("opened");
        return new Standing(
                reason, seen.tags().severity(), policy, now, word, seen.review().checkedAt());
    }

    // a backfill finds what was said before we watched; what is said later is new
    private @Nullable Quiet quiet(Policy policy, Spoken word) {
        Review review = seen.review();
        if (before != null) {
            return quiet(seen, policy, seen.review().observedAt(), word.at());
        }
        return review.origin() == Origin.BACKFILL
                ? Quiet.BACKFILL
                : quiet(seen, policy, review.firstSeenAt(), word.latest());
    }

    /** Why nobody is told of something that was said then and found now, or null. */
    static @Nullable Quiet quiet(TaggedReview seen, Policy policy, Instant found, Instant said) {
        if (seen.review().origin() == Origin.REPLAY) {
            return Quiet.REPLAY;
        } else if (said.plus(policy.notOlderThan()).isBefore(found)) {
            return Quiet.TOO_OLD;
        }
        return null;
    }

    /** What kind of answer is due; a complaint that also asks stays a complaint. */
    static CaseReason reason(String why, TaggedReview seen) {
        String own = Words.need(seen);
        String decides = own == null ? why : own;
        return decides.equals("question") || decides.equals("follow-up-question") || decides.equals("edit-asks-now")
                ? CaseReason.QUESTION
                : CaseReason.COMPLAINT;
    }
}
