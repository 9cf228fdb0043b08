package dev.vidhuk.alerts.sources;

import dev.vidhuk.events.Alert;
import org.jspecify.annotations.Nullable;

/**
 * What came of one look at a source.
 *
 * @param health what is remembered of it from now on, or null where nothing is
 * @param alert what a person should know, or null
 */
public record Finding(
        @Nullable SourceHealth health, @Nullable Alert alert) {

    /** Nothing to tell. */
    static Finding quiet(SourceHealth health) {
        return new Finding(health, null);
    }
}
