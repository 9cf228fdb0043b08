package dev.vidhuk.alerts.notify;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits; tests let their clock go on instead. */
@FunctionalInterface
public interface Rest {
    /** Returns after the pause; at once where it is not positive. */
    void until(Duration pause) throws InterruptedException;

    /** One that really waits, and can be interrupted. */
    static Rest waiting() {
        CountDownLatch never = new CountDownLatch(1);
        return pause -> never.await(pause.toNanos(), TimeUnit.NANOSECONDS);
    }
}
