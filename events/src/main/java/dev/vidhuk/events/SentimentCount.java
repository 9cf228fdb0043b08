package dev.vidhuk.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the reviews of a window feel.
 *
 * @param ratings how many of them have stars
 * @param ratingSum the sum of those stars
 */
public record SentimentCount(
        String brand,
        String source,
        @Nullable String location,
        Window window,
        long negative,
        long neutral,
        long positive,
        long mixed,
        long unsure,
        long ratings,
        double ratingSum,
        Instant updatedAt) {}
