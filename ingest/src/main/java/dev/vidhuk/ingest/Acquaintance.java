package dev.vidhuk.ingest;

import dev.vidhuk.events.SeenReview;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Tells of each review, while a list is being read, whether we know it as it is. Decides nothing: what a review is becomes
 * certain only with the whole listing, in {@link Identification} and {@link Reconciliation}.
 */
final class Acquaintance implements Function<FoundReview, Familiarity> {
    private final String source;
    private final Memory memory;
    private final Predicate<String> erased;

    /**
     * Made for one poll.
     *
     * @param erased whether the review of an id must never be published again
     */
    Acquaintance(String source, Memory memory, Predicate<String> erased) {
        this.source = source;
        this.memory = memory;
        this.erased = erased;
    }

    @Override
    public Familiarity apply(FoundReview found) {
        return found.siteId() == null ? byIdentity(found) : byId(source + "/" + found.siteId(), found);
    }

    /** An erased review brings no news, whatever its page shows. */
    private Familiarity byId(String id, FoundReview found) {
        SeenReview seen = memory.seen(id);
        boolean known = erased.test(id) || (seen != null && !Reconciliation.changed(found, seen));
        return known ? Familiarity.KNOWN : Familiarity.NEWS;
    }

    private Familiarity byIdentity(FoundReview found) {
        List<SeenReview> candidates = memory.ofIdentity(Fingerprint.ofIdentity(found));
        if (candidates.stream().anyMatch(seen -> !Reconciliation.changed(found, seen))) {
            return Familiarity.KNOWN;
        }
        // without an author no review is taken for an edit of another, so there is nothing to tell apart
        return candidates.isEmpty() || Fingerprint.anonymous(found) ? Familiarity.NEWS : Familiarity.AMBIGUOUS;
    }
}
