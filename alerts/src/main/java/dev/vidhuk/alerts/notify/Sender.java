package dev.vidhuk.alerts.notify;

import dev.vidhuk.events.kafka.KafkaSettings;
import dev.vidhuk.events.kafka.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Empties the outbox: delivers each notification at least once, each receiver by a worker of its own, and commits the
 * position of the oldest that is not delivered.
 */
public final class Sender implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration AFTER_A_FAILURE_OF_KAFKA = Duration.ofSeconds(1);
    /** How long a message in hand may take to go out when the sender is closed. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(3);

    private final Topics topics;
    private final Consumer<byte[], byte[]> outbox;
    private final Producer<byte[], byte[]> producer;
    private final DeliveryLog log;
    private final LogReader reader;
    private final Map<String, Lane> lanes = new HashMap<>();
    private final Shares shares;
    /** What was read and is in no lane yet. While there is any, nothing is polled, so that no partition of it is lost. */
    private final Queue<ConsumerRecord<byte[], byte[]>> unsorted = new ArrayDeque<>();

    private final java.util.function.Consumer<Throwable> onDeath;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread loop = new Thread(this::run, "sender");

    /**
     * Makes a sender.
     *
     * @param notifiers by the names of the receivers
     * @param fallback the receiver that hears when another cannot be reached, or null
     * @param onDeath hears why it no longer delivers to all, if that ever happens
     */
    public Sender(
            KafkaSettings kafka,
            Map<String, Notifier> notifiers,
            @Nullable ReceiverSettings fallback,
            SenderSettings settings,
            Clock clock,
            java.util.function.Consumer<Throwable> onDeath) {
        this(Clients.of(kafka), kafka.topics(), notifiers, fallback, settings, clock, onDeath);
    }

    Sender(
            Clients clients,
            Topics topics,
            Map<String, Notifier> notifiers,
            @Nullable ReceiverSettings fallback,
            SenderSettings settings,
            Clock clock,
            java.util.function.Consumer<Throwable> onDeath) {
        this.topics = topics;
        this.onDeath = onDeath;
        this.outbox = clients.member();
        this.producer = clients.producer();
        this.log = new DeliveryLog(producer, topics);
        this.reader = new LogReader(clients.reader());
        this.shares = new Shares(outbox, clients::reader, topics, lanes.values());
        notifiers.forEach((receiver, notifier) -> {
            Courier courier = new Courier(notifier, log, topics, settings, fallback, clock, this::rest);
            lanes.put(receiver, new Lane(receiver, courier, reader, this::rest, settings.queue(), onDeath));
        });
    }

    /** Begins to work, in threads of its own. */
    public void start() {
        lanes.values().forEach(Lane::start);
        outbox.subscribe(List.of(topics.notifications().name()), shares);
        loop.start();
    }

    /** Whether it works: false before the start, after the end, and after a failure that it cannot get over. */
    public boolean running() {
        return loop.isAlive();
    }

    private void run() {
        try {
            while (closing.getCount() > 0) {
                turn();
            }
        } catch (InterruptException | InterruptedException e) {
            LOG.debug("closing");
        } catch (Throwable e) {
            LOG.error("the sender ends", e);
            onDeath.accept(e);
        } finally {
            end();
        }
    }

    private void turn() throws InterruptedException {
        try {
            if (unsorted.isEmpty()) {
                outbox.poll(POLL).forEach(unsorted::add);
            }
            while (!unsorted.isEmpty()) {
                sort(unsorted.element());
                unsorted.remove();
            }
            hold();
            shares.commit();
        } catch (RetriableException e) {
            LOG.warn("waiting for Kafka: {}", e.toString());
            rest(AFTER_A_FAILURE_OF_KAFKA);
        }
    }

    private void sort(ConsumerRecord<byte[], byte[]> record) throws InterruptedException {
        Parcel.Share share = shares.of(record);
        share.progress().read(record.offset());
        Lane lane = record.key() == null ? null : lanes.get(new String(record.key(), StandardCharsets.UTF_8));
        if (lane == null) {
            log.deadLetter(record, "no-receiver", "no receiver of that name is configured");
            share.progress().done(record.offset());
        } else {
            lane.add(share, record);
        }
    }

    // Bounded memory: while a queue is full beyond all measure nothing more is read.
    private void hold() {
        if (lanes.values().stream().anyMatch(Lane::full)) {
            outbox.pause(outbox.assignment());
        } else {
            outbox.resume(outbox.paused());
        }
    }

    private void rest(Duration pause) throws InterruptedException {
        if (!pause.isNegative() && closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new InterruptedException("closing");
        }
    }

    private void end() {
        lanes.values().forEach(Lane::close);
        try {
            long deadline = System.nanoTime() + LAST_WORDS.toNanos();
            for (Lane lane : lanes.values()) {
                lane.join(Duration.ofNanos(deadline - System.nanoTime()));
            }
            shares.commit();
        } catch (InterruptedException | KafkaException e) {
            LOG.warn("closed without a last commit: {}", Objects.toString(e.getMessage()));
        } finally {
            outbox.close(CloseOptions.timeout(LAST_WORDS));
            reader.close();
            producer.close(LAST_WORDS);
        }
    }

    /** Lets the messages in hand go out, commits, and returns when all threads have ended. */
    @Override
    public void close() {
        closing.countDown();
        if (loop.getState() == Thread.State.NEW) {
            end();
        }
        try {
            loop.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
