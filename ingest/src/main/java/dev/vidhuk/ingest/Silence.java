package dev.vidhuk.ingest;

import dev.vidhuk.events.Review;
import dev.vidhuk.events.SeenReview;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What a place leaves unsaid that tells each thing that happens once: it has not happened. So a listing of such a place is a
 * witness for reviews, too, that it does not show.
 */
record Silence(Listing listing, Memory memory, Function<SeenReview, Optional<Review>> lastReview) {

    /**
     * The reviews that wait for a witness and have it now, as they were published last.
     *
     * @param awaited by review id, the instant after which its case wants one
     * @param shown the ids of the reviews that the listing shows
     */
    List<Sighting> witnesses(Map<String, Instant> awaited, Set<String> shown) {
        List<Sighting> sightings = new ArrayList<>();
        awaited.forEach((id, step) -> {
            SeenReview seen = Objects.requireNonNull(memory.seen(id));
            boolean inTime =
                    !listing.startedAt().isBefore(step) && seen.checkedAt().isBefore(step);
            if (inTime && !shown.contains(id) && listing.vouchesFor(seen.checkedAt())) {
                lastReview
                        .apply(seen)
                        .ifPresent(last -> sightings.add(new Sighting(id, FoundReview.of(last), listing.startedAt())));
            }
        });
        return sightings;
    }
}
