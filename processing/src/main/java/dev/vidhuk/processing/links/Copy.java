package dev.vidhuk.processing.links;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A review that may be a copy of others, and of which it is one.
 *
 * @param season when it came to us, as the number of a span of time: under which it can be found for a while
 * @param others the reviews of its group without itself
 * @param campaign the campaign that it was seen to belong to, or null; kept although others of it disappear, since a
 *     portal that deletes most of them proves rather than disproves it
 */
public record Copy(
        String id,
        Fingerprint fingerprint,
        long season,
        List<String> others,
        @Nullable String campaign) {
    public Copy {
        others = List.copyOf(others);
    }

    /** One that nothing is known of yet. */
    static Copy alone(String id, Fingerprint fingerprint, long season) {
        return new Copy(id, fingerprint, season, List.of(), null);
    }

    boolean isOfFullGroup() {
        return others.size() + 1 >= Group.MOST;
    }

    /** Whether there is anything to be said of it. */
    boolean linked() {
        return !others.isEmpty() || campaign != null;
    }
}
