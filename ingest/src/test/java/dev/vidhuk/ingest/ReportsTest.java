package dev.vidhuk.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.events.SourcePoll;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T18:00:00Z");
    private static final Instant BACK_TO = NOW.minus(Portal.SETTINGS.watch());

    private final Portal portal = new Portal();
    private final Memory memory = new Memory();
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

    @Test
    void whatLiesBetweenTheLastReviewReadAndTheEndOfTheWatchIsAGap() {
        SourcePoll poll = report(Ending.LIMIT, NOW.minus(Duration.ofDays(3)));

        assertThat(poll.complete()).isFalse();
        assertThat(poll.gapFrom()).isEqualTo(BACK_TO);
        assertThat(poll.gapTo()).isEqualTo(NOW.minus(Duration.ofDays(3)));
    }

    @Test
    void whereItIsNotKnownHowFarAListingCameAllMayLackSomething() {
        SourcePoll poll = report(Ending.LIMIT, null);

        assertThat(poll.gapFrom()).isEqualTo(BACK_TO);
        assertThat(poll.gapTo()).isEqualTo(NOW);
    }

    @Test
    void aListingThatCameFarEnoughHasNoGap() {
        SourcePoll complete = report(Ending.COMPLETE, BACK_TO);
        SourcePoll further = report(Ending.LIMIT, BACK_TO.minusSeconds(1));

        assertThat(complete.gapFrom()).isNull();
        assertThat(complete.gapTo()).isNull();
        assertThat(further.gapTo()).isNull();
    }

    @Test
    void aShortPollIsCompleteSinceTheLastReviewThatItReadAndNoSweep() {
        SourcePoll poll = report(Ending.KNOWN, NOW.minus(Duration.ofDays(1)));

        assertThat(poll.complete()).isTrue();
        assertThat(poll.coveredFrom()).isEqualTo(NOW.minus(Duration.ofDays(1)));
        assertThat(poll.gapFrom()).isNull();
        assertThat(poll.endedAtKnown()).isTrue();
        assertThat(report(Ending.COMPLETE, BACK_TO).endedAtKnown()).isFalse();
    }

    private SourcePoll report(Ending ending, @Nullable Instant coveredFrom) {
        Listing listing = new Listing(false, NOW, List.of(), ending, coveredFrom, Map.of(), List.of());
        RevisitRound none =
                new RevisitRound(Portal.SETTINGS, portal, new RevisitList(Duration.ofMinutes(10)), memory, clock);
        Findings nothing = new Findings(List.of(), List.of(), List.of(), 0, 0);
        return new Reports(Portal.SETTINGS, portal, clock).succeeded(listing, none, nothing, memory, NOW);
    }
}
