package dev.vidhuk.ingest;

import dev.vidhuk.events.Backfill;
import dev.vidhuk.events.Review;
import dev.vidhuk.events.SeenReview;
import dev.vidhuk.events.SourceCursor;
import dev.vidhuk.events.kafka.DeadLetters;
import dev.vidhuk.events.kafka.Json;
import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.Topic;
import dev.vidhuk.events.kafka.Topics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a poll found: the reviews, what to remember of them, how the poll went and the cursor, in transactions of
 * at most {@value #RECORDS} records, the poll and the cursor in the last. After a crash at any point the next poll finds
 * what was committed known, and the rest new. A slice of a backfill is written in the same way, with its progress in the
 * place of poll and cursor.
 *
 * <p>The transactional id belongs to the partition of sources: opening it fences whoever wrote for this partition
 * before. Not safe for use by several threads at once.
 */
@SuppressWarnings("FutureReturnValueIgnored") // commitTransaction throws what a send has failed with
final class ReviewPublisher implements AutoCloseable {
    static final int RECORDS = 1_000;
    /** Each change is a review and its memory; poll, cursor and dead letters need some room in the last transaction. */
    private static final int CHANGES = 400;
    /** So that the review with its tags still is no larger than a value may be. In bytes. */
    private static final int LARGEST_REVIEW = Json.LARGEST_VALUE * 4 / 5;

    private final Topics topics;
    private final int partition;
    private final Producer<byte[], byte[]> producer;

    /** Opens the partition for writing and fences any other writer of it. */
    static ReviewPublisher open(KafkaSettings kafka, int partition) {
        Producer<byte[], byte[]> producer = new KafkaProducer<>(kafka.transactional("ingest-" + partition));
        try {
            producer.initTransactions();
            return new ReviewPublisher(kafka.topics(), partition, producer);
        } catch (RuntimeException e) {
            producer.close();
            throw e;
        }
    }

    ReviewPublisher(Topics topics, int partition, Producer<byte[], byte[]> producer) {
        this.topics = topics;
        this.partition = partition;
        this.producer = producer;
    }

    /**
     * Publishes all of it and remembers what was committed.
     *
     * @throws KafkaException where a transaction could not be committed, or another writer has taken over; this
     *     publisher is of no use afterwards, and the memory must be read anew
     */
    void publish(Polled asked, Memory memory) {
        Polled polled = fitting(asked);
        SourceCursor cursor = polled.cursor();
        publish(polled.findings(), memory, () -> {
            polled.deadLetters().forEach(producer::send);
            send(topics.sourcePolls(), polled.poll().source(), polled.poll(), null);
            if (cursor != null) {
                send(topics.sourceCursors(), cursor.source(), cursor, partition);
            }
        });
        if (cursor != null) {
            memory.remember(cursor);
        }
    }

    /** Asked before anything is written: what does not fit would take down the partition, and again at each poll. */
    private Polled fitting(Polled polled) {
        try {
            value(topics.sourcePolls(), polled.poll());
            if (polled.cursor() != null) {
                value(topics.sourceCursors(), polled.cursor());
            }
            return polled;
        } catch (SerializationException e) {
            return polled.failed("how the poll went cannot be written: " + e.getMessage());
        }
    }

    /** Publishes what a slice of a backfill found, as {@link #publish(Polled, Memory)} does. */
    void publish(Backfilled slice, Memory memory) {
        Backfill progress = slice.progress();
        publish(slice.findings(), memory, () -> {
            slice.deadLetters().forEach(producer::send);
            send(topics.backfills(), progress.source(), progress, partition);
        });
        memory.remember(progress);
    }

    /** In several transactions; {@code ending} adds to the last one. */
    private void publish(Findings findings, Memory memory, Runnable ending) {
        List<Change> changes = findings.changes();
        List<SeenReview> missed = findings.missed();
        int parts = Math.max(1, (changes.size() + missed.size() + CHANGES - 1) / CHANGES);
        for (int part = 0; part < parts; part++) {
            boolean last = part == parts - 1;
            producer.beginTransaction();
            List<SeenReview> seen = new ArrayList<>(write(slice(changes, part, 0), memory));
            seen.addAll(slice(missed, part, changes.size()));
            seen.forEach(s -> send(topics.seenReviews(), s.id(), s, partition));
            if (last) {
                ending.run();
            }
            producer.commitTransaction();
            seen.forEach(memory::remember);
        }
    }

    /** Moves records that cannot be read out of our own memory and into the dead letters. */
    void discard(List<ConsumerRecord<byte[], byte[]>> garbage) {
        if (garbage.isEmpty()) {
            return;
        }
        producer.beginTransaction();
        for (ConsumerRecord<byte[], byte[]> record : garbage) {
            DeadLetters.Origin origin = new DeadLetters.Origin(record.topic(), record.partition(), record.offset());
            String letters = topics.deadLetters().name();
            producer.send(DeadLetters.of(
                    letters, origin, "ingest", "unreadable", "not JSON of ours", record.key(), record.value()));
            producer.send(new ProducerRecord<>(record.topic(), record.partition(), record.key(), null));
        }
        producer.commitTransaction();
    }

    /** The part of a list that belongs to one transaction, where {@code before} other items come first. */
    private static <T> List<T> slice(List<T> all, int part, int before) {
        int from = Math.max(0, Math.min(all.size(), part * CHANGES - before));
        int to = Math.max(0, Math.min(all.size(), (part + 1) * CHANGES - before));
        return all.subList(from, to);
    }

    private List<SeenReview> write(List<Change> changes, Memory memory) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (Change change : changes) {
            sent.add(writeReview(change));
        }
        producer.flush();
        List<SeenReview> seen = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            SeenReview newer = changes.get(i).seen();
            RecordMetadata place = place(sent.get(i));
            // a dead letter is no place of a review; what was published before it is still its last record
            boolean published = place.topic().equals(topics.reviews().name());
            seen.add(published ? Seen.placed(newer, place) : Seen.placedAs(newer, memory.seen(newer.id())));
        }
        return seen;
    }

    private Future<RecordMetadata> writeReview(Change change) {
        Topic<Review> topic = topics.reviews();
        byte[] key = bytes(change.seen().id());
        try {
            byte[] value = value(topic, change.review());
            if (value != null && value.length > LARGEST_REVIEW) {
                throw new SerializationException("review of " + value.length + " bytes, more than " + LARGEST_REVIEW);
            }
            return producer.send(new ProducerRecord<>(topic.name(), key, value));
        } catch (SerializationException e) {
            DeadLetters.Origin origin = new DeadLetters.Origin(topic.name(), -1, -1);
            byte[] json = bytes(Json.text(change));
            return producer.send(DeadLetters.of(
                    topics.deadLetters().name(), origin, "ingest", "too-large", e.getMessage(), key, json));
        }
    }

    private <V> void send(Topic<V> topic, String key, V value, @Nullable Integer partition) {
        producer.send(new ProducerRecord<>(topic.name(), partition, bytes(key), value(topic, value)));
    }

    @SuppressWarnings("NullAway") // a tombstone is a null value; Kafka's interfaces are not annotated
    private static <V> byte[] value(Topic<V> topic, @Nullable V value) {
        return topic.value().serializer().serialize(topic.name(), value);
    }

    private static RecordMetadata place(Future<RecordMetadata> sent) {
        try {
            return sent.get();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(e.getCause());
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close(java.time.Duration.ofSeconds(5));
    }
}
