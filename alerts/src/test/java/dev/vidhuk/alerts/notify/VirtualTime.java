package dev.vidhuk.alerts.notify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A clock that only goes on while somebody sleeps. */
public final class VirtualTime extends Clock {
    private final List<Duration> pauses = new ArrayList<>();
    private volatile Instant now = Messages.T;

    public void sleep(Duration pause) {
        pauses.add(pause);
        now = now.plus(pause);
    }

    public List<Duration> pauses() {
        return pauses;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
