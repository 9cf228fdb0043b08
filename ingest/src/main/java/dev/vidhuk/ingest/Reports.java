package dev.vidhuk.ingest;

import dev.vidhuk.events.Outcome;
import dev.vidhuk.events.SourcePoll;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says how the polls of one source went. */
final class Reports {
    private final SourceSettings settings;
    private final ReviewSource source;
    private final Clock clock;

    Reports(SourceSettings settings, ReviewSource source, Clock clock) {
        this.settings = settings;
        this.source = source;
        this.clock = clock;
    }

    /** A poll that was answered. */
    SourcePoll succeeded(Listing listing, RevisitRound round, Findings found, Memory memory, Instant begun) {
        Instant from = listing.coveredFrom();
        return report(
                listing.unchanged() ? Outcome.UNCHANGED : Outcome.OK,
                joined(problem(listing.unreadable()), round.problem()),
                listing.startedAt(),
                listing.complete() || listing.unchanged(),
                from != null && from.isBefore(Instant.EPOCH) ? Instant.EPOCH : from,
                Gap.of(listing, begun.minus(settings.watch())),
                listing.reviews().size() + round.sightings().size(),
                found,
                memory,
                begun.plus(settings.every()),
                listing.ending() != Ending.KNOWN);
    }

    /** A poll that failed. */
    SourcePoll failed(SourceException failure, Memory memory, Instant begun, Instant next) {
        Findings nothing = new Findings(List.of(), List.of(), List.of(), 0, 0);
        return report(
                failure.outcome(), failure.getMessage(), begun, false, null, Gap.NONE, 0, nothing, memory, next, null);
    }

    private static @Nullable String problem(List<Listing.Unreadable> parts) {
        return parts.isEmpty()
                ? null
                : parts.size() + " parts could not be read, first "
                        + parts.get(0).place() + ": " + parts.get(0).problem();
    }

    private static @Nullable String joined(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one + "; " + other;
    }

    private SourcePoll report(
            Outcome outcome,
            @Nullable String error,
            Instant startedAt,
            boolean complete,
            @Nullable Instant coveredFrom,
            Gap gap,
            int seen,
            Findings found,
            Memory memory,
            Instant next,
            @Nullable Boolean sweep) {
        return new SourcePoll(
                settings.name(),
                settings.type(),
                outcome,
                error,
                startedAt,
                Duration.between(startedAt, clock.instant()),
                complete,
                coveredFrom,
                gap.from(),
                gap.to(),
                seen,
                found.published(),
                found.rechecked(),
                memory.cursor() == null,
                settings.every(),
                next,
                source.capabilities(),
                sweep);
    }

    /** What should have been covered and was not. */
    private record Gap(@Nullable Instant from, @Nullable Instant to) {
        static final Gap NONE = new Gap(null, null);

        /** Where a listing does not say how far it came, all that it should have covered may lack something. */
        static Gap of(Listing listing, Instant backTo) {
            if (listing.complete() || listing.unchanged()) {
                return NONE;
            }
            Instant to = listing.coveredFrom() == null ? listing.startedAt() : listing.coveredFrom();
            return to.isAfter(backTo) ? new Gap(backTo, to) : NONE;
        }
    }
}
