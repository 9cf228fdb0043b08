package dev.vidhuk.alerts;

import dev.vidhuk.events.kafka.Topics;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Closes the segments of a store's changelog. Kafka closes one only when something is written after its time, and compacts
 * only closed ones: where nothing happens for a day, an erased text would stay for a day more.
 */
final class ChangelogSegments {
    /** No review id and no receiver's group begins like this. */
    private static final String NOTHING = "~";

    private ChangelogSegments() {}

    /** Deletes what is not there, once a segment's time: a write that changes nothing. */
    static void close(ProcessorContext<?, ?> context, KeyValueStore<String, ?> store) {
        context.schedule(Topics.SEGMENT, PunctuationType.WALL_CLOCK_TIME, millis -> store.delete(NOTHING));
    }
}
