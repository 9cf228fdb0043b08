package dev.vidhuk.ingest;

import dev.vidhuk.events.Capabilities;

/** Asks one place for its reviews. Knows nothing of Kafka, schedules or retries. */
public interface ReviewSource {

    /** What this place can show; nothing is concluded from what it cannot. */
    Capabilities capabilities();

    /**
     * Reads the place once.
     *
     * @throws SourceException where the place could not be read: the outcome says how, the message says where and why
     */
    Listing poll(Request request) throws SourceException;
}
