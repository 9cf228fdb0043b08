package dev.vidhuk.alerts.notify;

import dev.vidhuk.alerts.deadline.Fingerprint;
import dev.vidhuk.events.Alert;
import dev.vidhuk.events.AlertKind;
import dev.vidhuk.events.AlertStatus;
import dev.vidhuk.events.Notification;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Makes the message to the fallback receiver that another one cannot be reached. */
final class DeliveryFailure {
    private DeliveryFailure() {}

    /** The alert; its subject is the receiver, its step the notification and its attempt, so that each failure is told once. */
    static Alert alert(Notification lost, String fallback, String error, Instant now) {
        String step = "notification-" + lost.id() + (lost.attempt() == 0 ? "" : "-" + lost.attempt());
        return new Alert(
                Fingerprint.of("delivery-failed", lost.receiver(), step),
                AlertKind.DELIVERY_FAILED,
                AlertStatus.FIRING,
                lost.receiver(),
                null,
                null,
                null,
                null,
                now,
                null,
                0,
                step,
                0,
                null,
                "Receiver " + lost.receiver() + " cannot be reached, "
                        + (lost.alerts().size() + lost.more()) + " alerts given up: " + error,
                null,
                List.of(fallback),
                null,
                null,
                null,
                null);
    }

    /** Its message to the fallback receiver. */
    static Notification notification(Alert alert, String fallback, String type) {
        return new Notification(
                Fingerprint.of(fallback, alert.id()),
                fallback,
                type,
                alert.at(),
                alert.at(),
                Map.of(),
                List.of(alert),
                0,
                null,
                null,
                0);
    }
}
