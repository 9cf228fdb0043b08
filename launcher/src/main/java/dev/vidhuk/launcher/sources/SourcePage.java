package dev.vidhuk.launcher.sources;

import dev.vidhuk.alerts.notify.message.Plain;
import dev.vidhuk.events.Backfill;
import dev.vidhuk.events.SourcePoll;
import dev.vidhuk.events.Span;
import dev.vidhuk.events.kafka.Json;
import dev.vidhuk.launcher.cases.SpokenTime;
import dev.vidhuk.launcher.config.HumanDuration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One source as a paragraph for people. What came from outside is shown without anything that could steer a terminal. */
public final class SourcePage {
    /** How many gaps are shown; the newest matter most. */
    private static final int MOST_GAPS = 5;

    private final SpokenTime time;
    private final List<String> lines = new ArrayList<>();

    private SourcePage(SpokenTime time) {
        this.time = time;
    }

    /** The paragraph's lines. */
    public static List<String> lines(SourceState state, SpokenTime time) {
        SourcePage page = new SourcePage(time);
        page.lines.add(state.name() + ": " + headline(state));
        page.line("kind", kind(state));
        page.line("stale", state.stale());
        if (state.history() != null) {
            page.polls(state.history());
            page.covered(state.history());
            page.blindSpots(state.blindSpots());
        }
        page.backfill(state.backfill());
        return page.lines;
    }

    private static String headline(SourceState state) {
        String absent = state.settings() == null ? ", not in the configuration" : "";
        if (state.history() == null) {
            return "never polled yet" + absent;
        }
        SourcePoll last = state.history().lastPoll();
        return (state.stale() == null ? "" : "stale, ") + Json.name(last.outcome()) + absent;
    }

    private static String kind(SourceState state) {
        SourcePoll last = state.history() == null ? null : state.history().lastPoll();
        if (state.settings() == null) {
            return last == null ? "" : last.type() + ", every " + HumanDuration.spoken(last.every());
        }
        return state.settings().type() + " of " + state.settings().brand() + ", every "
                + HumanDuration.spoken(state.settings().every());
    }

    private void polls(SourceHistory history) {
        SourcePoll last = history.lastPoll();
        line("last poll", time.atAndDistance(last.polledAt()) + ": " + spoken(last));
        line("error", last.error());
        Instant good = history.health().lastGoodAt();
        line("last good", good == null ? "never, as far as polls are kept" : time.atAndDistance(good));
        boolean late = last.nextPollAt().isBefore(time.now());
        line("next poll", (late ? "was due " : "") + time.atAndDistance(last.nextPollAt()));
    }

    /** The outcome as a person says it. */
    private static String spoken(SourcePoll poll) {
        return switch (poll.outcome()) {
            case OK -> read(poll);
            case UNCHANGED -> "nothing has changed since the poll before";
            case THROTTLED -> "the site asks us to wait";
            case REFUSED -> "we may not read it";
            case UNREADABLE -> "nothing could be read where reviews should be";
            case FAILED -> "it failed";
        };
    }

    private static String read(SourcePoll poll) {
        if (!poll.complete()) {
            return "read in part";
        }
        return poll.endedAtKnown() ? "read until all was known" : "read";
    }

    private void covered(SourceHistory history) {
        SourcePoll read = history.lastRead();
        if (read == null) {
            line("reviews", "none read, as far as polls are kept");
        } else {
            String when = read.equals(history.lastPoll()) ? "" : " at " + time.at(read.polledAt());
            line("reviews", read.seen() + " seen" + when + ", " + read.published() + " of them new or changed");
            line("covered", covered(read, history.lastSweep()));
        }
        gaps(history.gaps());
    }

    private String covered(SourcePoll read, @Nullable SourcePoll sweep) {
        return sweep == null || sweep.equals(read)
                ? covered(read)
                : covered(sweep) + ", swept at " + time.at(sweep.polledAt());
    }

    private String covered(SourcePoll read) {
        Instant from = read.coveredFrom();
        if (from == null) {
            return "what it showed; it does not tell how far back that goes";
        }
        String since = from.isAfter(Instant.EPOCH) ? "since " + time.at(from) : "all that it shows";
        return since + (read.complete() ? "" : ", in part");
    }

    private void gaps(List<Span> gaps) {
        int left = Math.max(0, gaps.size() - MOST_GAPS);
        gaps.stream().skip(left).forEach(gap -> line("gap", span(gap)));
        line("", left == 0 ? null : "… and " + left + " older gaps");
    }

    private String span(Span gap) {
        return time.at(gap.from()) + " to " + time.at(gap.to())
                + ": reviews of this time, or changes to them, may have been missed";
    }

    private void backfill(@Nullable Backfill backfill) {
        if (backfill != null) {
            line("backfill", "since " + time.at(backfill.since()) + ": " + BackfillText.state(backfill));
            line("", BackfillText.counts(backfill, time) + "; written " + time.atAndDistance(backfill.updatedAt()));
            line("", BackfillText.problem(backfill));
        }
    }

    private void blindSpots(List<String> spots) {
        spots.forEach(spot -> line("not shown", spot));
    }

    private void line(String name, @Nullable String value) {
        if (value != null) {
            lines.add(String.format(Locale.ROOT, "  %-11s", name) + Plain.line(value));
        }
    }
}
