package dev.vidhuk.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How good the answers of one person are.
 *
 * @param points for each of the nine points of a good answer, how many replies met it
 */
public record ReplyQuality(
        String brand,
        String source,
        String person,
        LocalDate day,
        long replies,
        Map<String, Long> points,
        Instant updatedAt) {

    public ReplyQuality {
        points = Collections.unmodifiableSortedMap(new TreeMap<>(points));
    }
}
