package dev.vidhuk.alerts;

import dev.vidhuk.alerts.deadline.Fingerprint;
import dev.vidhuk.alerts.notify.ReceiverSettings;
import dev.vidhuk.alerts.routing.Grouping;
import dev.vidhuk.alerts.routing.RouteTree;
import dev.vidhuk.events.Alert;
import dev.vidhuk.events.Notification;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    /** How many alerts one tick goes through: a tick must stay far below the time in which a transaction ends. */
    private static final int MOST_PER_TICK = 1_000;

    private final RouteTree routes;
    private final Map<String, String> types;
    /** Which groups have something to send, and when; the store knows it too, but is not to be read at each tick. */
    private final Map<String, Instant> flushes = new HashMap<>();
    /** The groups whose message is due and that have not been gone through yet. */
    private final Map<String, Gathering> gatherings = new HashMap<>();
    /** Where in a group there may be alerts that have been told: the number of the first. */
    private final Map<String, Long> told = new HashMap<>();

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
            all.forEachRemaining(entry -> {
                schedule(entry.key, entry.value);
                told.put(entry.key, 0L);
            });
        }
        context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, millis -> tick(Instant.ofEpochMilli(millis)));
        ChangelogSegments.close(context, alerts);
    }

    @Override
    public void process(Record<String, Alert> record) {
        Instant now = Instant.ofEpochMilli(context.currentSystemTimeMs());
        Alert alert = record.value();
        if (Gathering.hushes(alert)) {
            hush(record.key(), alert);
            return;
        }
        Grouping grouping = routes.grouping(alert, record.key());
        Map<String, String> labels = grouping.group(alert);
        String id = Fingerprint.of(record.key(), labels);
        AlertGroup known = groups.get(id);
        AlertGroup group = known == null ? AlertGroup.of(record.key(), labels) : known;
        add(id, group, alert, earliest(group, grouping, now));
        Gathering gathering = gatherings.get(id);
        if (gathering != null) {
            gathering.follow(now.plus(grouping.interval()));
        }
        flushIfDue(id, now);
    }

    private void add(String id, AlertGroup group, Alert alert, Instant flushAt) {
        pending.add(id, group.arrivals(), alert);
        keep(id, group.joined(flushAt));
    }

    // It waits with the others and takes effect when they are gone through: to look for them now would take a look at
    // all.
    private void hush(String receiver, Alert hush) {
        for (Map.Entry<String, Instant> flush : Map.copyOf(flushes).entrySet()) {
            AlertGroup group = groups.get(flush.getKey());
            if (group.receiver().equals(receiver)) {
                add(flush.getKey(), group, hush, flush.getValue());
                Gathering gathering = gatherings.get(flush.getKey());
                if (gathering != null) {
                    gathering.end(hush);
                }
            }
        }
    }

    private static Instant earliest(AlertGroup group, Grouping grouping, Instant now) {
        Instant first = now.plus(grouping.firstAfter());
        if (group.lastFlushAt() == null) {
            return first;
        }
        Instant next = group.lastFlushAt().plus(grouping.interval());
        return next.isAfter(first) ? next : first;
    }

    // Those that have just become due go first: they shall not wait behind one of a hundred thousand alerts.
    private void tick(Instant now) {
        List<String> due = flushes.keySet().stream()
                .filter(id -> isDue(id, now))
                .sorted(Comparator.comparing(gatherings::containsKey))
                .toList();
        long left = MOST_PER_TICK;
        for (String id : due) {
            left -= left > 0 ? flush(id, now, left) : 0;
        }
        for (String id : List.copyOf(told.keySet())) {
            left -= left > 0 ? forget(id, left) : 0;
        }
    }

    private boolean isDue(String id, Instant now) {
        Instant at = flushes.get(id);
        return at != null && !at.isAfter(now);
    }

    private void flushIfDue(String id, Instant now) {
        if (isDue(id, now)) {
            flush(id, now, MOST_PER_TICK);
        }
    }

    /** Goes on with a group whose message is due, and sends it at the end; how much work that was. */
    private long flush(String id, Instant now, long most) {
        AlertGroup group = groups.get(id);
        Gathering gathering = gatherings.computeIfAbsent(id, i -> new Gathering(group.taken(), group.arrivals()));
        long begin = gathering.next();
        if (pending.read(id, gathering, most)) {
            gatherings.remove(id);
            send(id, group, gathering, now);
            told.putIfAbsent(id, group.taken());
            forget(id, most);
        }
        return gathering.next() - begin + 1;
    }

    private void send(String id, AlertGroup group, Gathering gathering, Instant now) {
        PendingAlerts.Batch batch = pending.batch(id, gathering.told());
        boolean any = !batch.alerts().isEmpty();
        keep(id, group.flushed(gathering.end(), any, now, Objects.requireNonNullElse(gathering.following(), now)));
        if (any) {
            context.forward(new Record<>(group.receiver(), message(group, batch, now), now.toEpochMilli()));
        }
    }

    /** Deletes what has been told of a group; how much work that was. */
    private long forget(String id, long most) {
        long begin = told.get(id);
        long end = groups.get(id).taken();
        long rest = pending.forget(id, begin, end, most);
        if (rest < end) {
            told.put(id, rest);
        } else {
            told.remove(id);
        }
        return rest - begin + 1;
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
