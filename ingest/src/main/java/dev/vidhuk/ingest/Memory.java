package dev.vidhuk.ingest;

import dev.vidhuk.events.Backfill;
import dev.vidhuk.events.SeenReview;
import dev.vidhuk.events.SourceCursor;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What ingest remembers of one source: its cursor, and a {@link SeenReview} for each review that it ever published. */
final class Memory {
    private final Map<String, SeenReview> byId = new HashMap<>();
    private final Map<String, List<String>> byIdentity = new HashMap<>();
    private @Nullable SourceCursor cursor;
    private @Nullable Backfill backfill;
    private int erasures = -1;
    private @Nullable Instant sweptAt;

    @Nullable
    SeenReview seen(String id) {
        return byId.get(id);
    }

    Collection<SeenReview> all() {
        return byId.values();
    }

    /** The reviews by that author of that product. */
    List<SeenReview> ofIdentity(String identity) {
        return byIdentity.getOrDefault(identity, List.of()).stream()
                .map(byId::get)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    @Nullable
    SourceCursor cursor() {
        return cursor;
    }

    void remember(SeenReview seen) {
        SeenReview before = byId.put(seen.id(), seen);
        if (before == null) {
            byIdentity.merge(seen.identity(), List.of(seen.id()), Memory::joined);
        }
    }

    /**
     * Whether there are other orders to erase than at the last look. A memory that is read anew, because what came of that
     * look could not be written, looks again.
     */
    boolean newErasures(int count) {
        boolean some = count != erasures;
        erasures = count;
        return some;
    }

    /**
     * Whether a poll that begins then is to be a sweep. The first one is: what was there before a restart, or before
     * something could not be written, is not known.
     */
    boolean sweepDue(Instant begun, Duration sweepEvery) {
        return sweptAt == null || !begun.isBefore(sweptAt.plus(sweepEvery));
    }

    /**
     * A poll has read so far. Where a page failed, or a short poll met a limit amid news, the next is a sweep: it would end
     * at what is known now, before what was left unread. A sweep that met a limit would only meet it again.
     */
    void polled(Ending ending, boolean sweep, Instant begun) {
        if (ending == Ending.COMPLETE || (ending == Ending.LIMIT && sweep)) {
            sweptAt = begun;
        } else if (ending != Ending.KNOWN) {
            sweptAt = null;
        }
    }

    void remember(SourceCursor newer) {
        cursor = newer;
    }

    /** Where the last order to read further back stands, as far as it was written; null where none was begun. */
    @Nullable
    Backfill backfill() {
        return backfill;
    }

    void remember(Backfill newer) {
        backfill = newer;
    }

    private static List<String> joined(List<String> ids, List<String> one) {
        return java.util.stream.Stream.concat(ids.stream(), one.stream()).toList();
    }
}
