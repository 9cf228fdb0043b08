package dev.vidhuk.alerts;

import dev.vidhuk.alerts.routing.Mutes;
import dev.vidhuk.alerts.routing.RouteTree;
import dev.vidhuk.events.Alert;
import dev.vidhuk.events.Notification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what a receiver was told {@code repeatInterval} ago and still burns, that nobody has taken over and nothing mutes. */
final class Reminders {
    /** How many alerts of a group one reminder looks through. */
    static final long MOST_LOOKED_AT = 5_000;

    private final RouteTree routes;
    private final String receiver;
    private final Mutes mutes;
    private final Instant now;
    private final List<Alert> alerts = new ArrayList<>();
    private int more;
    private @Nullable Instant next;

    Reminders(RouteTree routes, String receiver, Mutes mutes, Instant now) {
        this.routes = routes;
        this.receiver = receiver;
        this.mutes = mutes;
        this.now = now;
    }

    /** Looks at one alert that was told. */
    void look(Alert alert, Round round) {
        Round.Telling telling = round.telling();
        if (telling == null || round.taken()) {
            return;
        }
        Optional<Instant> at = routes.grouping(alert, receiver).repeatAt(telling.at());
        if (at.isPresent() && at.get().isAfter(now)) {
            next(at.get());
        } else if (at.isPresent() && mutes.of(alert, now).isPresent()) {
            routes.grouping(alert, receiver).repeatAt(now).ifPresent(this::next);
        } else if (at.isPresent()) {
            remind(alert);
        }
    }

    private void remind(Alert alert) {
        if (alerts.size() < Notification.MOST_ALERTS) {
            alerts.add(alert);
        } else {
            more++;
            routes.grouping(alert, receiver).repeatAt(now).ifPresent(this::next);
        }
    }

    private void next(Instant at) {
        next = next == null || at.isBefore(next) ? at : next;
    }

    /** What is to be told again. */
    List<Alert> alerts() {
        return List.copyOf(alerts);
    }

    /** How many more there are than one message carries. */
    int more() {
        return more;
    }

    /** When the next one is to be told again that is not among these. */
    Optional<Instant> next() {
        return Optional.ofNullable(next);
    }
}
