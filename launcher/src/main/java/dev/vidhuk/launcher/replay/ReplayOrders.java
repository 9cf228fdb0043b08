package dev.vidhuk.launcher.replay;

import dev.vidhuk.events.Replay;
import dev.vidhuk.events.ReplayProgress;
import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.Topic;
import dev.vidhuk.events.kafka.TopicReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/** Orders processing to tag again, and follows how far it has come. */
public final class ReplayOrders {
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("uuuuMMdd't'HHmmssSSS", Locale.ROOT);

    private final KafkaSettings kafka;
    private final Topic<Replay> topic;

    public ReplayOrders(KafkaSettings kafka) {
        this.kafka = kafka;
        this.topic = kafka.topics().replays();
    }

    /**
     * An order that is not done yet and includes this one, or a new one.
     *
     * @param at now; an order whose {@code at} is earlier was there already
     */
    public Replay place(Instant from, String taggedBy, String by, Instant at) {
        Replay unfinished = unfinished(from, taggedBy);
        if (unfinished != null) {
            return unfinished;
        }
        String id = taggedBy.substring(taggedBy.lastIndexOf('-') + 1) + "-" + AT.format(at.atOffset(ZoneOffset.UTC));
        Replay order = new Replay(id, from, taggedBy, by, at, null);
        send(order);
        return order;
    }

    private @org.jspecify.annotations.Nullable Replay unfinished(Instant from, String taggedBy) {
        Map<String, Replay> all = new LinkedHashMap<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(kafka.reader())) {
            TopicReader.readToEnd(consumer, TopicReader.partitions(topic), record -> take(record, all));
        }
        return all.values().stream()
                .filter(order -> order.progress() == null)
                .filter(order ->
                        order.taggedBy().equals(taggedBy) && !order.from().isAfter(from))
                .filter(order -> !state(order, all).done())
                .findFirst()
                .orElse(null);
    }

    private void send(Replay order) {
        byte[] key = Replay.keyOf(order).getBytes(StandardCharsets.UTF_8);
        byte[] value = topic.value().serializer().serialize(topic.name(), order);
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(kafka.producer())) {
            producer.send(new ProducerRecord<>(topic.name(), key, value)).get();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw new KafkaException("the order cannot be written", e.getCause());
        }
    }

    /** Returns when the order is done or has been taken back; until then hears of each step forward. */
    public void follow(Replay order, Consumer<ReplayState> listener) {
        Map<String, Replay> all = new LinkedHashMap<>();
        all.put(order.id(), order);
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(kafka.reader())) {
            TopicReader.readOn(
                    consumer,
                    TopicReader.partitions(topic),
                    record -> {
                        ReplayState before = state(order, all);
                        take(record, all);
                        ReplayState now = state(order, all);
                        if (!now.equals(before)) {
                            listener.accept(now);
                        }
                    },
                    () -> all.containsKey(order.id()) && !state(order, all).done());
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record, Map<String, Replay> all) {
        Replay replay = Standing.value(topic, record.value());
        if (replay != null) {
            all.put(Standing.id(record), replay);
        } else if (record.value() == null) {
            all.remove(Standing.id(record));
        }
    }

    private ReplayState state(Replay order, Map<String, Replay> all) {
        List<ReplayProgress> parts = all.values().stream()
                .filter(replay -> replay.id().equals(order.id()))
                .map(Replay::progress)
                .filter(Objects::nonNull)
                .toList();
        return ReplayState.of(parts, kafka.topics().partitions());
    }
}
