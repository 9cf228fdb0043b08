package dev.vidhuk.events;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a source can show; nothing is concluded from what it cannot.
 *
 * @param replies whether replies under a review are visible
 * @param edits whether an edit shows
 * @param deletions whether a deletion is told, or can be seen as an absence from a complete sweep
 * @param ids whether the site gives reviews ids that an edit does not change
 * @param precision how exactly its times are known
 * @param window how far back it shows reviews, or null where it shows all
 */
public record Capabilities(
        boolean replies,
        boolean edits,
        boolean deletions,
        boolean ids,
        Precision precision,
        @Nullable Duration window) {}
