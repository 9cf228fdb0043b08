package dev.vidhuk.events.kafka;

import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;

/**
 * A topic: its name, what it carries, and how it is created. Its keys are UTF-8 strings.
 *
 * @param settings the topic's own settings, above all what is kept and for how long
 */
public record Topic<V>(String name, Serde<V> value, int partitions, Map<String, String> settings) {

    public Topic {
        settings = Map.copyOf(settings);
    }

    public Serde<String> key() {
        return Serdes.String();
    }

    /** How a topology reads it, in a source node of that name. */
    public Consumed<String, V> consumedAs(String node) {
        return Consumed.with(key(), value).withName(node);
    }

    /** How a topology writes it, in a sink node of that name. */
    public Produced<String, V> producedAs(String node) {
        return Produced.with(key(), value).withName(node);
    }

    NewTopic definition() {
        return new NewTopic(name, java.util.Optional.of(partitions), java.util.Optional.empty()).configs(settings);
    }
}
