package dev.vidhuk.events;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one poll of a source went.
 *
 * @param type the kind of source, such as {@code page}
 * @param error what went wrong and where, or null
 * @param polledAt when the poll's first fetch began
 * @param complete whether everything since {@code coveredFrom} was read
 * @param coveredFrom reviews published at or after this instant were covered; null where none or not known
 * @param gapFrom with {@code gapTo}: what could not be covered, or null
 * @param seen how many reviews the place showed
 * @param published how many of them were new or changed
 * @param rechecked how many unchanged ones were published because their case waits for a witness
 * @param sweep true where the place was read as far as it was to be read, or has not changed; false where the poll was a
 *     short one that ended at reviews which were known and unchanged, so that it says nothing of those behind; null where
 *     nothing was read, and from releases before there were short polls
 */
public record SourcePoll(
        String source,
        String type,
        Outcome outcome,
        @Nullable String error,
        Instant polledAt,
        Duration took,
        boolean complete,
        @Nullable Instant coveredFrom,
        @Nullable Instant gapFrom,
        @Nullable Instant gapTo,
        int seen,
        int published,
        int rechecked,
        boolean firstPoll,
        Duration every,
        Instant nextPollAt,
        Capabilities capabilities,
        @Nullable Boolean sweep) {

    public SourcePoll {
        Names.require("source", source);
    }

    /** Whether it says nothing of reviews behind those that were known. */
    public boolean endedAtKnown() {
        return Boolean.FALSE.equals(sweep);
    }
}
