package dev.vidhuk.events;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An order to tag reviews again, or how far one partition has come with it. Processing obeys it where its own tagger is
 * the one that the order names.
 *
 * @param from reviews that were published or edited before are left as they are
 * @param taggedBy names and versions of the tagger, as in {@link TaggedReview}
 * @param by who ordered it
 * @param at when it was ordered
 * @param progress null in the order itself
 */
public record Replay(
        String id,
        Instant from,
        String taggedBy,
        String by,
        Instant at,
        @Nullable ReplayProgress progress) {

    public Replay {
        Names.require("replay", id);
        Objects.requireNonNull(from, "from"); // the orders come from outside
        Objects.requireNonNull(taggedBy, "taggedBy");
    }

    /** The key on its topic: the id of the order, with a slash and the partition behind it where it is progress. */
    public static String keyOf(Replay replay) {
        return replay.progress == null ? replay.id : replay.id + "/" + replay.progress.partition();
    }

    /** How far a partition has come with this order. */
    public Replay with(ReplayProgress progress) {
        return new Replay(id, from, taggedBy, by, at, progress);
    }
}
