package dev.vidhuk.alerts.notify.slack;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Keeps as much time between two calls as Slack asks for: one message a second in a channel (its page on rate limits). */
final class Pace {
    static final Duration LEAST = Duration.ofSeconds(1);

    private final Clock clock;
    private final Sleep sleep;
    private Instant next = Instant.MIN;

    Pace(Clock clock, Sleep sleep) {
        this.clock = clock;
        this.sleep = sleep;
    }

    /** Waits. */
    @FunctionalInterface
    interface Sleep {
        void sleep(Duration pause) throws InterruptedException;
    }

    static Pace of(Clock clock) {
        CountDownLatch never = new CountDownLatch(1);
        return new Pace(clock, pause -> never.await(pause.toNanos(), TimeUnit.NANOSECONDS));
    }

    /** Returns when the next call may be made. */
    void await() throws InterruptedException {
        Instant now = clock.instant();
        if (next.isAfter(now)) {
            Duration pause = Duration.between(now, next);
            // a clock that was set back shall not keep anybody waiting for long
            sleep.sleep(pause.compareTo(LEAST) < 0 ? pause : LEAST);
        }
        next = clock.instant().plus(LEAST);
    }
}
