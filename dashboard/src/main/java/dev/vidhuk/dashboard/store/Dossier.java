package dev.vidhuk.dashboard.store;

import dev.vidhuk.events.Case;
import dev.vidhuk.events.ClosedAs;
import dev.vidhuk.events.ReviewLink;
import dev.vidhuk.events.Sentiment;
import dev.vidhuk.events.TagDecision;
import dev.vidhuk.events.TaggedReview;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one review. Its parts come from different topics, in any order, so each may be missing.
 *
 * @param decision what a person decided where the tagger would not
 * @param draft the reply that alerts suggests
 * @param proof how the last deadline that is past was counted; perhaps not of the deadline that the case has now
 */
public record Dossier(
        String id,
        @Nullable TaggedReview tagged,
        @Nullable Case state,
        @Nullable TagDecision decision,
        @Nullable ReviewLink links,
        @Nullable String draft,
        @Nullable DeadlineProof proof) {

    public Dossier {
        if (state != null && state.closedAs() == ClosedAs.ERASED) {
            decision = null; // it may quote what was erased, and may be read later
        }
    }

    static Dossier empty(String id) {
        return new Dossier(id, null, null, null, null, null, null);
    }

    /** The review as it is now; null where it was erased, and with it goes whatever may repeat its words. */
    public Dossier tagged(@Nullable TaggedReview now) {
        return now == null
                ? new Dossier(id, null, state, null, null, null, proof)
                : new Dossier(id, now, state, decision, links, draft, proof);
    }

    public Dossier state(@Nullable Case now) {
        return new Dossier(id, tagged, now, decision, links, draft, proof);
    }

    public Dossier decision(@Nullable TagDecision now) {
        return new Dossier(id, tagged, state, now, links, draft, proof);
    }

    public Dossier links(@Nullable ReviewLink now) {
        return new Dossier(id, tagged, state, decision, now, draft, proof);
    }

    public Dossier draft(@Nullable String now) {
        return new Dossier(id, tagged, state, decision, links, now, proof);
    }

    /** Takes in a proof; an older one of the same deadline may say more. */
    public Dossier proof(DeadlineProof now) {
        return new Dossier(id, tagged, state, decision, links, draft, now.after(proof));
    }

    boolean nothingLeft() {
        return tagged == null && state == null && decision == null && links == null && draft == null && proof == null;
    }

    /** Whether the tagger would only have guessed and nobody else has said anything yet: no person, and no case. */
    boolean undecided() {
        return unsure() && state == null && decision == null;
    }

    private boolean unsure() {
        return tagged != null
                && tagged.tags().sentiment() == Sentiment.UNSURE
                && tagged.review().withdrawnAt() == null;
    }
}
