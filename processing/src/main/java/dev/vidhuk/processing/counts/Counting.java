package dev.vidhuk.processing.counts;

import dev.vidhuk.events.Window;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One kind of count. A change of a count is written as a count itself, one that may be negative.
 *
 * @param <C> the published count
 */
public interface Counting<C> {

    /** What the contribution adds ({@code sign} 1) or takes away (-1). */
    Stream<C> changes(Contribution contribution, int sign, Instant now);

    /** The count after the change, as of the change. */
    C sum(C count, C change);

    /** Whether the change changes nothing. */
    boolean isNothing(C change);

    Window window(C count);

    /** The key that the contract names. */
    String key(C count);

    /** The key in the store, in which counts are ordered by size and start of their window. */
    default String storeKey(C count) {
        return Keys.join(window(count).size(), window(count).start(), key(count));
    }

    /** What the difference changes, one change a count. */
    default Collection<C> changes(Difference difference, Instant now) {
        Map<String, C> byKey = new LinkedHashMap<>();
        Stream.concat(of(difference.taken(), -1, now), of(difference.given(), 1, now))
                .forEach(change -> byKey.merge(key(change), change, this::sum));
        return byKey.values().stream().filter(Predicate.not(this::isNothing)).toList();
    }

    private Stream<C> of(@Nullable Contribution contribution, int sign, Instant now) {
        return contribution == null ? Stream.empty() : changes(contribution, sign, now);
    }
}
