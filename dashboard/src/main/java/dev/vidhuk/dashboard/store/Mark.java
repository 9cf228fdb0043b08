package dev.vidhuk.dashboard.store;

import dev.vidhuk.events.kafka.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far the topics are in the store. It is committed with what was taken in, so the two are always of one moment.
 *
 * @param form which form the index has; another is read from Kafka anew
 * @param cluster the id of the Kafka cluster, and which of its topics are meant
 * @param wholeAt when everything that the topics held was last known to be taken in; of an empty store, when it was begun
 * @param asOf the timestamp of the newest record that was taken in
 * @param erasedAt when the first of the reviews was erased whose words may still be on disk, or null where there is none
 * @param offsets the next offset of each partition, by {@code topic/partition}
 */
public record Mark(
        int form,
        String cluster,
        Instant wholeAt,
        Instant asOf,
        @Nullable Instant erasedAt,
        Map<String, Long> offsets) {
    private static final String ENTRY = "mark";
    /** Grows with each change of what the documents look like. */
    private static final int FORM = 4;
    /** A topic forgets after 24 hours that something was erased; whoever was away for longer would never hear of it. */
    private static final Duration LONGEST_ABSENCE = Duration.ofHours(20);

    public Mark {
        offsets = Map.copyOf(offsets);
    }

    static Mark beginning(String cluster, Instant now) {
        return new Mark(FORM, cluster, now, Instant.EPOCH, null, Map.of());
    }

    /** Whether one may go on from here, or has to begin anew. */
    boolean holds(String withCluster, Instant now) {
        return form == FORM
                && cluster.equals(withCluster)
                && wholeAt.plus(LONGEST_ABSENCE).isAfter(now);
    }

    /**
     * The same further on.
     *
     * @param whole the present time where nothing waits to be taken in, else null
     */
    public Mark at(Map<String, Long> newOffsets, Instant newAsOf, @Nullable Instant whole) {
        return new Mark(form, cluster, whole == null ? wholeAt : whole, newAsOf, null, newOffsets);
    }

    Mark erased(@Nullable Instant at) {
        return new Mark(form, cluster, wholeAt, asOf, at, offsets);
    }

    Map<String, String> commitData() {
        return Map.of(ENTRY, Json.text(this));
    }

    static @Nullable Mark of(Map<String, String> commitData) {
        String json = commitData.get(ENTRY);
        return json == null ? null : Json.read(json, Mark.class);
    }
}
