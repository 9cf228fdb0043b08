package dev.vidhuk.processing.counts;

import dev.vidhuk.events.Complaint;
import dev.vidhuk.events.Precision;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.Sentiment;
import dev.vidhuk.events.TaggedReview;
import dev.vidhuk.events.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one review adds to the counts, and all that is remembered of it: neither its text nor its author.
 *
 * @param publishedAt where nothing is known of its time, when we first saw it
 * @param categories each once, in the order of the alphabet, without the parents that the tagger did not name
 */
public record Contribution(
        String brand,
        String source,
        @Nullable String location,
        Instant publishedAt,
        Precision precision,
        List<String> categories,
        Sentiment sentiment,
        @Nullable Double rating) {
    /** The smaller of the two windows. */
    public static final Duration HOUR = Duration.ofHours(1);
    /** The larger of the two windows, a day of UTC. */
    public static final Duration DAY = Duration.ofDays(1);

    public Contribution {
        categories = List.copyOf(categories);
    }

    /** What the review adds, or nothing where it is withdrawn, of no time or erased ({@code tagged} is null). */
    public static Optional<Contribution> of(@Nullable TaggedReview tagged) {
        if (tagged == null || tagged.review().withdrawnAt() != null) {
            return Optional.empty();
        }
        Review review = tagged.review();
        Precision precision = review.publishedPrecision();
        Contribution contribution = new Contribution(
                review.brand(),
                review.source(),
                review.location(),
                precision == Precision.UNKNOWN ? review.firstSeenAt() : review.publishedAt(),
                precision,
                tagged.tags().complaints().stream()
                        .map(Complaint::category)
                        .distinct()
                        .sorted()
                        .toList(),
                tagged.tags().sentiment(),
                review.rating());
        return Optional.of(contribution).filter(Contribution::counts);
    }

    /** Whether it can be counted: one without a time, written by another program or an earlier release, cannot. */
    public boolean counts() {
        return publishedAt != null;
    }

    /** The windows that it counts in: its day, and its hour where that is known. */
    Stream<Window> windows() {
        Window day = Window.of(DAY, publishedAt);
        boolean hourKnown = precision == Precision.SECOND || precision == Precision.MINUTE;
        return hourKnown ? Stream.of(Window.of(HOUR, publishedAt), day) : Stream.of(day);
    }

    /** Its categories with all their parents, each once. */
    Stream<String> categoriesAndParents() {
        return categories.stream().flatMap(Contribution::pathTo).distinct();
    }

    private static Stream<String> pathTo(String category) {
        return Stream.iterate(category, c -> !c.isEmpty(), c -> c.substring(0, Math.max(0, c.lastIndexOf('.'))));
    }

    /** Where its counts are kept: those of one place and one day of publication are added up together. */
    String shard() {
        return Keys.join(brand, source, location, Window.of(DAY, publishedAt).start());
    }
}
