package dev.vidhuk.dashboard.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some reviews of a list.
 *
 * @param total how many the whole list has at present
 * @param next where the next page begins, or null where there is none
 */
public record ReviewPage(long total, @Nullable String next, List<ReviewRow> rows) {
    public ReviewPage {
        rows = List.copyOf(rows);
    }
}
