package dev.vidhuk.ingest;

import dev.vidhuk.events.SourceCursor;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a new source has had for long from what is new there. All that its first poll finds is history; and where that poll
 * broke off, so is what was published before it and is found later, until a poll does not break off.
 */
final class History implements Predicate<FoundReview> {
    /** A new review this much older than a poll is history to it. What is told to the day may be of the same day. */
    static final Duration NEWS = Duration.ofDays(1);

    /** Where the beginning of a first poll that broke off travels in the cursor. */
    private static final String POSITION = "vidhuk.history";

    private final @Nullable SourceCursor cursor;
    private final @Nullable Instant begunAt;

    /** As the last poll left it. */
    History(@Nullable SourceCursor cursor) {
        String begun = cursor == null ? null : cursor.position().get(POSITION);
        this.cursor = cursor;
        this.begunAt = begun == null ? null : Instant.parse(begun);
    }

    @Override
    public boolean test(FoundReview review) {
        if (cursor == null) {
            return true;
        }
        if (begunAt == null) {
            return false;
        }
        Instant published = review.publishedAt();
        // what does not say when is believed to be history for a day: a page may fail for good
        return published == null
                ? cursor.updatedAt().isBefore(begunAt.plus(NEWS))
                : published.isBefore(begunAt.minus(NEWS));
    }

    /** Notes in the next position that there still is history to be read. */
    void remember(Listing listing, Map<String, String> position) {
        Instant begun = cursor == null ? listing.startedAt() : begunAt;
        if (begun != null && listing.ending() == Ending.FAILURE) {
            position.put(POSITION, begun.toString());
        }
    }
}
