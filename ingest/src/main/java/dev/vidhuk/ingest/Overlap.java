package dev.vidhuk.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How far a list, read from its top, has run into what we know: the row of reviews, up to the last one, that are all known
 * and unchanged. One such review says nothing, since a place may pin it to the top; a long row says that only known ones
 * follow, but only where its dates show that the list runs from new to old.
 */
final class Overlap {
    /** So many in a row are enough. */
    static final int ENOUGH = 20;
    /** "Two hours ago" is a later time on a page that was fetched later: no more than a poll may take. */
    private static final Duration DRIFT = Duration.ofMinutes(10);

    private final Function<FoundReview, Familiarity> familiarity;
    private int length;
    private @Nullable Instant first;
    private @Nullable Instant last;
    private boolean ambiguous;

    Overlap(Function<FoundReview, Familiarity> familiarity) {
        this.familiarity = familiarity;
    }

    /** The next review of the list. */
    void add(FoundReview review) {
        Familiarity known = familiarity.apply(review);
        ambiguous |= known == Familiarity.AMBIGUOUS;
        Instant at = review.publishedAt();
        if (known != Familiarity.KNOWN || at == null) {
            length = 0;
            return;
        }
        if (length > 0 && at.isAfter(Objects.requireNonNull(last).plus(DRIFT))) {
            length = 0; // what came before was pinned, or the list does not run from new to old
        }
        first = length == 0 ? at : first;
        last = at;
        length++;
    }

    /** Whether what follows can be left unread. Reviews of one day alone do not show in which order they stand. */
    boolean enough() {
        return !ambiguous && length >= ENOUGH && Objects.requireNonNull(last).isBefore(Objects.requireNonNull(first));
    }
}
