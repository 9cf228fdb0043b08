package dev.vidhuk.events;

import java.util.List;

/**
 * One thing that the author holds against the brand.
 *
 * @param category a path in the taxonomy, parent first, such as {@code delivery.late}
 * @param evidence where the text says so; may be empty
 */
public record Complaint(String category, List<Range> evidence) {
    public Complaint {
        Names.require("category", category);
        evidence = List.copyOf(evidence);
    }
}
