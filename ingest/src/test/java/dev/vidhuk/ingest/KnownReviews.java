package dev.vidhuk.ingest;

import dev.vidhuk.events.Review;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What a poller knows of a source's reviews: each as it was published last. */
public final class KnownReviews {
    private final Map<String, Review> reviews = new LinkedHashMap<>();

    /** Publishes all that is listed. */
    public void add(Listing listing) {
        new Reconciliation(Portal.SETTINGS, new Portal(), new Memory(), id -> false, Map.of())
                .of(listing)
                .changes()
                .forEach(change -> {
                    Review review = Objects.requireNonNull(change.review());
                    reviews.put(review.id(), review);
                });
    }

    /** By a site's id, its own or that of a reply under it. */
    public Optional<Review> last(String siteId) {
        return Optional.ofNullable(reviews.get(Portal.SETTINGS.name() + "/" + siteId))
                .or(() -> reviews.values().stream()
                        .filter(review -> review.replies().stream()
                                .anyMatch(reply -> reply.id().equals(siteId)))
                        .findFirst());
    }
}
