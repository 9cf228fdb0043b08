package dev.vidhuk.ingest;

import dev.vidhuk.events.Review;
import dev.vidhuk.events.SeenReview;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a listing means for what we know.
 *
 * @param changes what to publish, in the order in which it was found
 * @param missed what to remember of reviews that were not there, without publishing anything
 * @param withdrawn reviews that are gone: their last record is to be published again, with the time in {@code seen}
 * @param published how many of the changes are new or changed reviews
 * @param rechecked how many only carry a new witness
 */
record Findings(
        List<Change> changes, List<SeenReview> missed, List<SeenReview> withdrawn, int published, int rechecked) {
    Findings {
        changes = List.copyOf(changes);
        missed = List.copyOf(missed);
        withdrawn = List.copyOf(withdrawn);
    }

    /**
     * The same with those that are gone among the changes.
     *
     * @param last the record of a review as it was published last; empty where there is none any more
     */
    Findings withdrawing(Function<SeenReview, Optional<Review>> last) {
        List<Change> all = new ArrayList<>(changes);
        withdrawn.forEach(seen ->
                last.apply(seen).ifPresent(review -> all.add(new Change(Withdrawal.of(review, seen), seen))));
        return new Findings(all, missed, List.of(), published + withdrawn.size(), rechecked);
    }

    /** The same with others to publish that the place has nothing to do with. They count as nothing new. */
    Findings with(List<Change> others) {
        List<Change> all = new ArrayList<>(changes);
        all.addAll(others);
        return new Findings(all, missed, withdrawn, published, rechecked);
    }
}
