package dev.vidhuk.ingest;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What one poll is asked for.
 *
 * @param position what the source's last successful {@link Listing} said; empty at the first poll
 * @param backTo reviews published at or after this instant are to be read
 * @param wanted the site's ids of older reviews that must be read as well, because a case waits for them
 */
public record Request(Map<String, String> position, Instant backTo, Set<String> wanted) {
    public Request {
        position = Collections.unmodifiableSortedMap(new TreeMap<>(position));
        wanted = Set.copyOf(wanted);
    }
}
