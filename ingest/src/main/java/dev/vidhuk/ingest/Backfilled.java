package dev.vidhuk.ingest;

import dev.vidhuk.events.Backfill;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * All that one slice of a backfill has to write.
 *
 * @param progress how far it has come now
 * @param deadLetters parts that could not be read
 */
record Backfilled(Findings findings, Backfill progress, List<ProducerRecord<byte[], byte[]>> deadLetters) {}
