package dev.vidhuk.alerts.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final Backoff backoff = new Backoff(SenderSettings.standard(), new Random(1));

    @Test
    void waitsTwiceAsLongEachTimeAndUpToHalfLessByChance() {
        for (int attempts = 1; attempts <= 8; attempts++) {
            long most = 1000L << (attempts - 1);

            Duration pause = backoff.after(attempts, Optional.empty());

            assertThat(pause.toMillis()).isBetween(most / 2, most);
        }
    }

    @Test
    void waitsNeverLongerThanTheLongestPause() {
        Duration pause = backoff.after(1_000, Optional.empty());

        assertThat(pause).isBetween(Duration.ofSeconds(150), Duration.ofMinutes(5));
    }

    @Test
    void waitsAsLongAsTheServiceAsks() {
        Duration pause = backoff.after(1, Optional.of(Duration.ofMinutes(20)));

        assertThat(pause).isEqualTo(Duration.ofMinutes(20));
    }
}
