package dev.vidhuk.ingest;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** How long to wait after a failure: twice as long each time, with jitter, and never less than the place asked for. */
final class Pace {
    /** A failing source is asked at least this often, unless its own interval is longer. */
    static final Duration LONGEST = Duration.ofHours(1);

    private final Duration every;
    private int failures;

    Pace(Duration every) {
        this.every = every;
    }

    void afterSuccess() {
        failures = 0;
    }

    Duration afterFailure(@Nullable Duration retryAfter) {
        Duration longest = every.compareTo(LONGEST) > 0 ? every : LONGEST;
        Duration wait = every.multipliedBy(1L << Math.min(failures, 16));
        failures++;
        Duration capped = wait.compareTo(longest) > 0 ? longest : wait;
        Duration jittered = capped.plusMillis(ThreadLocalRandom.current().nextLong(capped.toMillis() / 10 + 1));
        return retryAfter != null && retryAfter.compareTo(jittered) > 0 ? retryAfter : jittered;
    }
}
