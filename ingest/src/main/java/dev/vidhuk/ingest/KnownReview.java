package dev.vidhuk.ingest;

import dev.vidhuk.events.Review;
import dev.vidhuk.events.SeenReview;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Looks up what we published of a review of one source: by its own id, or by that of a reply under it; the latter only where
 * no review has it.
 *
 * @param erased whether the review of an id must never be published again
 * @param lastReview reads a review back as it was published last
 */
record KnownReview(
        String source, Memory memory, Predicate<String> erased, Function<SeenReview, Optional<Review>> lastReview)
        implements Function<String, Optional<Review>> {

    /**
     * One that cannot be read back is a failure: taken for unknown, what was said of it would be lost. One that was too large
     * ever to be published is unknown.
     */
    @Override
    public Optional<Review> apply(String siteId) {
        return Optional.ofNullable(memory.seen(source + "/" + siteId))
                .or(() -> memory.all().stream()
                        .filter(one -> one.replies().containsKey(siteId))
                        .findFirst())
                .filter(this::published)
                .map(one -> lastReview
                        .apply(one)
                        .orElseThrow(() -> new IllegalStateException("cannot read back " + one.id())));
    }

    private boolean published(SeenReview one) {
        return one.offset() >= 0 && Seen.visible(one) && !erased.test(one.id());
    }
}
