package dev.vidhuk.events;

import java.time.Instant;

/** A stretch of time, the end exclusive. */
public record Span(Instant from, Instant to) {
    public Span {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("ends before it begins: " + from + " to " + to);
        }
    }
}
