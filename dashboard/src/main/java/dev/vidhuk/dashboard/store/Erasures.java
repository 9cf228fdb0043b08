package dev.vidhuk.dashboard.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Since when words of erased reviews may still be on disk. Another may come while those before it are being removed. */
final class Erasures {
    private @Nullable Instant waiting;
    private @Nullable Instant leaving;

    Erasures(@Nullable Instant waiting) {
        this.waiting = waiting;
    }

    /** A review was erased. */
    synchronized void noted(Instant at) {
        if (waiting == null) {
            waiting = at;
        }
    }

    /** When the first of them was erased, or null where there is none. */
    synchronized @Nullable Instant oldest() {
        return leaving == null ? waiting : leaving;
    }

    /** What was erased so far is being removed. */
    synchronized void begin() {
        leaving = oldest();
        waiting = null;
    }

    /** It is gone. */
    synchronized void done() {
        leaving = null;
    }
}
