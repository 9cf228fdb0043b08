package dev.vidhuk.alerts.cases;

import dev.vidhuk.alerts.deadline.Terms;
import dev.vidhuk.events.CaseStatus;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is known of the answer to a {@link LiveCase}. */
final class LiveAnswer {
    /** How an answer was given that we see on the site; a person may name other ways. */
    private static final String VIA_SITE = "site";

    private final CaseDraft draft;
    private boolean unseen;
    private @Nullable Boolean inTime;

    LiveAnswer(CaseDraft draft, Memory memory) {
        this.draft = draft;
        this.unseen = memory.answerUnseen();
        this.inTime = memory.inTime();
    }

    /** It stands on the site. */
    void give(Answer answer, Terms terms) {
        give(answer.at(), VIA_SITE, terms);
    }

    /** A person says that it was given; the site need not show it. */
    void giveElsewhere(Instant at, String via, Terms terms) {
        give(at, via, terms);
        unseen = true;
    }

    private void give(Instant at, String via, Terms terms) {
        draft.status = CaseStatus.ANSWERED;
        draft.answeredAt = at;
        draft.answeredVia = via;
        if (draft.firstResponse == null) {
            Duration wall = Duration.between(draft.clockStartedAt, at);
            draft.firstResponse = wall.isNegative() ? Duration.ZERO : wall;
            draft.countedResponse = terms.calendar().total(draft.clockStartedAt, at);
            inTime = !at.isAfter(draft.dueAt);
        }
    }

    /** The site shows it. From now on the case depends on that. */
    void see() {
        unseen = false;
    }

    /** A new round needs a new one. */
    void forget() {
        draft.answeredAt = null;
        draft.answeredVia = null;
        unseen = false;
    }

    /** Whether a reply that is not there has disappeared: one that was never seen has not. */
    boolean dependsOnReply() {
        return draft.status == CaseStatus.ANSWERED && !unseen;
    }

    boolean unseen() {
        return unseen;
    }

    /** Whether the first answer came by its deadline, or null before there was one. */
    @Nullable
    Boolean inTime() {
        return inTime;
    }
}
