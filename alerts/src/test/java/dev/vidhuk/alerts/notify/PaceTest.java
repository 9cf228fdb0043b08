package dev.vidhuk.alerts.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vidhuk.alerts.notify.Pace.Limit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final Instant T = Instant.parse("2026-11-22T10:00:00Z");

    private static final Limit[] CHAT = {Limit.ONE_A_SECOND};
    private static final Limit[] GROUP = {Limit.ONE_A_SECOND, new Limit(20, Duration.ofMinutes(1))};

    private Instant now = T;

    /** Goes on only while somebody waits. */
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    private List<Duration> turns(boolean group, int count) throws InterruptedException {
        Pace pace = new Pace(clock, pause -> now = now.plus(pause), group ? GROUP : CHAT);
        List<Duration> turns = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pace.await();
            turns.add(Duration.between(T, now));
        }
        return turns;
    }

    @Test
    void writesAtOnceAndThenOnceASecond() throws Exception {
        List<Duration> turns = turns(false, 30);

        assertThat(turns).startsWith(Duration.ZERO, Duration.ofSeconds(1)).endsWith(Duration.ofSeconds(29));
    }

    @Test
    void writesNoMoreThanTwentyTimesAMinuteIntoAGroup() throws Exception {
        List<Duration> turns = turns(true, 41);

        assertThat(turns.subList(18, 22))
                .containsExactly(
                        Duration.ofSeconds(18), Duration.ofSeconds(19), Duration.ofSeconds(60), Duration.ofSeconds(61));
        assertThat(turns.get(40)).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void doesNotWaitForAClockThatWasPutBack() throws Exception {
        Pace pace = new Pace(clock, pause -> now = now.plus(pause), CHAT);
        pace.await();
        now = T.minus(Duration.ofHours(1));

        pace.await();

        assertThat(now).isEqualTo(T.minus(Duration.ofHours(1)));
    }
}
