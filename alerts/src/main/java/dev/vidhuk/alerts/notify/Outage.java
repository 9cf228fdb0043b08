package dev.vidhuk.alerts.notify;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Since when a receiver cannot be reached, as far as attempts tell, and for how long it is still tried. For one thread. */
final class Outage {
    private final Duration patience;
    private @Nullable Instant began;
    private Instant lastFailure = Instant.MIN;

    Outage(Duration patience) {
        this.patience = patience;
    }

    /** A message is due. A receiver that nobody has tried for as long as the patience lasts may be back since. */
    void begin(Instant now) {
        if (lastFailure.isBefore(now.minus(patience))) {
            began = null;
        }
    }

    /** It could not be reached. */
    void failed(Instant now) {
        began = began == null ? now : began;
        lastFailure = now;
    }

    /** It was reached. */
    void over() {
        began = null;
    }

    /** How much longer it is tried; nothing or less where no more. */
    Duration left(Instant now) {
        return began == null ? patience : Duration.between(now, began.plus(patience));
    }
}
