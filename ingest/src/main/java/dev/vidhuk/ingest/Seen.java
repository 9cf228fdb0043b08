package dev.vidhuk.ingest;

import dev.vidhuk.events.SeenReview;
import java.time.Instant;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** The ways in which a memory of a review changes without its content having changed. */
final class Seen {
    private Seen() {}

    /** It was there again. */
    static SeenReview present(SeenReview seen) {
        return with(seen, seen.revision(), seen.observedAt(), 0, seen.withdrawnAt(), seen.tombstones());
    }

    /** It was missing from one more complete sweep. */
    static SeenReview missed(SeenReview seen) {
        return with(seen, seen.revision(), seen.observedAt(), seen.timesMissed() + 1, null, seen.tombstones());
    }

    /** It is gone, as we learned at that moment. */
    static SeenReview withdrawn(SeenReview seen, Instant at) {
        return with(seen, seen.revision() + 1, at, seen.timesMissed() + 1, at, seen.tombstones());
    }

    /** One more tombstone of it was written. */
    static SeenReview erased(SeenReview seen) {
        return with(
                seen,
                seen.revision(),
                seen.observedAt(),
                seen.timesMissed(),
                seen.withdrawnAt(),
                seen.tombstones() + 1);
    }

    /** Whether it stands where it was published: neither withdrawn nor erased. */
    static boolean visible(SeenReview seen) {
        return seen.withdrawnAt() == null && seen.tombstones() == 0;
    }

    /** Its last record lies there. */
    static SeenReview placed(SeenReview seen, RecordMetadata place) {
        return place(seen, place.partition(), place.offset());
    }

    /** Its last record lies where it lay before; nowhere, where there was none. */
    static SeenReview placedAs(SeenReview seen, @Nullable SeenReview before) {
        return before == null ? place(seen, -1, -1) : place(seen, before.partition(), before.offset());
    }

    private static SeenReview with(
            SeenReview seen,
            int revision,
            Instant observedAt,
            int timesMissed,
            @Nullable Instant withdrawnAt,
            int tombstones) {
        return new SeenReview(
                seen.id(),
                seen.source(),
                seen.hash(),
                seen.identity(),
                revision,
                seen.publishedAt(),
                seen.publishedPrecision(),
                seen.firstSeenAt(),
                observedAt,
                seen.checkedAt(),
                seen.origin(),
                timesMissed,
                withdrawnAt,
                tombstones,
                seen.replies(),
                seen.partition(),
                seen.offset());
    }

    private static SeenReview place(SeenReview seen, int partition, long offset) {
        return new SeenReview(
                seen.id(),
                seen.source(),
                seen.hash(),
                seen.identity(),
                seen.revision(),
                seen.publishedAt(),
                seen.publishedPrecision(),
                seen.firstSeenAt(),
                seen.observedAt(),
                seen.checkedAt(),
                seen.origin(),
                seen.timesMissed(),
                seen.withdrawnAt(),
                seen.tombstones(),
                seen.replies(),
                partition,
                offset);
    }
}
