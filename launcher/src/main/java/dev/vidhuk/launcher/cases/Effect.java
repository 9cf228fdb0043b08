package dev.vidhuk.launcher.cases;

import dev.vidhuk.events.CaseEntry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What came of an action. */
public sealed interface Effect {
    /**
     * It is done.
     *
     * @param entry the journal's line of it
     * @param until for {@code acknowledge} and {@code snooze}: when it ends, or null where that is not known yet
     */
    record Taken(CaseEntry entry, @Nullable Instant until) implements Effect {}

    /** A rule does not allow it; the line of the journal says why. */
    record Refused(CaseEntry entry) implements Effect {}

    /** No case could take it: it is a dead letter. */
    record NotTaken(String reason) implements Effect {}

    /** The case has gone on to that round before the action reached it, which then changes nothing. */
    record Overtaken(int round) implements Effect {}

    /** Nothing has been heard of it yet; it is written, and will be read. */
    record Unheard() implements Effect {}
}
