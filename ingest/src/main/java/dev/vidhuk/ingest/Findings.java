package dev.vidhuk.ingest;

import dev.vidhuk.events.SeenReview;
import java.util.List;

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
}
