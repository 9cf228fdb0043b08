package dev.vidhuk.alerts;

import dev.vidhuk.events.Alert;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the alerts of an erased review that have not been sent to a receiver: only who was told that something
 * began hears that it is over, and is quoted nothing.
 *
 * @param hush what says that it is erased
 */
record Erasure(String receiver, Alert hush, ToldAlerts told) {

    boolean concerns(Alert alert) {
        return alert.subject().equals(hush.subject());
    }

    /** What is left of an alert that waits, or null where nothing is. */
    @Nullable
    Alert left(Alert alert) {
        boolean tells = !Gathering.burns(alert) && !Gathering.hushes(alert);
        return tells && told.round(receiver, alert).heard() ? quotingNothing(alert) : null;
    }

    private Alert quotingNothing(Alert end) {
        if (end.review() == null) {
            return end;
        }
        return new Alert(
                end.id(),
                end.kind(),
                end.status(),
                end.subject(),
                end.brand(),
                end.source(),
                end.location(),
                end.severity(),
                end.at(),
                end.dueAt(),
                end.round(),
                end.step(),
                end.escalationLevel(),
                end.verified(),
                what(end.summary()),
                end.proof(),
                end.receivers(),
                hush.caseState(),
                null,
                null,
                null);
    }

    // behind it follow the place, the author and the stars
    private static String what(String summary) {
        return summary.split(", ", 2)[0];
    }
}
