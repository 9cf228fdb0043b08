package dev.vidhuk.ingest;

import dev.vidhuk.events.SourceCursor;
import dev.vidhuk.events.SourcePoll;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * All that one poll has to write.
 *
 * @param cursor where the next poll goes on, or null where this one failed
 * @param deadLetters parts that could not be read and were not reported before
 */
record Polled(
        Findings findings,
        SourcePoll poll,
        @Nullable SourceCursor cursor,
        List<ProducerRecord<byte[], byte[]>> deadLetters) {}
