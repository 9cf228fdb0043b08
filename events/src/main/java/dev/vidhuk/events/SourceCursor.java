package dev.vidhuk.events;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where the next poll of a source goes on.
 *
 * @param position what the source wants to be told at its next poll: HTTP validators, page tokens, offsets
 * @param updatedAt when the last successful poll began
 */
public record SourceCursor(String source, Map<String, String> position, Instant updatedAt) {

    public SourceCursor {
        Names.require("source", source);
        position = Collections.unmodifiableSortedMap(new TreeMap<>(position));
    }
}
