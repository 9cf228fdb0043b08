package dev.vidhuk.ingest;

import dev.vidhuk.events.Outcome;
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
        List<ProducerRecord<byte[], byte[]>> deadLetters) {

    /**
     * The same where poll or cursor cannot be written: it has failed, and what it found stays. Without a cursor its dead
     * letters would be told again each time.
     */
    Polled failed(String why) {
        SourcePoll failed = new SourcePoll(
                poll.source(),
                poll.type(),
                Outcome.FAILED,
                why,
                poll.polledAt(),
                poll.took(),
                false,
                null,
                poll.gapFrom(),
                poll.gapTo(),
                poll.seen(),
                poll.published(),
                poll.rechecked(),
                poll.firstPoll(),
                poll.every(),
                poll.nextPollAt(),
                poll.capabilities(),
                null);
        return new Polled(findings, failed, null, List.of());
    }
}
