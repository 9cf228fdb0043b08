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
     * The same with those that are gone among the changes. Of one that was too large ever to be published there is nothing to
     * take back, and it is only remembered to be gone.
     *
     * @param last the record of a review as it was published last; empty where there is none any more
     */
    Findings withdrawing(Function<SeenReview, Optional<Review>> last) {
        List<Change> all = new ArrayList<>(changes);
        List<SeenReview> silent = new ArrayList<>(missed);
        int count = published;
        for (SeenReview seen : withdrawn) {
            Optional<Review> review = last.apply(seen);
            if (review.isPresent()) {
                all.add(new Change(Withdrawal.of(review.get(), seen), seen));
                count++;
            } else if (seen.offset() < 0) {
                silent.add(seen);
            }
        }
        return new Findings(all, silent, List.of(), count, rechecked);
    }

    /** The same with others to publish that the place has nothing to do with. They count as nothing new. */
    Findings with(List<Change> others) {
        List<Change> all = new ArrayList<>(changes);
        all.addAll(others);
        return new Findings(all, missed, withdrawn, published, rechecked);
    }
}
