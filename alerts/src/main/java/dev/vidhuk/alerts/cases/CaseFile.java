package dev.vidhuk.alerts.cases;

import dev.vidhuk.events.Case;
import dev.vidhuk.events.ClosedAs;
import dev.vidhuk.events.TaggedReview;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept of one review: the case, if there ever was one, and what is needed to go on with it.
 *
 * @param current the case, or null where the review never needed an answer
 * @param last the review as last seen, without what no later alert needs; without text and author once erased
 * @param word when the author said the last word that matters
 * @param heard the follow-ups that have counted, by reply id
 */
public record CaseFile(@Nullable Case current, TaggedReview last, Moment word, List<String> heard, Memory memory) {

    public CaseFile {
        heard = List.copyOf(heard);
    }

    /** The file of a review that needs no answer. */
    static CaseFile ofContent(TaggedReview tagged) {
        return new CaseFile(null, Redaction.trim(tagged), Moment.of(tagged.review()), List.of(), Memory.none());
    }

    /** When the clock must look at the case, or null where only a new event can move it. */
    public @Nullable Instant wakeAt() {
        return memory.wakeAt();
    }

    /** Whether a customer waits for an answer. */
    public boolean waiting() {
        return current != null && current.waiting();
    }

    boolean erased() {
        return closedAs(ClosedAs.ERASED);
    }

    boolean withdrawn() {
        return closedAs(ClosedAs.WITHDRAWN);
    }

    private boolean closedAs(ClosedAs how) {
        return current != null && current.closedAs() == how;
    }
}
