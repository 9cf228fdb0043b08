package dev.vidhuk.launcher.sources;

import dev.vidhuk.alerts.sources.SourceHealth;
import dev.vidhuk.dashboard.sources.Gaps;
import dev.vidhuk.events.Outcome;
import dev.vidhuk.events.SourcePoll;
import dev.vidhuk.events.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the polls of one source have told, as far back as {@code source-polls} keeps them (30 days).
 *
 * @param health what the rules remember of it
 * @param lastRead the last poll that showed reviews or their absence, or null where none did
 * @param lastSweep the last of these that was not a short poll, or null where none was
 * @param gaps when reviews may have been published that no poll has shown, the oldest first
 */
public record SourceHistory(
        SourceHealth health,
        @Nullable SourcePoll lastRead,
        @Nullable SourcePoll lastSweep,
        List<Span> gaps) {

    public SourceHistory {
        gaps = List.copyOf(gaps);
    }

    /** The same after one more poll. */
    static SourceHistory after(@Nullable SourceHistory before, SourcePoll poll, SourceHealth health) {
        boolean read = poll.outcome() == Outcome.OK;
        boolean swept = read && !poll.endedAtKnown();
        SourcePoll readBefore = before == null ? null : before.lastRead;
        SourcePoll sweptBefore = before == null ? null : before.lastSweep;
        List<Span> open = before == null ? List.of() : before.gaps;
        return new SourceHistory(health, read ? poll : readBefore, swept ? poll : sweptBefore, Gaps.after(open, poll));
    }

    /** The poll that was heard of last. */
    public SourcePoll lastPoll() {
        return health.last();
    }
}
