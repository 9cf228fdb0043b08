package dev.vidhuk.ingest.structured;

import dev.vidhuk.events.Precision;
import dev.vidhuk.ingest.FoundReview;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what a page says of one review in two syntaxes: the same author, day and text. Within one syntax only
 * what has all three is the same, since many write "Great!" under the name "Anonymous".
 */
final class Twins {
    /** The first place on earth to have a day has it so long before UTC, the last one so long after. */
    private static final Duration EAST = Duration.ofHours(14);

    private static final Duration WEST = Duration.ofHours(12);

    private final List<FoundReview> whole = new ArrayList<>();
    private final Map<Key, List<Integer>> places = new HashMap<>();

    private record Key(@Nullable String author, @Nullable String text) {}

    /** Adds the reviews of one syntax. */
    void add(List<FoundReview> reviews) {
        int others = whole.size();
        for (FoundReview review : reviews) {
            List<Integer> alike = places.computeIfAbsent(key(review), key -> new ArrayList<>());
            Integer twin = twin(review, alike, others);
            if (twin == null) {
                alike.add(whole.size());
                whole.add(review);
            } else {
                whole.set(twin, joined(whole.get(twin), review));
            }
        }
    }

    List<FoundReview> reviews() {
        return List.copyOf(whole);
    }

    private @Nullable Integer twin(FoundReview review, List<Integer> alike, int others) {
        for (Integer i : alike) {
            FoundReview known = whole.get(i);
            if (same(known, review) && (i < others || (complete(review) && complete(known)))) {
                return i;
            }
        }
        return null;
    }

    private static boolean complete(FoundReview review) {
        return review.author() != null && review.text() != null && review.publishedAt() != null;
    }

    private static boolean same(FoundReview a, FoundReview b) {
        boolean ids = a.siteId() == null || b.siteId() == null || a.siteId().equals(b.siteId());
        return ids && sameDay(a, b);
    }

    private static boolean sameDay(FoundReview a, FoundReview b) {
        if (a.publishedAt() == null || b.publishedAt() == null) {
            return true;
        }
        if (a.publishedPrecision() == Precision.DAY && b.publishedPrecision() != Precision.DAY) {
            return somewhere(a.publishedAt(), b.publishedAt());
        }
        if (b.publishedPrecision() == Precision.DAY && a.publishedPrecision() != Precision.DAY) {
            return somewhere(b.publishedAt(), a.publishedAt());
        }
        return a.publishedAt()
                .truncatedTo(ChronoUnit.DAYS)
                .equals(b.publishedAt().truncatedTo(ChronoUnit.DAYS));
    }

    /** Whether an instant lies in a day of some zone: a day alone does not say in which. */
    private static boolean somewhere(Instant day, Instant at) {
        return !at.isBefore(day.minus(EAST))
                && at.isBefore(day.plus(Duration.ofDays(1)).plus(WEST));
    }

    private static Key key(FoundReview review) {
        return new Key(letters(review.author()), letters(review.text()));
    }

    private static @Nullable String letters(@Nullable String text) {
        return text == null
                ? null
                : text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip();
    }

    private static FoundReview joined(FoundReview first, FoundReview other) {
        FoundReview finer = first.publishedPrecision().compareTo(other.publishedPrecision()) <= 0 ? first : other;
        FoundReview rated = first.rating() == null ? other : first;
        FoundReview answered = first.replies().isEmpty() ? other : first;
        return new FoundReview(
                or(first.siteId(), other.siteId()),
                or(first.product(), other.product()),
                or(first.url(), other.url()),
                or(first.author(), other.author()),
                or(first.authorId(), other.authorId()),
                or(first.title(), other.title()),
                or(first.text(), other.text()),
                first.truncated() && other.truncated(),
                rated.rating(),
                or(rated.ratingRaw(), first.ratingRaw()),
                finer.publishedAt(),
                finer.publishedAt() == null ? Precision.UNKNOWN : finer.publishedPrecision(),
                first.editedAt() == null ? other.editedAt() : first.editedAt(),
                null,
                Math.max(first.replyCount(), other.replyCount()),
                answered.replies());
    }

    private static @Nullable String or(@Nullable String first, @Nullable String other) {
        return first == null ? other : first;
    }
}
