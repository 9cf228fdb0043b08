package dev.vidhuk.events;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An order to read a source further back than its polls look, and how far that has come. Of two for one source the one
 * with the later {@code orderedAt} counts, whichever was written last.
 *
 * @param id of the order
 * @param since how far back it is to be read
 * @param by who ordered it
 * @param position where it goes on, in the source's own words; empty for the beginning
 * @param pages how many pages were read for this order
 * @param found how many reviews they showed
 * @param published how many of them were new or changed
 * @param reached when the last review of the last page was published; null where none was read yet, or none had a time
 * @param end why it is done; null in every other state
 * @param problem why a page could not be read, and which; null where the last one could
 * @param updatedAt when this was written
 */
public record Backfill(
        String source,
        String id,
        Instant since,
        String by,
        Instant orderedAt,
        BackfillState state,
        Map<String, String> position,
        int pages,
        int found,
        int published,
        @Nullable Instant reached,
        @Nullable BackfillEnd end,
        @Nullable String problem,
        Instant updatedAt) {

    public Backfill {
        Names.require("source", source);
        Names.require("backfill", id);
        Objects.requireNonNull(since, "since"); // the orders come from outside
        Objects.requireNonNull(orderedAt, "orderedAt");
        Objects.requireNonNull(state, "state");
        position = Collections.unmodifiableSortedMap(new TreeMap<>(position));
    }

    /** A new order. */
    public static Backfill order(
            String source,
            String id,
            Instant since,
            String by,
            Instant at,
            Map<String, String> position,
            @Nullable Instant reached) {
        return new Backfill(
                source, id, since, by, at, BackfillState.ORDERED, position, 0, 0, 0, reached, null, null, at);
    }

    /** Whether there is still something to read for it. */
    public boolean open() {
        return state == BackfillState.ORDERED || state == BackfillState.RUNNING;
    }

    /** Whether that one was ordered later than this one. */
    public boolean replacedBy(@Nullable Backfill other) {
        return other != null && other.orderedAt.isAfter(orderedAt);
    }

    /** The one of both that counts: the later order, and of one order what was written last. */
    public static Backfill newer(Backfill before, Backfill record) {
        return record.replacedBy(before) ? before : record;
    }

    /** The same, ended by that person at that time, which is later than the order's own. */
    public Backfill stopped(String by, Instant at) {
        return new Backfill(
                source,
                id,
                since,
                by,
                at,
                BackfillState.STOPPED,
                position,
                pages,
                found,
                published,
                reached,
                null,
                problem,
                at);
    }
}
