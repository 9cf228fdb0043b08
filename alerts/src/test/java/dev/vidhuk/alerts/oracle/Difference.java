package dev.vidhuk.alerts.oracle;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where model and topology part. */
record Difference(String id, Instant at, String after, Outcome model, Outcome topology) {

    /** Only what differs. */
    String lines() {
        StringBuilder lines = new StringBuilder("at " + at + ", after: " + after + "\n");
        line(lines, "moves", model.moves(), topology.moves());
        line(lines, "alerts", model.alerts(), topology.alerts());
        line(lines, "dead letters", model.deadLetters(), topology.deadLetters());
        if (model.after() == null || topology.after() == null) {
            line(lines, "case", model.after(), topology.after());
            return lines.toString();
        }
        for (RecordComponent part : CaseView.class.getRecordComponents()) {
            line(lines, "case." + part.getName(), value(part, model.after()), value(part, topology.after()));
        }
        return lines.toString();
    }

    private static @Nullable Object value(RecordComponent part, CaseView view) {
        try {
            return part.getAccessor().invoke(view);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(part.getName(), e);
        }
    }

    private static void line(StringBuilder lines, String what, @Nullable Object model, @Nullable Object topology) {
        if (!Objects.equals(model, topology)) {
            lines.append("  ").append(what).append("\n    model:    ").append(model);
            lines.append("\n    topology: ").append(topology).append('\n');
        }
    }
}
