package dev.vidhuk.alerts;

import dev.vidhuk.alerts.routing.Inhibitions;
import dev.vidhuk.alerts.routing.Mutes;
import dev.vidhuk.events.Alert;
import dev.vidhuk.events.Silence;
import dev.vidhuk.events.kafka.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;
import org.jspecify.annotations.NullUnmarked;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The silences, and the alerts that hold others back: what is on the wall for all tasks to read, looked at once a second. */
@NullUnmarked // Kafka's types are not annotated
final class MuteBook {
    private static final Logger LOG = LoggerFactory.getLogger(MuteBook.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Inhibitions inhibitions;
    private final Topic<Silence> silences;
    private final Topic<Alert> inhibitors;

    private ReadOnlyKeyValueStore<String, ValueAndTimestamp<byte[]>> silenced;
    private ReadOnlyKeyValueStore<String, ValueAndTimestamp<byte[]>> burning;
    private Mutes mutes;
    private List<Object> seen = List.of();
    private Instant lookedAt = Instant.MIN;
    private long version;

    MuteBook(Inhibitions inhibitions, Topic<Silence> silences, Topic<Alert> inhibitors) {
        this.inhibitions = inhibitions;
        this.silences = silences;
        this.inhibitors = inhibitors;
        this.mutes = new Mutes(List.of(), inhibitions, List.of());
    }

    void open(
            ReadOnlyKeyValueStore<String, ValueAndTimestamp<byte[]>> silenced,
            ReadOnlyKeyValueStore<String, ValueAndTimestamp<byte[]>> burning) {
        this.silenced = silenced;
        this.burning = burning;
    }

    /** What must not be sent now. */
    Mutes at(Instant now) {
        if (!now.isBefore(lookedAt.equals(Instant.MIN) ? now : lookedAt.plus(LOOK))) {
            look(now);
        }
        return mutes;
    }

    /** Grows whenever there is something new on the wall. */
    long version() {
        return version;
    }

    private void look(Instant now) {
        lookedAt = now;
        List<Silence> silent = values(silenced, silences);
        List<Alert> holders = inhibitions.any() ? values(burning, inhibitors) : List.of();
        List<Object> all = new ArrayList<>(silent);
        all.addAll(holders);
        if (!all.equals(seen)) {
            seen = all;
            mutes = new Mutes(silent, inhibitions, holders);
            version++;
        }
    }

    // bytes, so that garbage from another client neither stops the reading of the topic nor the service
    private static <V> List<V> values(ReadOnlyKeyValueStore<String, ValueAndTimestamp<byte[]>> store, Topic<V> topic) {
        List<V> values = new ArrayList<>();
        try (KeyValueIterator<String, ValueAndTimestamp<byte[]>> all = store.all()) {
            while (all.hasNext()) {
                byte[] bytes = all.next().value.value();
                try {
                    values.add(topic.value().deserializer().deserialize(topic.name(), bytes));
                } catch (SerializationException e) {
                    LOG.debug("{} holds what cannot be read: {}", topic.name(), e.getMessage());
                }
            }
        }
        return values;
    }
}
