package dev.vidhuk.dashboard.sources;

import dev.vidhuk.events.SourcePoll;
import dev.vidhuk.events.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds up what polls could not cover. A later poll that reads everything since some instant closes what lies behind it. */
public final class Gaps {
    private Gaps() {}

    /** The gaps that are open after that poll, the oldest first; none overlaps another. */
    public static List<Span> after(List<Span> before, SourcePoll poll) {
        Instant covered = poll.complete() ? poll.coveredFrom() : null;
        List<Span> open = covered == null ? before : uncovered(before, covered);
        Span gap = of(poll);
        return gap == null ? open : joined(open, gap);
    }

    private static @Nullable Span of(SourcePoll poll) {
        Instant from = poll.gapFrom();
        Instant to = poll.gapTo();
        return from == null || to == null || !from.isBefore(to) ? null : new Span(from, to);
    }

    private static List<Span> uncovered(List<Span> gaps, Instant coveredFrom) {
        return gaps.stream()
                .filter(gap -> gap.from().isBefore(coveredFrom))
                .map(gap -> gap.to().isAfter(coveredFrom) ? new Span(gap.from(), coveredFrom) : gap)
                .toList();
    }

    // poll after poll may report the same gap, each time a little longer
    private static List<Span> joined(List<Span> gaps, Span added) {
        List<Span> joined = new ArrayList<>();
        Span whole = added;
        for (Span gap : gaps) {
            if (gap.to().isBefore(whole.from()) || gap.from().isAfter(whole.to())) {
                joined.add(gap);
            } else {
                whole = new Span(earlier(gap.from(), whole.from()), later(gap.to(), whole.to()));
            }
        }
        joined.add(whole);
        joined.sort(Comparator.comparing(Span::from));
        return joined;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
