package dev.vidhuk.ingest;

import dev.vidhuk.events.Backfill;
import dev.vidhuk.events.BackfillState;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The newest order for each source, as people gave it. What has become of it is in the {@link Memory} of its owner.
 * Safe for use by several threads.
 */
final class Backfills {
    private final Map<String, Backfill> newest = new ConcurrentHashMap<>();

    /** Takes a record of the topic. What an owner of the source wrote is no order. */
    void take(String source, @Nullable Backfill record) {
        if (record != null && record.source().equals(source) && ordered(record)) {
            newest.merge(source, record, Backfill::newer);
        }
    }

    private static boolean ordered(Backfill record) {
        return record.state() == BackfillState.ORDERED || record.state() == BackfillState.STOPPED;
    }

    /** What counts for a source: a new order, or where the one in the memory stands; null where there never was one. */
    @Nullable
    Backfill current(String source, Memory memory) {
        Backfill order = newest.get(source);
        Backfill known = memory.backfill();
        return known == null || known.replacedBy(order) ? order : known;
    }
}
