package dev.vidhuk.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How well a brand answers: the reviews of one brand, source, policy and day of publication.
 *
 * @param needed reviews that needed an answer
 * @param firstResponse counts by {@link ResponseBucket}, keyed by its label such as {@code 15m}; empty buckets are left out
 */
public record ResponseStats(
        String brand,
        String source,
        String policy,
        LocalDate day,
        long needed,
        long answered,
        long inTime,
        long reopened,
        long wonBack,
        long open,
        Map<String, Long> firstResponse,
        Map<String, Long> countedResponse,
        Instant updatedAt) {

    public ResponseStats {
        firstResponse = Collections.unmodifiableSortedMap(new TreeMap<>(firstResponse));
        countedResponse = Collections.unmodifiableSortedMap(new TreeMap<>(countedResponse));
    }
}
