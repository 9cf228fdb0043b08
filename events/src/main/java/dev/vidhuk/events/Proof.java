package dev.vidhuk.events;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Why an alert about a deadline is right.
 *
 * @param counted the stretches of time that were counted, in order
 * @param total their sum
 * @param checkedAt the witness: when the fetch began that last showed the review
 */
public record Proof(String calendar, List<Span> counted, Duration total, Instant checkedAt) {
    public Proof {
        counted = List.copyOf(counted);
    }
}
