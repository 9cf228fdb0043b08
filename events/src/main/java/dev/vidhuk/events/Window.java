package dev.vidhuk.events;

import java.time.Duration;
import java.time.Instant;

/** A span of publication times, the end exclusive: an hour or a day of UTC. */
public record Window(Duration size, Instant start, Instant end) {

    /** The window of that size that the instant falls in; windows are aligned to the epoch. */
    public static Window of(Duration size, Instant instant) {
        long seconds = size.toSeconds();
        Instant start = Instant.ofEpochSecond(Math.floorDiv(instant.getEpochSecond(), seconds) * seconds);
        return new Window(size, start, start.plus(size));
    }
}
