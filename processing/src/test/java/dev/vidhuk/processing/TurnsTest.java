package dev.vidhuk.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

final class TurnsTest {
    private Instant now = Instant.parse("2026-11-20T20:00:00Z");
    private final InstantSource source = () -> now;
    private final Clock clock = source.withZone(ZoneOffset.UTC);
    private final Turns turns = new Turns(clock);

    @Test
    void givesTheStreamAsLongAsASliceTook() {
        assertThat(turns.isReplays()).isTrue();

        slice(Duration.ofMillis(200));

        assertThat(turns.isReplays()).isFalse();
        now = now.plusMillis(199);
        assertThat(turns.isReplays()).isFalse();
        now = now.plusMillis(1);
        assertThat(turns.isReplays()).isTrue();
    }

    @Test
    void countsForAllTasksOfAThreadAndForNoOtherThread() {
        slice(Duration.ofMillis(200));

        assertThat(turns.isReplays()).as("another task asks").isFalse();
        assertThat(CompletableFuture.supplyAsync(turns::isReplays, run -> new Thread(run).start())
                        .join())
                .isTrue();
    }

    private void slice(Duration took) {
        Instant begin = now;
        now = now.plus(took);
        turns.tookSince(begin);
    }
}
