package dev.vidhuk.alerts.cases;

import dev.vidhuk.alerts.deadline.Policy;
import dev.vidhuk.events.Origin;
import dev.vidhuk.events.Quiet;
import org.jspecify.annotations.Nullable;

/** Decides whether a case is listed and counted without a message to anybody. */
final class Quietness {
    private Quietness() {}

    /** For the first sight of a review: what a first poll, a backfill or a replay found, and what is too old, is quiet. */
    static @Nullable Quiet atFirst(Origin origin, Word word, Policy policy) {
        return switch (origin) {
            case BACKFILL -> Quiet.BACKFILL;
            case REPLAY -> Quiet.REPLAY;
            case LIVE -> ofAge(word, policy);
        };
    }

    /**
     * For what the author said later, which we have seen to be new: it is heard even under a review that was found by a
     * backfill. Only a replay says nothing.
     */
    static @Nullable Quiet later(Origin origin, Word word, Policy policy) {
        return origin == Origin.REPLAY ? Quiet.REPLAY : ofAge(word, policy);
    }

    private static @Nullable Quiet ofAge(Word word, Policy policy) {
        return word.said().latest().plus(policy.notOlderThan()).isBefore(word.seenAt()) ? Quiet.TOO_OLD : null;
    }
}
