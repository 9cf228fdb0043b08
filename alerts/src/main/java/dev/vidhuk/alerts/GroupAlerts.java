package dev.vidhuk.alerts;

import dev.vidhuk.alerts.cases.Decision;
import dev.vidhuk.alerts.deadline.Fingerprint;
import dev.vidhuk.alerts.routing.Digests;
import dev.vidhuk.alerts.routing.RouteTree;
import dev.vidhuk.alerts.routing.Urgency;
import dev.vidhuk.events.Alert;
import dev.vidhuk.events.Notification;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.streams.KeyValue;
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
 * sends at once. Outside of the receiver's hours only what is critical is sent; what a silence or something that burns holds back lies on
 * the {@link Shelf}; {@link Reminders} tell again what was told and still burns.
 */
@NullUnmarked // Kafka sets the context and the stores before it calls, and its types are not annotated
final class GroupAlerts implements Processor<String, Alert, String, Notification> {
    static final String GROUPS = "groups";
    static final String PENDING = "pending-alerts";
    static final String HELD = "held-alerts";
    static final String ROUNDS = "told-rounds";
    static final String TOLD = "told-alerts";
    static final String SILENCES = "silences";
    static final String INHIBITORS = "inhibitors";

    private static final Duration TICK = Duration.ofMillis(200);
    /** How many alerts one tick goes through: a tick must stay far below the time in which a transaction ends. */
    private static final int MOST_PER_TICK = 1_000;

    private final RouteTree routes;
    private final Receivers receivers;
    private final MuteBook book;
    /** Which groups have something to send, and when; the store knows it too, but is not to be read at each tick. */
    private final Map<String, Instant> flushes = new HashMap<>();
    /** Which groups have something to tell again, and when. */
    private final Map<String, Instant> reminders = new HashMap<>();
    /** The groups whose message is due and that have not been gone through yet. */
    private final Map<String, Gathering> gatherings = new HashMap<>();
    /** Where in a group there may be alerts that have been told: the number of the first. */
    private final Map<String, Long> told = new HashMap<>();

    private ProcessorContext<String, Notification> context;
    private KeyValueStore<String, AlertGroup> groups;
    private PendingAlerts pending;
    private Shelf shelf;
    private ToldAlerts memory;
    private GroupMessages messages;

    GroupAlerts(RouteTree routes, Receivers receivers, MuteBook book) {
        this.routes = routes;
        this.receivers = receivers;
        this.book = book;
    }

