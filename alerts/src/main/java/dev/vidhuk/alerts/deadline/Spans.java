package dev.vidhuk.alerts.deadline;

import dev.vidhuk.events.Span;
import java.util.ArrayList;
import java.util.List;

/** Joins stretches of time. */
final class Spans {
    private Spans() {}

    /** The same time without overlap; what touches becomes one. They must come in the order of their beginnings. */
    static List<Span> union(List<Span> spans) {
        List<Span> union = new ArrayList<>();
        for (Span span : spans) {
            int last = union.size() - 1;
            if (last < 0 || union.get(last).to().isBefore(span.from())) {
                union.add(span);
            } else if (union.get(last).to().isBefore(span.to())) {
                union.set(last, new Span(union.get(last).from(), span.to()));
            }
        }
        return List.copyOf(union);
    }
}
