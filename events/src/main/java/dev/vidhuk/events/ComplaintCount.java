package dev.vidhuk.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How many reviews of a window complain of a category; a parent counts a review once whatever children it has. */
public record ComplaintCount(
        String brand,
        String source,
        @Nullable String location,
        String category,
        Window window,
        long count,
        Instant updatedAt) {}
