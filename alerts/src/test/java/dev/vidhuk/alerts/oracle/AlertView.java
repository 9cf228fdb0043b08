package dev.vidhuk.alerts.oracle;

import dev.vidhuk.events.Alert;
import dev.vidhuk.events.AlertKind;
import dev.vidhuk.events.AlertStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is compared of an alert. */
record AlertView(
        AlertKind kind,
        AlertStatus status,
        String step,
        int round,
        @Nullable Instant dueAt,
        int escalationLevel,
        @Nullable Boolean verified,
        List<String> receivers) {

    static AlertView of(Alert alert) {
        return new AlertView(
                alert.kind(),
                alert.status(),
                alert.step(),
                alert.round(),
                alert.dueAt(),
                alert.escalationLevel(),
                alert.verified(),
                alert.receivers().stream().sorted().toList());
    }
}
