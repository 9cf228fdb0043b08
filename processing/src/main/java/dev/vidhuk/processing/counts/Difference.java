package dev.vidhuk.processing.counts;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the contribution of one review has changed, for the counts of one place and day.
 *
 * @param taken what no longer counts there, or null
 * @param given what counts there from now on, or null
 */
public record Difference(
        @Nullable Contribution taken, @Nullable Contribution given) {

    /**
     * The differences between two states of a review, by where their counts are kept: none where it adds what it added
     * before, two where it has moved to another place or day.
     */
    public static Map<String, Difference> between(@Nullable Contribution before, @Nullable Contribution after) {
        Map<String, Difference> differences = new LinkedHashMap<>();
        if (before != null && !before.equals(after)) {
            differences.put(before.shard(), new Difference(before, null));
        }
        if (after != null && !after.equals(before)) {
            differences.merge(
                    after.shard(),
                    new Difference(null, after),
                    (taken, given) -> new Difference(taken.taken(), given.given()));
        }
        return differences;
    }
}
