package dev.vidhuk.launcher.sources;

import dev.vidhuk.events.Backfill;
import dev.vidhuk.events.BackfillEnd;
import dev.vidhuk.events.BackfillState;
import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.Topic;
import dev.vidhuk.events.kafka.TopicReader;
import dev.vidhuk.launcher.topics.LastValues;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** Orders ingest to read a source further back than its polls look, and follows how far that has come. */
public final class BackfillOrders {
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("uuuuMMdd't'HHmmssSSS", Locale.ROOT);

    private final KafkaSettings kafka;
    private final Topic<Backfill> topic;

    public BackfillOrders(KafkaSettings kafka) {
        this.kafka = kafka;
        this.topic = kafka.topics().backfills();
    }

    /**
     * A new order; or the one that is being obeyed, where that reads as far back. A new one goes on where the last one has
     * broken off, unless that came as far back already.
     *
     * @param anew begin at the first page in any case
     * @param now in milliseconds; the {@code orderedAt} of a new order is not before it
     */
    public Backfill place(String source, Instant since, String by, boolean anew, Instant now) {
        Backfill before = newest(source);
        if (before != null && before.open() && !anew && !before.since().isAfter(since)) {
            return before;
        }
        Instant at = after(before, now);
        Backfill onward = before != null && !anew && leadsOn(before, since) ? before : null;
        Backfill order = Backfill.order(
                source,
                AT.format(at.atOffset(ZoneOffset.UTC)),
                since,
                by,
                at,
                onward == null ? Map.of() : onward.position(),
                onward == null ? null : onward.reached());
        send(order);
        return order;
    }

    /** Ends the order that is being obeyed; empty where none is. */
    public Optional<Backfill> stop(String source, String by, Instant now) {
        Backfill before = newest(source);
        if (before == null || !before.open()) {
            return Optional.empty();
        }
        Backfill stopped = before.stopped(by, after(before, now));
        send(stopped);
        return Optional.of(stopped);
    }

    private static boolean leadsOn(Backfill before, Instant since) {
        boolean done = before.state() == BackfillState.DONE && before.end() != BackfillEnd.PAGE_LIMIT;
        Instant reached = before.reached();
        return !done && (reached == null || since.isBefore(reached));
    }

    /** The clocks of two machines differ, and the later order must count. */
    private static Instant after(@Nullable Backfill before, Instant now) {
        return before == null || before.orderedAt().isBefore(now)
                ? now
                : before.orderedAt().plusMillis(1);
    }

    private @Nullable Backfill newest(String source) {
        AtomicReference<@Nullable Backfill> newest = new AtomicReference<>();
        try (LastValues values = new LastValues(kafka)) {
            values.each(topic, source, record -> {
                Backfill before = newest.get();
                if (record != null && record.source().equals(source)) {
                    newest.set(before == null ? record : Backfill.newer(before, record));
                }
            });
        }
        return newest.get();
    }

    private void send(Backfill order) {
        byte[] key = order.source().getBytes(StandardCharsets.UTF_8);
        byte[] value = topic.value().serializer().serialize(topic.name(), order);
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(kafka.producer())) {
            producer.send(new ProducerRecord<>(topic.name(), partition(order).partition(), key, value))
                    .get();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw new KafkaException("the order cannot be written", e.getCause());
        }
    }

    private TopicPartition partition(Backfill order) {
        return new TopicPartition(topic.name(), kafka.topics().partitionOf(order.source()));
    }

    /**
     * Returns when the order has come to its end or another one has taken its place; until then hears of each step forward.
     *
     * @return how it ended, or the order in its place
     */
    public Backfill follow(Backfill order, Consumer<Backfill> listener) {
        FollowedBackfill followed = new FollowedBackfill(order, listener);
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(kafka.reader())) {
            TopicReader.readOn(
                    consumer, List.of(partition(order)), record -> followed.take(value(record)), followed::underWay);
        }
        return followed.last();
    }

    private @Nullable Backfill value(ConsumerRecord<byte[], byte[]> record) {
        try {
            return topic.value().deserializer().deserialize(topic.name(), record.value());
        } catch (SerializationException e) {
            return null; // ingest tells of it
        }
    }
}
