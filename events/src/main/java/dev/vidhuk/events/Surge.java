package dev.vidhuk.events;

import java.time.Instant;

/**
 * An unusual number of complaints of one category.
 *
 * @param expected how many the past would have led to expect
 */
public record Surge(
        String brand,
        String category,
        AlertStatus status,
        long count,
        double expected,
        Instant startedAt,
        Instant updatedAt) {}
