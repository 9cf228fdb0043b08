package dev.vidhuk.processing;

import dev.vidhuk.events.Replay;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;

/** What a replay needs of Kafka beside the stream of reviews. Threads share one. */
public interface Replays extends AutoCloseable {

    /** The orders that are known so far, in the order in which they were given. */
    List<Replay> orders();

    /**
     * A consumer that reads reviews again, and knows what processing has committed; it belongs to no group, and the caller
     * closes it.
     */
    Consumer<byte[], byte[]> reader();

    @Override
    void close();
}
