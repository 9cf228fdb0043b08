package dev.vidhuk.alerts.notify;

import static dev.vidhuk.alerts.ReviewBuilder.complaint;

import dev.vidhuk.alerts.ReviewBuilder;
import dev.vidhuk.alerts.cases.CaseRules;
import dev.vidhuk.alerts.deadline.Policies;
import dev.vidhuk.events.Alert;
import dev.vidhuk.events.Notification;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Notifications for tests. */
public final class Messages {
    public static final Instant T = Instant.parse("2026-11-20T10:00:00Z");

    private Messages() {}

    /** The message of a plain complaint. */
    public static Notification to(String receiver, String id) {
        return to(receiver, id, complaint(T));
    }

    /** The message of the alerts that the first sight of a review raises. */
    public static Notification to(String receiver, String id, ReviewBuilder review) {
        List<Alert> alerts = new CaseRules(new Policies(List.of(), Map.of(), "1"), alert -> List.of(receiver))
                .see(null, review.build(), T, true)
                .alerts();
        return new Notification(id, receiver, "console", T, T, Map.of("brand", "svitlo"), alerts, 0, null, null, 0);
    }
}
