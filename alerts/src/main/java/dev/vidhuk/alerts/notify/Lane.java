package dev.vidhuk.alerts.notify;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The queue and the worker of one receiver, so that a slow or dead one stops no other. Only the first messages are kept in
 * memory; of the rest it knows where they lie in the log.
 */
final class Lane {
    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
    private static final Duration AFTER_A_FAILURE_OF_KAFKA = Duration.ofSeconds(1);
    /** Beyond so many places in the log the partition itself has to wait. */
    private static final int MOST_PARCELS = 100_000;

    private final String receiver;
    private final Courier courier;
    private final LogReader reader;
    private final Rest rest;
    private final Consumer<Throwable> onDeath;
    private final int mostInMemory;
    private final Queue<Parcel> parcels = new ArrayDeque<>();
    private final Thread worker;
    private boolean closing;

    /**
     * Makes a lane.
     *
     * @param onDeath hears why the worker has ended by itself, if it ever does
     */
    Lane(String receiver, Courier courier, LogReader reader, Rest rest, int mostInMemory, Consumer<Throwable> onDeath) {
        this.receiver = receiver;
        this.courier = courier;
        this.reader = reader;
        this.rest = rest;
        this.mostInMemory = mostInMemory;
        this.onDeath = onDeath;
        this.worker = new Thread(this::work, "sender-" + receiver);
        worker.setDaemon(true);
    }

    void start() {
        worker.start();
    }

    synchronized void add(Parcel.Share share, ConsumerRecord<byte[], byte[]> record) {
        parcels.add(new Parcel(share, record.offset(), parcels.size() < mostInMemory ? record : null));
        notifyAll();
    }

    /** Whether no more should be added for now. */
    synchronized boolean full() {
        return parcels.size() >= MOST_PARCELS;
    }

    /** Forgets what waits for a partition that is another's now. */
    synchronized void drop(Parcel.Share share) {
        parcels.removeIf(parcel -> parcel.share().equals(share));
    }

    private void work() {
        try {
            while (true) {
                carry(next());
            }
        } catch (InterruptedException e) {
            LOG.debug("{} ends", worker.getName());
        } catch (Throwable e) {
            LOG.error("{} ends", worker.getName(), e);
            onDeath.accept(e);
        }
    }

    private synchronized Parcel next() throws InterruptedException {
        while (true) {
            if (closing) {
                throw new InterruptedException("closing");
            }
            Parcel parcel = parcels.poll();
            if (parcel != null) {
                return parcel;
            }
            wait();
        }
    }

    // A failure of Kafka is not the receiver's: the parcel is carried again.
    private void carry(Parcel parcel) throws InterruptedException {
        while (parcel.ours()) {
            try {
                Optional<ConsumerRecord<byte[], byte[]>> record = open(parcel);
                if (record.isPresent()) {
                    courier.deliver(parcel, record.get());
                } else {
                    courier.lose(parcel, receiver);
                }
                return;
            } catch (KafkaException e) {
                LOG.warn("{}: {}", worker.getName(), e.toString());
                rest.until(AFTER_A_FAILURE_OF_KAFKA);
            }
        }
    }

    private Optional<ConsumerRecord<byte[], byte[]>> open(Parcel parcel) {
        return parcel.record() != null
                ? Optional.of(parcel.record())
                : reader.read(parcel.share().partition(), parcel.offset());
    }

    /** Takes up nothing more. */
    synchronized void close() {
        closing = true;
        notifyAll();
    }

    /** Waits until the message in hand is delivered, and at the end of the patience breaks it off. */
    void join(Duration patience) throws InterruptedException {
        worker.join(Math.max(1, patience.toMillis()));
        worker.interrupt();
        worker.join();
    }
}
