package dev.vidhuk.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class MemoryTest {
    private static final Instant T0 = Instant.parse("2026-11-20T18:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private final Memory memory = new Memory();

    @Test
    void theFirstPollIsASweepAndThenOneInEachInterval() {
        boolean first = sweepDue(0);

        memory.polled(Ending.COMPLETE, true, T0);
        memory.polled(Ending.KNOWN, false, T0.plus(Duration.ofMinutes(15)));

        assertThat(first).isTrue();
        assertThat(sweepDue(30)).isFalse();
        assertThat(sweepDue(60)).isTrue();
    }

    @Test
    void aSweepThatMetALimitIsNotRepeatedAtOnce() {
        memory.polled(Ending.LIMIT, true, T0);

        assertThat(sweepDue(15)).isFalse();
        assertThat(sweepDue(60)).isTrue();
    }

    @Test
    void aSweepAfterWhichAPageIsMissingIsRepeated() {
        memory.polled(Ending.COMPLETE, true, T0);

        memory.polled(Ending.FAILURE, true, T0.plus(HOUR));

        assertThat(sweepDue(75)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Ending.class,
            names = {"LIMIT", "FAILURE"})
    void aShortPollThatEndedAmidNewsIsFollowedByASweep(Ending ending) {
        memory.polled(Ending.COMPLETE, true, T0);

        memory.polled(ending, false, T0.plus(Duration.ofMinutes(15)));

        assertThat(sweepDue(30)).isTrue();
    }

    @Test
    void aShortPollThatReadEverythingIsASweep() {
        memory.polled(Ending.COMPLETE, true, T0);

        memory.polled(Ending.COMPLETE, false, T0.plus(Duration.ofMinutes(45)));

        assertThat(sweepDue(75)).isFalse();
    }

    private boolean sweepDue(int minutes) {
        return memory.sweepDue(T0.plus(Duration.ofMinutes(minutes)), HOUR);
    }
}
