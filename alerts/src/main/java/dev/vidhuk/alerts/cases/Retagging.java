package dev.vidhuk.alerts.cases;

import dev.vidhuk.events.Case;
import dev.vidhuk.events.ClosedAs;
import dev.vidhuk.events.Sentiment;
import dev.vidhuk.events.TaggedReview;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What other tags of one and the same review mean for its case; nobody is told of any of it. */
public enum Retagging {
    /** It needs an answer, and has no case yet. */
    OPENS,
    /** It needs an answer, and its case was closed because it seemed to need none. */
    REOPENS,
    /** It needs no answer, and its case waits for one. */
    CLOSES,
    /** The case waits on, but is more or less urgent. */
    MOVES_SEVERITY,
    NOTHING;

    /**
     * Compares two taggings.
     *
     * @param current the case, or null where there is none
     * @param before the review with the tags by which the case stands
     * @param after the same review with others; the words and stars are taken to be the same
     */
    public static Retagging of(@Nullable Case current, TaggedReview before, TaggedReview after) {
        if (current == null) {
            return after.review().withdrawnAt() == null && asks(after) ? OPENS : NOTHING;
        }
        if (current.closedAs() == ClosedAs.NOT_NEGATIVE) {
            boolean asksNow = Need.of(before).reason() == null && Need.of(after).reason() != null;
            return asksNow && after.review().withdrawnAt() == null ? REOPENS : NOTHING;
        }
        if (!current.waiting()) {
            return NOTHING;
        }
        if (asks(before) && !asks(after) && contented(after)) {
            return CLOSES;
        }
        return current.severity() == after.tags().severity() ? NOTHING : MOVES_SEVERITY;
    }

    // one about which the tagger would only be guessing stays with the people who have it
    private static boolean contented(TaggedReview tagged) {
        Sentiment sentiment = tagged.tags().sentiment();
        return sentiment == Sentiment.POSITIVE || sentiment == Sentiment.NEUTRAL;
    }

    /** Whether the author asks for an answer anywhere, in the review or under it. */
    static boolean asks(TaggedReview tagged) {
        return Need.of(tagged).reason() != null
                || (Need.of(tagged) != Need.NO_CUSTOMER
                        && !Word.followUps(null, tagged, List.of()).isEmpty());
    }
}
