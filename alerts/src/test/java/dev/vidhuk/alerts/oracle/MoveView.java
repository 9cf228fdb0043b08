package dev.vidhuk.alerts.oracle;

import dev.vidhuk.events.CaseEntry;
import org.jspecify.annotations.Nullable;

/** What is compared of a line of the journal. */
record MoveView(String what, String why, @Nullable String by) {
    static MoveView of(CaseEntry entry) {
        return new MoveView(entry.what(), entry.why(), entry.by());
    }
}
