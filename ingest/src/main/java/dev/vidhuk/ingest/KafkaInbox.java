package dev.vidhuk.ingest;

import dev.vidhuk.events.Outcome;
import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.Topic;
import dev.vidhuk.events.kafka.TopicReader;
import dev.vidhuk.ingest.push.Inbox;
import dev.vidhuk.ingest.push.Pushed;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Header;

/**
 * The inbox as a topic, {@code pushed-reviews}: each source's reviews lie in the partition that the source belongs to, and
 * their places are offsets.
 */
public final class KafkaInbox implements Inbox, AutoCloseable {
    /** As many as one poll takes well: they and what is known of them are in memory at once. */
    static final int MOST = 5_000;

    private static final String ID = "id";
    private static final Duration WAIT = Duration.ofMillis(200);
    /** A client waits for it, and tries again. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final KafkaSettings kafka;
    private final Topic<byte[]> topic;
    private final KafkaProducer<byte[], byte[]> producer;
    /** Used by one thread at a time, under its lock. */
    private final KafkaConsumer<byte[], byte[]> consumer;

    public KafkaInbox(KafkaSettings kafka) {
        this.kafka = kafka;
        this.topic = kafka.topics().pushedReviews();
        this.producer = new KafkaProducer<>(impatient(kafka));
        this.consumer = new KafkaConsumer<>(reader(kafka));
    }

    private static Map<String, Object> impatient(KafkaSettings kafka) {
        Map<String, Object> settings = new HashMap<>(kafka.producer());
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE.dividedBy(4).toMillis());
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int)
                PATIENCE.dividedBy(2).toMillis());
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        return settings;
    }

    private static Map<String, Object> reader(KafkaSettings kafka) {
        Map<String, Object> settings = kafka.reader();
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MOST);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        return settings;
    }

    @Override
    public CompletableFuture<Void> put(String source, List<Pushed> reviews) {
        int partition = kafka.topics().partitionOf(source);
        byte[] key = bytes(source);
        return CompletableFuture.allOf(reviews.stream()
                .map(review ->
                        send(new ProducerRecord<>(topic.name(), partition, key, bytes(review.json())), review.siteId()))
                .toArray(CompletableFuture<?>[]::new));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the callback hears of it
    private CompletableFuture<Void> send(ProducerRecord<byte[], byte[]> record, String siteId) {
        CompletableFuture<Void> kept = new CompletableFuture<>();
        record.headers().add(ID, bytes(siteId));
        try {
            producer.send(record, (place, failure) -> {
                if (failure == null) {
                    kept.complete(null);
                } else {
                    kept.completeExceptionally(failure);
                }
            });
        } catch (RuntimeException e) {
            kept.completeExceptionally(e);
        }
        return kept;
    }

    @Override
    public Stretch next(String source, long from, Consumer<Kept> taker) throws SourceException {
        synchronized (consumer) {
            try {
                return read(source, from, taker);
            } catch (KafkaException e) {
                throw unreachable(e);
            }
        }
    }

    private Stretch read(String source, long from, Consumer<Kept> taker) {
        TopicPartition partition = partition(source);
        List<TopicPartition> one = List.of(partition);
        consumer.assign(one);
        long first = consumer.beginningOffsets(one).getOrDefault(partition, 0L);
        long end = consumer.endOffsets(one).getOrDefault(partition, 0L);
        // behind the end: somebody has made the topic anew
        long begin = from > end ? first : Math.max(from, first);
        if (begin >= end) {
            return new Stretch(begin, begin, false);
        }
        consumer.seek(partition, begin);
        byte[] key = bytes(source);
        int taken = 0;
        int waits = 0;
        while (taken < MOST && consumer.position(partition) < end) {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(WAIT);
            waits = records.isEmpty() ? waits + 1 : 0;
            if (waits > PATIENCE.dividedBy(WAIT)) {
                throw new TimeoutException("no answer within " + PATIENCE);
            }
            for (ConsumerRecord<byte[], byte[]> record : records) {
                if (Arrays.equals(key, record.key())) {
                    taken++;
                    taker.accept(kept(record));
                }
            }
        }
        long next = consumer.position(partition);
        return new Stretch(begin, next, next < end);
    }

    /** Through a consumer of its own, so that who reads what has just come need not wait. */
    @Override
    public void before(String source, long to, Consumer<Kept> taker) throws SourceException {
        byte[] key = bytes(source);
        try (KafkaConsumer<byte[], byte[]> another = new KafkaConsumer<>(reader(kafka))) {
            TopicReader.readToEnd(another, List.of(partition(source)), record -> {
                if (record.offset() < to && Arrays.equals(key, record.key())) {
                    taker.accept(kept(record));
                }
            });
        } catch (KafkaException e) {
            throw unreachable(e);
        }
    }

    private TopicPartition partition(String source) {
        return new TopicPartition(topic.name(), kafka.topics().partitionOf(source));
    }

    /** One without an id was written by somebody else; whether it can be read, its reader says. */
    private static Kept kept(ConsumerRecord<byte[], byte[]> record) {
        Header id = record.headers().lastHeader(ID);
        String siteId = id == null ? "at " + record.offset() : new String(id.value(), StandardCharsets.UTF_8);
        byte[] json = record.value() == null ? new byte[0] : record.value();
        return new Kept(record.offset(), new Pushed(siteId, new String(json, StandardCharsets.UTF_8)));
    }

    private SourceException unreachable(KafkaException e) {
        return new SourceException(Outcome.FAILED, topic.name() + " cannot be read: " + e.getMessage(), e);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close(PATIENCE.dividedBy(2));
        synchronized (consumer) {
            consumer.close();
        }
    }
}
