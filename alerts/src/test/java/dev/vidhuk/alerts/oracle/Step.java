package dev.vidhuk.alerts.oracle;

import dev.vidhuk.events.AlertKind;
import java.time.Instant;

/** One step of a round: a warning, the deadline itself, or an escalation, whose level is counted from 1. */
record Step(String name, AlertKind kind, Instant at, int level, String to) {

    /** Later steps are worth more, whatever policy they are of. */
    int rank() {
        return kind == AlertKind.DUE_SOON ? Integer.parseInt(name.substring(name.lastIndexOf('-') + 1)) : 100 + level;
    }
}
