package dev.vidhuk.alerts;

import dev.vidhuk.alerts.deadline.Calendar;
import dev.vidhuk.alerts.notify.Preferences;
import dev.vidhuk.alerts.notify.ReceiverSettings;
import dev.vidhuk.alerts.routing.ActiveHours;
import dev.vidhuk.alerts.routing.Digests;
import dev.vidhuk.alerts.routing.Urgency;
import dev.vidhuk.events.Alert;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the file says of the receivers: of which kind they are, and when they want to hear. One that it does not name has no wishes. */
final class Receivers {
    private final Map<String, ReceiverSettings> byName;
    private final Map<String, Calendar> calendars;

    Receivers(List<ReceiverSettings> receivers, Map<String, Calendar> calendars) {
        this.byName = receivers.stream().collect(Collectors.toMap(ReceiverSettings::name, Function.identity()));
        this.calendars = calendars;
    }

    /** The receivers' kinds by their names. */
    Map<String, String> types() {
        return byName.values().stream()
                .collect(Collectors.toMap(
                        ReceiverSettings::name, receiver -> receiver.way().type()));
    }

    /**
     * The labels of the group that an alert comes to now, of that receiver's group with those labels and the one beside it
     * for what cannot wait until the hours begin.
     */
    Map<String, String> group(String receiver, Map<String, String> labels, Alert alert, Instant now) {
        boolean calls = Urgency.of(alert) && hours(receiver).next(now).isAfter(now);
        return calls ? Urgency.group(labels) : labels;
    }

    /** When a message of that group may be sent. */
    Instant opens(AlertGroup group, Instant now) {
        return Urgency.calls(group.labels()) ? now : hours(group.receiver()).next(now);
    }

    /** When something may be sent that is not critical. */
    ActiveHours hours(String receiver) {
        Calendar calendar = calendars.get(preferences(receiver).activeHours());
        return calendar == null ? ActiveHours.ALL : new ActiveHours(calendar);
    }

    /** When a digest is sent that something has just come to. */
    Instant digestAt(AlertGroup group, Instant now) {
        Preferences preferences = preferences(group.receiver());
        return Digests.next(group.labels(), group.lastFlushAt(), preferences.digestAt(), preferences.zone(), now);
    }

    private Preferences preferences(String receiver) {
        ReceiverSettings settings = byName.get(receiver);
        return Objects.requireNonNullElse(settings == null ? null : settings.preferences(), Preferences.STANDARD);
    }
}
