package dev.vidhuk.dashboard.query;

import dev.vidhuk.dashboard.store.Figure;
import java.time.Instant;
import java.util.Map;

/** The sums of some figures in one window. */
public record Sums(Instant start, Map<Figure, Long> figures) {
    public Sums {
        figures = Map.copyOf(figures);
    }

    public long of(Figure figure) {
        return figures.getOrDefault(figure, 0L);
    }
}
