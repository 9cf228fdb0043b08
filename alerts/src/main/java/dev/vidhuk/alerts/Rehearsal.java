package dev.vidhuk.alerts;

import dev.vidhuk.alerts.Rehearsed.Choice;
import dev.vidhuk.alerts.Rehearsed.Hearing;
import dev.vidhuk.alerts.Rehearsed.Reason;
import dev.vidhuk.alerts.Rehearsed.Why;
import dev.vidhuk.alerts.routing.Digests;
import dev.vidhuk.alerts.routing.Grouping;
import dev.vidhuk.alerts.routing.Inhibitions;
import dev.vidhuk.alerts.routing.Mutes;
import dev.vidhuk.alerts.routing.Mutes.Mute;
import dev.vidhuk.alerts.routing.RouteTree;
import dev.vidhuk.events.Alert;
import dev.vidhuk.events.AlertKind;
import dev.vidhuk.events.AlertStatus;
import dev.vidhuk.events.Silence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Says of alerts, one after the other, who would hear of each, when and why: by the rules that the service itself obeys,
 * without sending anything. It knows of what went before only what it has been told.
 */
public final class Rehearsal {
    private final RouteTree routes;
    private final Inhibitions inhibitions;
    private final Receivers receivers;
    private final List<Silence> silences;
    /** What may hold others back, by the rounds. */
    private final Map<String, Alert> burning = new LinkedHashMap<>();
    /** Who has heard of a round. */
    private final Map<String, Set<String>> told = new HashMap<>();

    private final Map<String, AlertGroup> groups = new HashMap<>();
    private Instant now = Instant.MIN;

    /**
     * Begins.
     *
     * @param silences those that hold
     */
    public Rehearsal(AlertSettings settings, List<Silence> silences) {
        this.routes = new RouteTree(settings.route());
        this.inhibitions = new Inhibitions(settings.inhibit());
        this.receivers = new Receivers(settings.receivers(), settings.calendars());
        this.silences = List.copyOf(silences);
    }

    /** The next alert, at the time at which it was raised; one that is earlier than the last comes when that came. */
    public Rehearsed take(Alert alert) {
        now = alert.at().isAfter(now) ? alert.at() : now;
        Choice choice = choice(alert);
        List<Hearing> hearings = hearers(alert, choice).stream()
                .map(receiver -> hearing(receiver, alert))
                .toList();
        remember(alert, hearings);
        return new Rehearsed(alert, choice, routes.explain(alert), hearings);
    }

    private Choice choice(Alert alert) {
        if (alert.status() == AlertStatus.RESOLVED) {
            return Choice.TOLD_BEFORE;
        }
        if (Boolean.FALSE.equals(alert.verified())) {
            return Choice.DIGEST_ONLY;
        }
        boolean named =
                alert.kind() == AlertKind.ESCALATION && !alert.receivers().isEmpty();
        return named ? Choice.NAMED : Choice.ROUTES;
    }

    private List<String> hearers(Alert alert, Choice choice) {
        return switch (choice) {
            case ROUTES, DIGEST_ONLY -> routes.receivers(alert);
            case NAMED -> alert.receivers();
            case TOLD_BEFORE -> List.copyOf(told.getOrDefault(Round.id(alert), new TreeSet<>(alert.receivers())));
        };
    }

    private void remember(Alert alert, List<Hearing> hearings) {
        String round = Round.id(alert);
        if (!Gathering.burns(alert)) {
            burning.remove(round);
            return;
        }
        if (inhibitions.mayHold(alert)) {
            burning.put(round, alert);
        }
        Set<String> hearers = told.computeIfAbsent(round, r -> new TreeSet<>());
        hearings.forEach(hearing -> hearers.add(hearing.receiver()));
    }

    private Hearing hearing(String receiver, Alert alert) {
        Map<String, String> labels = Digests.of(alert)
                .orElseGet(() -> receivers.group(
                        receiver, routes.grouping(alert, receiver).group(alert), alert, now));
        List<Reason> reasons = new ArrayList<>();
        Optional<Mute> mute = new Mutes(silences, inhibitions, List.copyOf(burning.values())).of(alert, now);
        mute.ifPresent(m -> reasons.add(new Reason(why(m), m.reason())));
        if (mute.isPresent() && !(mute.get() instanceof Mutes.BySilence)) {
            return new Hearing(receiver, labels, null, reasons);
        }
        Instant from = mute.map(Rehearsal::end).orElse(now);
        return new Hearing(receiver, labels, join(receiver, labels, alert, from, reasons), reasons);
    }

    private static Why why(Mute mute) {
        return mute instanceof Mutes.BySilence ? Why.SILENCED : Why.INHIBITED;
    }

    private static Instant end(Mute mute) {
        return ((Mutes.BySilence) mute).silence().until();
    }

    /** When the message goes out that something is in which comes to its group at that time. */
    private Instant join(String receiver, Map<String, String> labels, Alert alert, Instant from, List<Reason> reasons) {
        String id = receiver + labels;
        AlertGroup group = sent(groups.getOrDefault(id, AlertGroup.of(receiver, labels)), from);
        @Nullable Instant before = group.flushAt();
        Instant latest = latest(group, alert, from, reasons);
        Instant at = receivers.opens(group, before != null && before.isBefore(latest) ? before : latest);
        if (before != null && !at.isAfter(before)) {
            reasons.add(new Reason(Why.JOINS, "a message of the group goes out then anyway"));
        } else if (at.isAfter(latest)) {
            reasons.add(new Reason(Why.OUTSIDE_HOURS, "the receiver's active hours begin then"));
        } else if (receivers.hours(receiver).next(at).isAfter(at)) {
            reasons.add(new Reason(Why.CRITICAL, "outside of the receiver's active hours"));
        }
        groups.put(id, group.joined(at));
        return at;
    }

    /** The group when what was due by then has gone out. */
    private static AlertGroup sent(AlertGroup group, Instant then) {
        Instant flush = group.flushAt();
        return flush == null || flush.isAfter(then) ? group : group.flushed(group.arrivals(), true, true, flush, flush);
    }

    private Instant latest(AlertGroup group, Alert alert, Instant from, List<Reason> reasons) {
        if (group.labels().containsKey(Digests.LABEL)) {
            reasons.add(new Reason(Why.DIGEST, "the digest " + group.labels().get(Digests.LABEL)));
            return receivers.digestAt(group, from);
        }
        Grouping grouping = routes.grouping(alert, group.receiver());
        Instant next = grouping.next(group.lastFlushAt(), from);
        boolean first = next.equals(from.plus(grouping.firstAfter()));
        reasons.add(
                first
                        ? new Reason(Why.GROUP_WAIT, "groupWait " + grouping.firstAfter())
                        : new Reason(Why.GROUP_INTERVAL, "groupInterval " + grouping.interval()));
        return next;
    }
}
