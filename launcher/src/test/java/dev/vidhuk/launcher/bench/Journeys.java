package dev.vidhuk.launcher.bench;

import static org.awaitility.Awaitility.await;

import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.TopicReader;
import dev.vidhuk.launcher.endtoend.Browser;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The way of single complaints through the whole pipeline: when each was in {@code reviews}, when somebody who reads what is
 * committed saw it in {@code tagged-reviews} and in {@code cases}, and when a page that is open knew its case.
 */
final class Journeys implements AutoCloseable {
    private static final int ONE_OF = 5;
    private static final Duration LAST = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(50);

    private final KafkaSettings kafka;
    private final Browser browser;
    private final Map<String, Journey> journeys = new ConcurrentHashMap<>();
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Thread reader = new Thread(this::read, "journeys");
    private final long from;
    private int begun;
    private volatile boolean closed;

    /** Where it has been by when, on the scale of {@link System#nanoTime}; 0 where it has not been. */
    static final class Journey {
        private final long written = System.nanoTime();
        private volatile long tagged;
        private volatile long opened;
        private volatile long shown;

        private boolean over() {
            return tagged > 0 && opened > 0 && shown > 0;
        }
    }

    /**
     * Listens.
     *
     * @param from complaints before this moment do not count, on the scale of {@link System#nanoTime}
     */
    Journeys(KafkaSettings kafka, Browser browser, long from) {
        this.from = from;
        this.kafka = kafka;
        this.browser = browser;
        this.consumer = new KafkaConsumer<>(kafka.reader());
        consumer.assign(Stream.of(kafka.topics().taggedReviews(), kafka.topics().cases())
                .flatMap(topic -> TopicReader.partitions(topic).stream())
                .toList());
        consumer.seekToEnd(consumer.assignment());
        consumer.assignment().forEach(consumer::position);
        reader.start();
        OpenPage.listen(browser, this::hear);
    }

    /** A complaint is about to be written. One of some is followed, for to look for it is work, too. */
    void begin(String reviewId) {
        if (begun++ % ONE_OF == 0 && System.nanoTime() >= from) {
            journeys.put(reviewId, new Journey());
        }
    }

    private void read() {
        try (consumer) {
            while (!closed) {
                consumer.poll(POLL).forEach(this::see);
            }
        }
    }

    private void see(ConsumerRecord<byte[], byte[]> record) {
        Journey journey = journeys.get(new String(record.key(), StandardCharsets.UTF_8));
        long now = System.nanoTime();
        if (journey == null) {
            return;
        }
        if (record.topic().equals(kafka.topics().cases().name())) {
            journey.opened = journey.opened == 0 ? now : journey.opened;
        } else {
            journey.tagged = journey.tagged == 0 ? now : journey.tagged;
        }
    }

    // several cases at once have no names; and what has one may still be its journal alone: a page asks in both cases
    private void hear(String kind, @Nullable String id) {
        if (kind.equals("case")) {
            journeys.forEach((each, journey) -> {
                if (journey.shown == 0 && (id == null || id.equals(each)) && browser.hasCase(each)) {
                    journey.shown = System.nanoTime();
                }
            });
        }
    }

    /** From the review in its topic to the tagged review in its own; in milliseconds, one for each. */
    List<Double> tagging() {
        return legs(journey -> journey.tagged - journey.written);
    }

    List<Double> opening() {
        return legs(journey -> Math.max(0, journey.opened - journey.tagged));
    }

    /** From the case in its topic to the page; a page that is quicker than our own reader has needed no time. */
    List<Double> showing() {
        return legs(journey -> Math.max(0, journey.shown - journey.opened));
    }

    List<Double> whole() {
        return legs(journey -> journey.shown - journey.written);
    }

    private interface Leg {
        long nanos(Journey journey);
    }

    private List<Double> legs(Leg leg) {
        return journeys.values().stream()
                .map(journey -> leg.nanos(journey) / 1e6)
                .toList();
    }

    boolean any() {
        return !journeys.isEmpty();
    }

    /** Waits for the last. */
    void awaitAll() {
        try {
            await().atMost(LAST).until(() -> journeys.values().stream().allMatch(Journey::over));
        } catch (ConditionTimeoutException e) {
            throw new IllegalStateException("some of " + journeys.size() + " complaints never came to the page", e);
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