    @Override
    public void init(ProcessorContext<String, Notification> context) {
        this.context = context;
        groups = context.getStateStore(GROUPS);
        KeyValueStore<String, Alert> alerts = context.getStateStore(PENDING);
        KeyValueStore<String, Alert> held = context.getStateStore(HELD);
        KeyValueStore<String, Alert> burning = context.getStateStore(TOLD);
        pending = new PendingAlerts(alerts);
        memory = new ToldAlerts(context.getStateStore(ROUNDS), burning);
        messages = new GroupMessages(receivers.types(), memory);
        book.open(context.getStateStore(SILENCES), context.getStateStore(INHIBITORS));
        shelf = new Shelf(held, memory, book);
        shelf.open();
        try (KeyValueIterator<String, AlertGroup> all = groups.all()) {
            all.forEachRemaining(entry -> {
                schedule(entry.key, entry.value);
                told.put(entry.key, 0L);
            });
        }
        context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, millis -> tick(Instant.ofEpochMilli(millis)));
        List.of(alerts, held, burning).forEach(store -> ChangelogSegments.close(context, store));
    }

    @Override
    public void process(Record<String, Alert> record) {
        Instant now = Instant.ofEpochMilli(context.currentSystemTimeMs());
        Alert alert = record.value();
        if (Gathering.hushes(alert)) {
            hush(record.key(), alert);
            return;
        }
        AlertGroup one = group(record.key(), alert, now);
        String id = id(one);
        AlertGroup known = groups.get(id);
        join(id, known == null ? one : known, alert, now);
        flushIfDue(id, now);
    }

    /** The group that an alert belongs to, as it begins; the end of what is about to be told at night goes there, too. */
    private AlertGroup group(String receiver, Alert alert, Instant now) {
        Optional<Map<String, String>> digest = Digests.of(alert);
        if (digest.isPresent()) {
            return AlertGroup.of(receiver, digest.get());
        }
        Map<String, String> labels = routes.grouping(alert, receiver).group(alert);
        AlertGroup urgent = AlertGroup.of(receiver, Urgency.group(labels));
        return !Gathering.burns(alert) && flushes.containsKey(id(urgent))
                ? urgent
                : AlertGroup.of(receiver, receivers.group(receiver, labels, alert, now));
    }

    private static String id(AlertGroup group) {
        return Fingerprint.of(group.receiver(), group.labels());
    }

    private void join(String id, AlertGroup group, Alert alert, Instant now) {
        add(id, group, alert, latest(group, alert, now));
        Gathering gathering = gatherings.get(id);
        if (gathering != null) {
            gathering.follow(now.plus(routes.grouping(alert, group.receiver()).interval()));
        }
    }

    private void add(String id, AlertGroup group, Alert alert, Instant flushAt) {
        pending.add(id, group.arrivals(), alert);
        keep(id, group.joined(flushAt));
    }

    // It waits with the others and takes effect when they are gone through: to look for them now would take a look at
    // all.
    private void hush(String receiver, Alert hush) {
        if (Gathering.erases(hush)) {
            erase(receiver, hush);
        }
        if (!hush.step().equals(Decision.OUT_OF_DIGEST)) {
            memory.takenOver(receiver, hush);
        }
        String in = memory.round(receiver, hush).heldIn();
        if (in != null && concerns(hush, groups.get(in))) {
            shelf.hush(receiver, hush);
        }
        for (Map.Entry<String, Instant> flush : Map.copyOf(flushes).entrySet()) {
            AlertGroup group = groups.get(flush.getKey());
            if (group.receiver().equals(receiver) && concerns(hush, group)) {
                add(flush.getKey(), group, hush, flush.getValue());
                Gathering gathering = gatherings.get(flush.getKey());
                if (gathering != null) {
                    gathering.end(hush);
                }
            }
        }
        if (Gathering.endsUnsaid(hush)) {
            memory.forget(receiver, hush);
        }
    }

    // Erasures are few, so that a look at all is no matter; what waits for the morning must not keep the text until
    // then.
    private void erase(String receiver, Alert hush) {
        Erasure erasure = new Erasure(receiver, hush, memory);
        try (KeyValueIterator<String, AlertGroup> all = groups.all()) {
            while (all.hasNext()) {
                KeyValue<String, AlertGroup> entry = all.next();
                if (entry.value.receiver().equals(receiver)) {
                    pending.erase(entry.key, erasure);
                    shelf.erase(entry.key, erasure);
                    memory.erase(entry.key, hush);
                }
            }
        }
    }

    // what leaves a digest may be told elsewhere at the same time: an overdue that a witness has confirmed
    private static boolean concerns(Alert hush, AlertGroup group) {
        return !hush.step().equals(Decision.OUT_OF_DIGEST) || group.labels().containsKey(Digests.LABEL);
    }

    /** When what has come to a group is to be sent. */
    private Instant latest(AlertGroup group, Alert alert, Instant now) {
        if (group.labels().containsKey(Digests.LABEL)) {
            return receivers.digestAt(group, now);
        }
        return routes.grouping(alert, group.receiver()).next(group.lastFlushAt(), now);
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
        if (left > 0) {
            left -= shelf.release(
                    id -> groups.get(id).receiver(), now, left, (id, alert) -> join(id, groups.get(id), alert, now));
        }
        for (String id : toRemind(now)) {
            left -= left > 0 ? remind(id, now) : 0;
        }
    }

    /** Those that have waited longest go first. */
    private List<String> toRemind(Instant now) {
        return reminders.entrySet().stream()
                .filter(reminder -> !reminder.getValue().isAfter(now))
                .sorted(Map.Entry.<String, Instant>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean isDue(String id, Instant now) {
        Instant at = flushes.get(id);
        return at != null && !at.isAfter(now) && !shelf.busy(id);
    }

    private void flushIfDue(String id, Instant now) {
        if (isDue(id, now)) {
            flush(id, now, MOST_PER_TICK);
        }
    }

    /** Goes on with a group whose message is due, and sends it at the end; how much work that was. */
    private long flush(String id, Instant now, long most) {
        AlertGroup group = groups.get(id);
        Instant open = receivers.opens(group, now);
        if (open.isAfter(now)) {
            keep(id, group.putOff(open));
            return 1;
        }
        Gathering gathering = gatherings.computeIfAbsent(id, i -> new Gathering(group.taken(), group.arrivals()));
        long begin = gathering.next();
        boolean all = pending.read(id, gathering, most, (number, alert) -> {
            if (shelf.take(group.receiver(), id, number, alert, now)) {
                gathering.skip(number);
            } else {
                gathering.take(
                        number, alert, memory.round(group.receiver(), alert).heard());
            }
        });
        if (all) {
            gatherings.remove(id);
            send(id, group, gathering, now);
            told.putIfAbsent(id, group.taken());
            forget(id, most);
        }
        return gathering.next() - begin + 1;
    }

    private void send(String id, AlertGroup group, Gathering gathering, Instant now) {
        PendingAlerts.Batch batch = pending.batch(id, gathering.told());
        List<Notification> replacing = messages.ends(group, pending.all(id, gathering.ends()), now);
        replacing.forEach(message -> send(message, now));
        if (!batch.alerts().isEmpty()) {
            send(messages.news(id, group, batch, now), now);
        }
        boolean news = !batch.alerts().isEmpty();
        Instant following = Objects.requireNonNullElse(gathering.following(), now);
        AlertGroup flushed = group.flushed(gathering.end(), news || !replacing.isEmpty(), news, now, following);
        keep(id, reminding(flushed, batch.alerts(), now));
    }

    private void send(Notification message, Instant now) {
        context.forward(new Record<>(message.receiver(), message, now.toEpochMilli()));
    }

    private AlertGroup reminding(AlertGroup group, List<Alert> alerts, Instant now) {
        if (group.labels().containsKey(Digests.LABEL)) {
            return group;
        }
        AlertGroup reminding = group;
        for (Alert alert : alerts) {
            Instant at = routes.grouping(alert, group.receiver()).repeatAt(now).orElse(null);
            reminding = at == null || !Gathering.burns(alert) ? reminding : reminding.remindingBy(at);
        }
        return reminding;
    }

    /** Tells again what burns for long enough; how much work that was. */
    private long remind(String id, Instant now) {
        AlertGroup group = groups.get(id);
        Instant open = receivers.hours(group.receiver()).next(now);
        if (open.isAfter(now)) {
            keep(id, group.reminding(open));
            return 1;
        }
        Reminders due = new Reminders(routes, group.receiver(), book.at(now), now);
        memory.burning(group.receiver(), id, Reminders.MOST_LOOKED_AT, due::look);
        AlertGroup after = group.reminding(due.next().orElse(null));
        if (!due.alerts().isEmpty()) {
            PendingAlerts.Batch batch =
                    PendingAlerts.fitting(due.alerts(), due.alerts().size() + due.more());
            send(messages.reminder(id, after, batch, now), now);
            after = reminding(after.reminded(now), batch.alerts(), now);
        }
        keep(id, after);
        return MOST_PER_TICK;
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

    private void keep(String id, AlertGroup group) {
        groups.put(id, group);
        schedule(id, group);
    }

    private void schedule(String id, AlertGroup group) {
        schedule(flushes, id, group.flushAt());
        schedule(reminders, id, group.remindAt());
    }

    private static void schedule(Map<String, Instant> times, String id, Instant at) {
        if (at == null) {
            times.remove(id);
        } else {
            times.put(id, at);
        }
    }
}
