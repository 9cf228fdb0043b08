package dev.vidhuk.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vidhuk.events.Outcome;
import dev.vidhuk.ingest.SourceException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class HostQueueTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T18:00:00Z"), ZoneOffset.UTC);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HostQueue queue = new HostQueue();

    @Test
    void waitsInTheQueueForAnAllowanceThatIsSoonRenewed() throws SourceException {
        long begun = System.nanoTime();
        spend(Duration.ofMillis(300));

        assertThat(ask()).isEqualTo("answer");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void turnsAwayWhoWouldWaitTooLongForTheAllowance() throws SourceException {
        spend(PATIENCE.plusSeconds(1));

        assertThatThrownBy(this::ask).isInstanceOfSatisfying(SourceException.class, failure -> {
            assertThat(failure.outcome()).isEqualTo(Outcome.THROTTLED);
            assertThat(failure.retryAfter()).isEqualTo(PATIENCE.plusSeconds(1));
        });
    }

    @Test
    void believesForAnHourThatNothingIsLeft() throws SourceException {
        spend(Duration.ofHours(20));

        assertThatThrownBy(this::ask)
                .isInstanceOfSatisfying(
                        SourceException.class,
                        failure -> assertThat(failure.retryAfter()).isEqualTo(Duration.ofHours(1)));
    }

    private void spend(Duration wait) throws SourceException {
        queue.take("portal.example", Duration.ZERO, CLOCK, taken -> {
            taken.spent(wait, PATIENCE, CLOCK.instant());
            return "answer";
        });
    }

    private String ask() throws SourceException {
        return queue.take("portal.example", Duration.ZERO, CLOCK, taken -> "answer");
    }
}
