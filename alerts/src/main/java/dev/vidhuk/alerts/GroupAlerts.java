package dev.vidhuk.alerts;

import dev.vidhuk.alerts.deadline.Fingerprint;
import dev.vidhuk.alerts.notify.ReceiverSettings;
import dev.vidhuk.alerts.routing.Grouping;
import dev.vidhuk.alerts.routing.RouteTree;
import dev.vidhuk.events.Alert;
import dev.vidhuk.events.AlertKind;
import dev.vidhuk.events.AlertStatus;
import dev.vidhuk.events.Notification;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.NullUnmarked;

/**
 * The step {@code group-alerts}: gathers the alerts of each receiver in groups, and sends a group's message on the wall
 * clock: the first after {@code groupWait}, later ones at least {@code groupInterval} after the one before. A wait of zero
 * sends at once.
 */
@NullUnmarked // Kafka sets the context and the stores before it calls, and its types are not annotated
final class GroupAlerts implements Processor<String, Alert, String, Notification> {
    static final String GROUPS = "groups";
    static final String PENDING = "pending-alerts";

    private static final Duration TICK = Duration.ofMillis(200);

    private final RouteTree routes;
    private final Map<String, String> types;
    /** Which groups have something to send, and when; the store knows it too, but is not to be read at each tick. */
    private final Map<String, Instant> flushes = new HashMap<>();

    private ProcessorContext<String, Notification> context;
    private KeyValueStore<String, AlertGroup> groups;
    private PendingAlerts pending;

    GroupAlerts(RouteTree routes, List<ReceiverSettings> receivers) {
        this.routes = routes;
        this.types = receivers.stream()
                .collect(Collectors.toMap(
                        ReceiverSettings::name, receiver -> receiver.way().type()));
    }

    @Override
    public void init(ProcessorContext<String, Notification> context) {
        this.context = context;
        groups = context.getStateStore(GROUPS);
        KeyValueStore<String, Alert> alerts = context.getStateStore(PENDING);
        pending = new PendingAlerts(alerts);
        try (KeyValueIterator<String, AlertGroup> all = groups.all()) {
            all.forEachRemaining(entry -> schedule(entry.key, entry.value));
        }
        context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, millis -> tick(Instant.ofEpochMilli(millis)));
        ChangelogSegments.close(context, alerts);
    }

    @Override
    public void process(Record<String, Alert> record) {
        Instant now = Instant.ofEpochMilli(context.currentSystemTimeMs());
        Alert alert = record.value();
        if (hushes(alert)) {
            hush(record.key(), alert);
            return;
        }
        Grouping grouping = routes.grouping(alert, record.key());
        Map<String, String> labels = grouping.group(alert);
        String id = Fingerprint.of(record.key(), labels);
        AlertGroup known = groups.get(id);
        AlertGroup group = known == null ? AlertGroup.of(record.key(), labels) : known;
        pending.add(id, group.arrivals(), alert);
        keep(id, group.joined(earliest(group, grouping, now)));
        flushIfDue(id, now);
    }

    // no message ever says that a negative review is over; an answer or an end does
    private static boolean hushes(Alert alert) {
        return alert.kind() == AlertKind.NEGATIVE_REVIEW && alert.status() == AlertStatus.RESOLVED;
    }

    private void hush(String receiver, Alert hush) {
        flushes.keySet().stream()
                .filter(id -> groups.get(id).receiver().equals(receiver))
                .forEach(id -> pending.drop(id, hush));
    }

    private static Instant earliest(AlertGroup group, Grouping grouping, Instant now) {
        Instant first = now.plus(grouping.firstAfter());
        if (group.lastFlushAt() == null) {
            return first;
        }
        Instant next = group.lastFlushAt().plus(grouping.interval());
        return next.isAfter(first) ? next : first;
    }

    private void tick(Instant now) {
        List.copyOf(flushes.keySet()).forEach(id -> flushIfDue(id, now));
    }

    private void flushIfDue(String id, Instant now) {
        Instant at = flushes.get(id);
        if (at != null && !at.isAfter(now)) {
            flush(id, groups.get(id), now);
        }
    }

    private void flush(String id, AlertGroup group, Instant now) {
        PendingAlerts.Batch batch = pending.take(id);
        boolean any = !batch.alerts().isEmpty();
        keep(id, group.flushed(now, any));
        if (any) {
            context.forward(new Record<>(group.receiver(), message(group, batch, now), now.toEpochMilli()));
        }
    }

    private Notification message(AlertGroup group, PendingAlerts.Batch batch, Instant now) {
        return new Notification(
                Fingerprint.of(group.receiver(), group.labels(), group.flushes()),
                group.receiver(),
                types.getOrDefault(group.receiver(), "unknown"),
                now,
                now,
                group.labels(),
                batch.alerts(),
                batch.more(),
                null,
                null,
                0);
    }

    private void keep(String id, AlertGroup group) {
        groups.put(id, group);
        schedule(id, group);
    }

    private void schedule(String id, AlertGroup group) {
        if (group.flushAt() == null) {
            flushes.remove(id);
        } else {
            flushes.put(id, group.flushAt());
        }
    }
}
